import fc from 'fast-check';
import { type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { Reading } from '../../dial/reading.ts';
import { addSpan } from '../../time.ts';
import { changed, standingOf } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { firstOf, type Law, lawOf, lawOfStories, type TraceRule, type TransitionRule } from '../law.ts';
import type { Rules } from '../rules.ts';
import type { CommandTransition, Given } from '../transition.ts';

const wholeNumbers = fc.integer({ min: -40, max: 40 });
const values = fc.oneof(
  wholeNumbers,
  fc.double(),
  wholeNumbers.map((value) => value / 2),
  wholeNumbers.map(String),
  fc.constantFrom(null, undefined, true, -0, 11, -11, [5], {}),
  fc.anything(),
);

/** What is wrong with the reading of one value as a dial. */
function misread({ parseDial, bandOf }: Rules, value: unknown): string | null {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= -10 && value <= 10;
  const parsed = parseDial(value);
  const shown = `${typeof value} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
  if (parsed.ok !== whole) return `${shown} was ${parsed.ok ? 'accepted' : 'refused'} as a dial`;
  if (parsed.ok && (parsed.value !== value || Object.is(parsed.value, -0)))
    return `${shown} became another dial`;
  const unknown = bandOf(null, 0 as Parameters<typeof bandOf>[1]);
  return unknown === 'unknown' ? null : `an unknown dial lies ${unknown} the floor, as if it were a number`;
}

/** L1: only whole numbers from −10 to 10 are dials, and unknown is not 0. */
export const domain: Law = lawOf(
  'L1',
  'Domain',
  () => values,
  (rules, value) => {
    const because = misread(rules, value);
    return because === null ? null : { because, story: '', policy: null };
  },
);

/** L5, of one edge: setting, clearing and ageing a reading leaves the couple and both views as they are. */
export const dialDoesNotAct: TransitionRule = (edge, { rules, policy }) => {
  if (edge.type === 'dial' || edge.type === 'floor') {
    if (!deepEqual(edge.before, edge.after))
      return `the ${edge.type} of ${nameOf(edge.by)} changed the couple`;
    const seer = sides.find((side) => !deepEqual(edge.seen.before[side], edge.seen.after[side]));
    return seer ? `the ${edge.type} of ${nameOf(edge.by)} changed what ${nameOf(seer)} sees` : null;
  }
  if (edge.type !== 'time') return null;
  for (const by of sides) {
    const reading: Reading = {
      dial: 0 as Reading['dial'],
      at: edge.since,
      brakes: [],
      accelerators: [],
      note: null,
    };
    const aged = rules.settle(policy, rules.readingTaken(edge.before, by, reading, edge.since), edge.at);
    if (!deepEqual(aged, edge.after)) return `a reading of ${nameOf(by)} that aged changed the couple`;
  }
  return null;
};

/** L5: the dial does not act. */
export const theDialDoesNotAct: Law = lawOfStories('L5', 'The dial does not act', { edge: dialDoesNotAct });

const wholeheartedNow = ({ dial, floor }: Given): boolean => dial !== null && floor >= 0 && dial >= floor;

const told = ({ by, given }: CommandTransition): string =>
  `${nameOf(by)}, at ${given.dial ?? 'an unknown dial'} with a floor of ${given.floor},`;

/** L6: all that is mutual, and every match, has two tokens, each given at or above its floor. */
export const noNegativeYes: TraceRule = (trace) => {
  const yeses = new Map<string, CommandTransition>();
  const doors = new Map<Side, CommandTransition>();
  for (const [place, edge] of trace.entries()) {
    const fail = (because: string) => ({ edges: place + 1, because });
    if (edge.type !== 'command' || edge.after.ended || edge.before.ended) continue;
    const { by, command, before, after: now } = edge;
    const acted = edge.decision.ok && changed(before, now, by);
    if (!acted) continue;
    if (command.type === 'openDoor') doors.set(by, edge);
    if (command.type === 'invite') yeses.set(edge.act.newIds.id, edge);
    const mutual = standingOf(now).find(({ invitation }) => invitation.state === 'mutual');
    if (mutual && !deepEqual(standingOf(before), standingOf(now))) {
      if (!yeses.has(mutual.invitation.id))
        return fail('something became mutual that nobody had sent with a yes');
      if (command.type !== 'sayYes') return fail('something became mutual without a second yes');
    }
    if (now.match !== null && now.match !== before.match && doors.size < 2) {
      return fail('a match stands without two yeses of their own');
    }
  }
  return null;
};

/** L6, of one edge: a dial that is set is known from that instant on, for `fresh` and not a millisecond longer. */
export const readingsAge: TransitionRule = (edge, { rules, policy }) => {
  if (edge.type !== 'dial' || edge.dial === null) return null;
  const reading: Reading = { dial: edge.dial, at: edge.at, brakes: [], accelerators: [], note: null };
  for (const age of [-1, 0, policy.fresh - 1, policy.fresh]) {
    const known = rules.freshReading(policy, reading, addSpan(edge.at, age));
    const wanted = age >= 0 && age < policy.fresh ? reading : null;
    if (!deepEqual(known, wanted))
      return `${age} ms after it was set, a dial is ${known ? 'known' : 'unknown'}`;
  }
  return null;
};

/** L6, of one edge: what opens with a yes opens only for a known dial at or above the floor. */
export const opensWholehearted: TransitionRule = (edge) => {
  if (edge.type !== 'command' || !('yes' in edge.command) || wholeheartedNow(edge.given)) return null;
  const opened = edge.decision.ok && changed(edge.before, edge.after, edge.by);
  return opened ? `${told(edge)} was taken to say yes` : null;
};

/** L6: no negative-number yes. */
export const noNegativeNumberYes: Law = lawOfStories('L6', 'No negative-number yes', {
  edge: firstOf(readingsAge, opensWholehearted),
  trace: noNegativeYes,
});
