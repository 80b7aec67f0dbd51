import fc from 'fast-check';
import { type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { Reading } from '../../dial/reading.ts';
import { addSpan } from '../../time.ts';
import { hasChanged, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  combineRules,
  type Law,
  makeLaw,
  makeTraceLaw,
  type TraceRule,
  type TransitionRule,
} from '../law.ts';
import type { Rules } from '../rules.ts';
import type { CommandTransition, KnownDesire } from '../transition.ts';

const wholeNumbers = fc.integer({ min: -40, max: 40 });
const values = fc.oneof(
  wholeNumbers,
  fc.double(),
  wholeNumbers.map((value) => value / 2),
  wholeNumbers.map(String),
  fc.constantFrom(null, undefined, true, -0, 11, -11, [5], {}),
  fc.anything(),
);

/** Returns what is wrong with how the rules parse one value as a dial. */
function wrongParse({ parseDial, bandOf }: Rules, value: unknown): string | null {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= -10 && value <= 10;
  const parsed = parseDial(value);
  const shown = `${typeof value} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
  if (parsed.ok !== whole) return `${shown} was ${parsed.ok ? 'accepted' : 'refused'} as a dial`;
  if (parsed.ok && (parsed.value !== value || Object.is(parsed.value, -0)))
    return `${shown} became another dial`;
  const unknown = bandOf(null, 0 as Parameters<typeof bandOf>[1]);
  return unknown === 'unknown' ? null : `an unknown dial lies ${unknown} the floor, as if it were a number`;
}

/** L1: only whole numbers from −10 to 10 are dials, and an unknown dial is not 0. */
export const domain: Law = makeLaw(
  'L1',
  'Domain',
  () => values,
  (rules, value) => {
    const reason = wrongParse(rules, value);
    return reason === null ? null : { reason, counterexample: '', policy: null };
  },
);

/** L5, for a transition: setting, clearing and ageing a reading changes neither the couple nor a view. */
const dialDoesNotAct: TransitionRule = (transition, { rules, policy }) => {
  if (transition.type === 'dial' || transition.type === 'floor') {
    if (!deepEqual(transition.before, transition.after))
      return `the ${transition.type} of ${nameOf(transition.by)} changed the couple`;
    const affected = sides.find(
      (side) => !deepEqual(transition.seen.before[side], transition.seen.after[side]),
    );
    return affected
      ? `the ${transition.type} of ${nameOf(transition.by)} changed what ${nameOf(affected)} sees`
      : null;
  }
  if (transition.type !== 'time') return null;
  for (const by of sides) {
    const reading: Reading = {
      dial: 0 as Reading['dial'],
      at: transition.since,
      brakes: [],
      accelerators: [],
      note: null,
    };
    const aged = rules.settle(
      policy,
      rules.afterReading(transition.before, by, reading, transition.since),
      transition.at,
    );
    if (!deepEqual(aged, transition.after)) return `a reading of ${nameOf(by)} that aged changed the couple`;
  }
  return null;
};

/** L5: the dial does not act. */
export const theDialDoesNotAct: Law = makeTraceLaw('L5', 'The dial does not act', {
  transition: dialDoesNotAct,
});

const wholeheartedNow = ({ dial, floor }: KnownDesire): boolean =>
  dial !== null && floor >= 0 && dial >= floor;

const describeAuthor = ({ by, desire }: CommandTransition): string =>
  `${nameOf(by)}, at ${desire.dial ?? 'an unknown dial'} with a floor of ${desire.floor},`;

/** L6: every mutual invitation and every match has two yeses, each given at or above its floor. */
const noNegativeYes: TraceRule = (trace) => {
  const yeses = new Map<string, CommandTransition>();
  const doors = new Map<Side, CommandTransition>();
  for (const [position, transition] of trace.entries()) {
    const fail = (reason: string) => ({ transitions: position + 1, reason });
    if (transition.type !== 'command' || transition.after.ended || transition.before.ended) continue;
    const { by, command, before, after: now } = transition;
    const acted = transition.decision.ok && hasChanged(before, now, by);
    if (!acted) continue;
    if (command.type === 'openDoor') doors.set(by, transition);
    if (command.type === 'invite') yeses.set(transition.act.newIds.id, transition);
    const mutual = standingInvitations(now).find(({ invitation }) => invitation.state === 'mutual');
    if (mutual && !deepEqual(standingInvitations(before), standingInvitations(now))) {
      if (!yeses.has(mutual.invitation.id))
        return fail('an invitation became mutual that was not sent with a yes');
      if (command.type !== 'sayYes') return fail('an invitation became mutual without a second yes');
    }
    if (now.match !== null && now.match !== before.match && doors.size < 2) {
      return fail('a match stands without a yes of each person');
    }
  }
  return null;
};

/** L6, for a transition: a dial is known from the instant when it is set, for exactly the span `fresh`. */
const readingsAge: TransitionRule = (transition, { rules, policy }) => {
  if (transition.type !== 'dial' || transition.dial === null) return null;
  const reading: Reading = {
    dial: transition.dial,
    at: transition.at,
    brakes: [],
    accelerators: [],
    note: null,
  };
  for (const age of [-1, 0, policy.fresh - 1, policy.fresh]) {
    const known = rules.freshReading(policy, reading, addSpan(transition.at, age));
    const wanted = age >= 0 && age < policy.fresh ? reading : null;
    if (!deepEqual(known, wanted))
      return `${age} ms after it was set, a dial is ${known ? 'known' : 'unknown'}`;
  }
  return null;
};

/** L6, for a transition: a command with a yes takes effect only for a known dial at or above the floor. */
const opensWholehearted: TransitionRule = (transition) => {
  if (transition.type !== 'command' || !('yes' in transition.command) || wholeheartedNow(transition.desire))
    return null;
  const opened = transition.decision.ok && hasChanged(transition.before, transition.after, transition.by);
  return opened ? `${describeAuthor(transition)} was taken to say yes` : null;
};

/** L6: no negative-number yes. */
export const noNegativeNumberYes: Law = makeTraceLaw('L6', 'No negative-number yes', {
  request: combineRules(readingsAge, opensWholehearted),
  trace: noNegativeYes,
});
