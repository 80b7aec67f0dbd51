import { commandNames } from '../../couple/command.ts';
import { type ActiveCouple, type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { type Instant, addSpan as later } from '../../time.ts';
import { deadlinesOf, hasChanged } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  combineRules,
  type Law,
  makeTraceLaw,
  type ReachedState,
  type StateRule,
  type TraceRule,
  type TransitionRule,
} from '../law.ts';
import { idsFor, probe } from '../probe.ts';
import type { World } from '../rules.ts';

/** Returns the couple with the door of one person open until `door`, or closed. */
const withDoor = (couple: ActiveCouple, side: Side, door: Instant | null): Couple => ({
  ...couple,
  [side]: { ...couple[side], door, doorSpacing: door && later(door, 7) },
});

/**
 * L14, for a couple: whether the other's door is open changes neither your view, nor its next change, nor the answer to
 * a command. Only opening your own door may differ, because it makes a match.
 */
const oneDoorIsInvisible: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  for (const side of sides.filter((one) => couple[one].door === null)) {
    const [open, shut] = [later(at, 3), null].map((door) => withDoor(couple, otherSide(side), door));
    const difference = open && shut && visibleDifference(world, at, side, open, shut);
    if (difference)
      return `${nameOf(side)} can tell by ${difference} whether the door of ${nameOf(otherSide(side))} is open`;
  }
  return null;
};

function visibleDifference(
  world: World,
  at: Instant,
  side: Side,
  one: Couple,
  another: Couple,
): string | null {
  const { rules, policy } = world;
  const seen = (couple: Couple) => rules.view(policy, couple, side, at);
  if (!deepEqual(seen(one), seen(another))) return 'their view';
  const next = (couple: Couple) => rules.nextChange(policy, couple, side, at);
  if (next(one) !== next(another)) return 'when their view changes next';
  for (const name of commandNames) {
    for (const id of idsFor(name, one)) {
      const answers = [one, another].map((couple) => {
        const decision = probe(world, couple, { by: side, name, at, id });
        if (!decision.ok) return decision;
        const after = rules.view(policy, decision.value, side, at);
        return { ok: true, view: name === 'openDoor' ? null : after };
      });
      if (!deepEqual(answers[0], answers[1])) return `the answer to \`${name}\``;
    }
  }
  return null;
}

/** L14, for a couple: a match shows the same to both people. */
const matchShowsAlike: StateRule = ({ seen }) => {
  const { a, b } = seen.after;
  return a && b && a.match !== b.match ? 'a match shows to one and not to the other' : null;
};

/** L14, for a transition: a match begins only when the second of two doors opens. */
const matchTakesTwoDoors: TransitionRule = (transition) => {
  if (transition.before.ended || transition.after.ended || transition.after.match === null) return null;
  if (transition.after.match === transition.before.match || transition.type === 'pairing') return null;
  const second =
    transition.type === 'command' && transition.command.type === 'openDoor' ? transition.by : null;
  return second && transition.before[otherSide(second)].door !== null
    ? null
    : 'a match began without two open doors';
};

/** L14, for a transition: opening the second of two doors makes a match and closes both, also during a pause. */
const twoDoorsMatch: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.command.type !== 'openDoor') return null;
  const { by, before, after, decision } = transition;
  if (before.ended || after.ended || !decision.ok || !hasChanged(before, after, by)) return null;
  if (before[otherSide(by)].door === null) return null;
  const closed = sides.every((side) => after[side].door === null);
  return after.match !== null && closed
    ? null
    : `${nameOf(by)} opened the second of two doors, and there is no match`;
};

/** L14, for a couple: the next change is the first instant at which your view differs, or null when it never does. */
const nextChangeIsFirst: StateRule = (transition, { rules, policy }) => {
  for (const side of sides) {
    const now = rules.view(policy, transition.after, side, transition.at);
    const next = rules.nextChange(policy, transition.after, side, transition.at);
    const differs = (at: Instant): boolean => !deepEqual(rules.view(policy, transition.after, side, at), now);
    if (next !== null && next <= transition.at)
      return `the next change of ${nameOf(side)} is not in the future`;
    if (next !== null && !differs(next)) return `${nameOf(side)} was to see a change and sees none`;
    const missed = instantsAfter(transition, policy.shownFor).find(
      (at) => (next === null || at < next) && differs(at),
    );
    if (missed !== undefined) return `${nameOf(side)} sees a change before the next one announced`;
  }
  return null;
};

/** Returns instants to check: each deadline, the end of showing a closed invitation, and just before and after them. */
function instantsAfter({ after, at }: ReachedState, shownFor: number): readonly Instant[] {
  const instants = deadlinesOf(after)
    .flatMap((deadline) => [deadline, later(deadline, shownFor)])
    .flatMap((instant) => [later(instant, -1), instant, later(instant, 1)])
    .filter((instant) => instant > at);
  return [...new Set(instants)];
}

/** L15: two openings of one person's door are at least the door spacing apart, also across couples. */
const openingsAreSpaced: TraceRule = (trace, { policy }) => {
  const opened = new Map<Side, Instant>();
  for (const [position, transition] of trace.entries()) {
    if (transition.type !== 'command' || transition.command.type !== 'openDoor' || !transition.decision.ok)
      continue;
    if (!hasChanged(transition.before, transition.after, transition.by)) continue;
    const last = opened.get(transition.by);
    if (last !== undefined && transition.at - last < policy.doorSpacing) {
      return {
        transitions: position + 1,
        reason: `${nameOf(transition.by)} opened a door again after ${transition.at - last} ms`,
      };
    }
    opened.set(transition.by, transition.at);
  }
  return null;
};

/** L15, for a transition: opening a door starts the full spacing, and no other command changes it. */
const openingTakesSpacing: TransitionRule = (transition, { policy }) => {
  if (transition.type !== 'command' || transition.before.ended || transition.after.ended) return null;
  const { by, command, before, after } = transition;
  const opened = command.type === 'openDoor' && hasChanged(before, after, by);
  if (opened && before[by].doorSpacing !== null) return `${nameOf(by)} opened a door while spacing ran`;
  const expected = opened ? later(transition.at, policy.doorSpacing) : before[by].doorSpacing;
  return after[by].doorSpacing === expected
    ? null
    : `\`${command.type}\` changed the door spacing of ${nameOf(by)}`;
};

/** L15, for a couple: opening a door shows whether there is a match, and nothing else about the other's door. */
const openingTeachesOneThing: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  const { rules, policy } = world;
  for (const side of sides.filter((one) => couple[one].door === null)) {
    const seenAfterOpening = (door: Instant | null) => {
      const decision = probe(world, withDoor(couple, otherSide(side), door), {
        by: side,
        name: 'openDoor',
        at,
      });
      if (!decision.ok) return decision;
      const seen = rules.view(policy, decision.value, side, at);
      return seen && { ...seen, match: seen.match !== null, mine: { ...seen.mine, door: null } };
    };
    const [never, soon, late] = [null, later(at, 1), later(at, policy.doorLasts)].map(seenAfterOpening);
    if (!deepEqual(soon, late))
      return `${nameOf(side)} learns by opening how long the door of ${nameOf(otherSide(side))} was open`;
    const withoutMatch = (seen: typeof soon) => ({ ...seen, match: null });
    if (!deepEqual(withoutMatch(never), withoutMatch(soon)))
      return `${nameOf(side)} learns more than a match by opening`;
  }
  return null;
};

/** L14: double-blind. */
export const doubleBlind: Law = makeTraceLaw('L14', 'Double-blind', {
  state: combineRules(matchShowsAlike, oneDoorIsInvisible, nextChangeIsFirst),
  transition: combineRules(matchTakesTwoDoors, twoDoorsMatch),
});
/** L15: no probing. */
export const noProbing: Law = makeTraceLaw('L15', 'No probing', {
  state: openingTeachesOneThing,
  transition: openingTakesSpacing,
  trace: openingsAreSpaced,
});
