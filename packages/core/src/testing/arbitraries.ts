import fc, { type Arbitrary } from 'fast-check';
import { commandNames } from '../couple/command.ts';
import { type Side, sides } from '../couple/state.ts';
import { type Dial, highestDial, lowestDial } from '../dial/dial.ts';
import { defaultFloor, type Floor, highestFloor } from '../dial/floor.ts';
import { accelerators, brakes, type Reading } from '../dial/reading.ts';
import {
  defaultPolicy,
  type Policy,
  type PolicyBounds,
  type PolicySettings,
  parsePolicy,
  policyBounds,
} from '../policy.ts';
import type { Instant, Span } from '../time.ts';
import { type Motive, motives } from '../yes/motives.ts';
import {
  type IdPick,
  type MomentPick,
  type Repeat,
  type SendCommand,
  type Step,
  type Wait,
  waits,
} from './step.ts';
import { testPolicy } from './test-policy.ts';

/** Every valid dial. */
export const dials: Arbitrary<Dial> = fc
  .integer({ min: lowestDial, max: highestDial })
  .map((dial) => dial as Dial);

/** Every valid floor, most often the default. */
export const floors: Arbitrary<Floor> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(defaultFloor) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: defaultFloor, max: highestFloor }).map((floor) => floor as Floor),
  },
);

/** Readings at any instant up to `latest`. */
export const readings = (latest: Instant): Arbitrary<Reading> =>
  fc.record({
    dial: dials,
    at: fc.integer({ min: 0, max: latest }).map((at) => at as Instant),
    brakes: fc.uniqueArray(fc.constantFrom(...brakes), { maxLength: 3 }),
    accelerators: fc.uniqueArray(fc.constantFrom(...accelerators), { maxLength: 3 }),
    note: fc.option(fc.string({ maxLength: 20 })),
  });

/** Motives as people name them: most often an empty list. */
export const namedMotives: Arbitrary<readonly Motive[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...motives), { maxLength: 3 }) },
);

/** Spans for `policiesFrom` to draw, each between the two. */
interface SpanRanges {
  readonly fresh: Range;
  /** For invitations, doors and matches. */
  readonly lasts: Range;
  readonly spacing: Range;
  readonly moment: Range;
}
type Range = Pick<PolicyBounds, 'least' | 'most'>;

const spanIn = ({ least, most }: Range): Arbitrary<Span> => fc.integer({ min: least, max: most });

/** Settings that relate as `parsePolicy` demands. A span that would break a relation becomes as long as it allows. */
const settingsFrom = ({ fresh, lasts, spacing, moment }: SpanRanges): Arbitrary<PolicySettings> =>
  fc
    .record({
      fresh: spanIn(fresh),
      fades: spanIn(lasts),
      lasts: spanIn(lasts),
      doorLasts: spanIn(lasts),
      matchLasts: spanIn(lasts),
      spacing: spanIn(spacing),
      doorSpacing: spanIn(spacing),
      shownFor: spanIn(spacing),
      moment: spanIn(moment),
    })
    .map((drawn) => {
      const fades = Math.min(drawn.fades, drawn.fresh);
      const spacing = Math.max(drawn.spacing, fades + drawn.lasts);
      const doorSpacing = Math.max(drawn.doorSpacing, drawn.doorLasts + drawn.matchLasts);
      const shownFor = Math.max(drawn.shownFor, spacing);
      const moment = Math.min(drawn.moment, spacing - 1, doorSpacing - 1);
      return { ...drawn, fades, spacing, doorSpacing, shownFor, moment };
    });

const parsed = (settings: PolicySettings): Policy => {
  const result = parsePolicy(settings);
  if (!result.ok) throw new Error(result.refusal.map(({ message }) => message).join(' '));
  return result.value;
};
const { fresh, lasts, spacing, moment } = policyBounds;
const upTo = (most: Span): Range => ({ least: 1, most });
const tinySpans = { fresh: upTo(6), lasts: upTo(3), spacing: upTo(9), moment: upTo(3) };

/** Policies to check laws with: the default, any that `parsePolicy` accepts, and tiny ones whose deadlines coincide often. */
export const policies: Arbitrary<Policy> = fc.oneof(
  fc.constant(defaultPolicy),
  settingsFrom({ fresh, lasts, spacing, moment }).map(parsed),
  settingsFrom(tinySpans).map(testPolicy),
);

const people: Arbitrary<Side> = fc.constantFrom(...sides);

const moments: Arbitrary<MomentPick> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ from: 'now' as const }) },
  { weight: 3, arbitrary: fc.record({ from: fc.constant('earlier' as const), back: fc.nat({ max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ from: fc.constant('future' as const), ahead: fc.integer({ min: 1, max: 3 }) }),
  },
);

const ids: Arbitrary<IdPick> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('standing' as const) },
  { weight: 2, arbitrary: fc.record({ back: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant('unknown' as const) },
);

/** Commands of either person: most often ordinary ones, sometimes delayed, invalid, or from another view. */
const commands: Arbitrary<SendCommand> = fc.record({
  type: fc.constant('command' as const),
  by: people,
  name: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...commandNames.filter((name) => name !== 'leave')) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
  ),
  moment: moments,
  id: ids,
  motives: namedMotives,
  words: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('none' as const, 'both' as const) },
    { weight: 1, arbitrary: fc.constantFrom('strangeIdea' as const, 'pressing' as const) },
  ),
  couple: fc.oneof(
    { weight: 4, arbitrary: fc.constant('this' as const) },
    { weight: 1, arbitrary: fc.constant('earlier' as const) },
  ),
});

const times: Arbitrary<Wait> = fc.record({
  type: fc.constant('wait' as const),
  for: fc.oneof(
    { weight: 2, arbitrary: fc.constant('deadline' as const) },
    { weight: 2, arbitrary: fc.constant('instant' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...waits) },
  ),
  plus: fc.constantFrom(0, 0, 1, -1),
});

const repeats: Arbitrary<Repeat> = fc.record({
  type: fc.constant('repeat' as const),
  back: fc.nat({ max: 5 }),
});

const settings: Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('dial' as const),
      by: people,
      dial: fc.option(dials, { freq: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('floor' as const), by: people, floor: floors }) },
);

const command = (by: Side, name: SendCommand['name'], more: Partial<SendCommand> = {}): SendCommand => ({
  type: 'command',
  by,
  name,
  moment: { from: 'now' },
  id: 'standing',
  motives: [],
  words: 'none',
  couple: 'this',
  ...more,
});
const highDial = (by: Side): Step => ({ type: 'dial', by, dial: highestDial as Dial });

/** The parameters of a scenario. */
const scenarioParameters = fc.record({
  one: people,
  id: ids,
  when: moments,
  dial: dials,
  floor: fc.integer({ min: defaultFloor, max: highestFloor }).map((floor) => floor as Floor),
  exit: fc.constantFrom('closeDoor' as const, 'pause' as const, 'sayNo' as const),
  opening: fc.constantFrom('invite' as const, 'openDoor' as const, 'resume' as const, 'sayYes' as const),
  back: fc.nat({ max: 3 }),
  scenario: fc.nat({ max: 9 }),
});

/**
 * Scenarios that random steps rarely produce. Examples are a mutual yes, two open doors, an invitation to a paused
 * person, a floor above the dial, and a late command after an exit.
 */
const scenarios: Arbitrary<readonly Step[]> = scenarioParameters.map((parameters) => {
  const { one, id, when, dial, floor, exit, opening, back } = parameters;
  const two: Side = one === 'a' ? 'b' : 'a';
  const late: MomentPick = { from: 'earlier', back };
  const invites = [highDial(one), command(one, 'invite', { words: 'both' })];
  const all: readonly (readonly Step[])[] = [
    invites,
    [...invites, highDial(two), command(two, 'sayYes', { id, moment: when })],
    [...invites, highDial(two), command(two, 'sayYes')],
    [command(one, 'pause'), ...invites, command(one, 'resume')],
    [command(two, 'pause'), ...invites],
    [highDial(one), command(one, 'openDoor')],
    [highDial(one), command(one, 'openDoor'), highDial(two), command(two, 'openDoor', { moment: when })],
    [{ type: 'floor', by: one, floor }, { type: 'dial', by: one, dial }, command(one, opening)],
    [highDial(one), command(one, exit, { id }), command(one, opening, { moment: late })],
    [command(one, 'leave'), { type: 'pairAgain' }, highDial(two), command(two, opening, { moment: late })],
  ];
  return all[parameters.scenario] ?? [];
});

const single: Arbitrary<readonly Step[]> = fc
  .oneof(
    { weight: 8, arbitrary: commands },
    { weight: 3, arbitrary: times },
    { weight: 2, arbitrary: repeats },
    { weight: 2, arbitrary: settings },
    { weight: 1, arbitrary: fc.constant({ type: 'pairAgain' as const }) },
  )
  .map((step) => [step]);

/** Step sequences of two people: settings, commands (also late or repeated ones), waiting, leaving and pairing again. */
export const stepSequences: Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: scenarios }), {
    maxLength: 32,
    size: 'max',
  })
  .map((parts) => parts.flat());
