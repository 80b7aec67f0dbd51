import { commandNames } from '../../couple/command.ts';
import { type ActiveCouple, type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { type Instant, addSpan as later } from '../../time.ts';
import { changed, deadlinesOf } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  type Arrival,
  firstOf,
  type Law,
  lawOfStories,
  type StateRule,
  type TraceRule,
  type TransitionRule,
} from '../law.ts';
import { idsFor, probe } from '../probe.ts';
import type { World } from '../rules.ts';

/** The same couple with the door of one person open until a little later, or never opened. */
const withDoor = (couple: ActiveCouple, side: Side, door: Instant | null): Couple => ({
  ...couple,
  [side]: { ...couple[side], door, doorSpacing: door && later(door, 7) },
});

/**
 * L14, of a couple: were the other's door open instead of closed, or closed instead of open, one's view, its
 * next change and every answer one could get would be the same; but for one's own opening, which matches.
 */
export const oneDoorIsInvisible: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  for (const side of sides.filter((one) => couple[one].door === null)) {
    const [open, shut] = [later(at, 3), null].map((door) => withDoor(couple, otherSide(side), door));
    const told = open && shut && tellsApart(world, at, side, open, shut);
    if (told)
      return `${nameOf(side)} can tell by ${told} whether the door of ${nameOf(otherSide(side))} is open`;
  }
  return null;
};

function tellsApart(world: World, at: Instant, side: Side, one: Couple, another: Couple): string | null {
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

/** L14, of a couple: a match shows the same to both. */
export const matchShowsAlike: StateRule = ({ seen }) => {
  const { a, b } = seen.after;
  return a && b && a.match !== b.match ? 'a match shows to one and not to the other' : null;
};

/** L14, of one edge: a match begins only as the second of two open doors opens. */
export const matchTakesTwoDoors: TransitionRule = (edge) => {
  if (edge.before.ended || edge.after.ended || edge.after.match === null) return null;
  if (edge.after.match === edge.before.match || edge.type === 'pairing') return null;
  const second = edge.type === 'command' && edge.command.type === 'openDoor' ? edge.by : null;
  return second && edge.before[otherSide(second)].door !== null
    ? null
    : 'a match began without two open doors';
};

/** L14, of a couple: the next change is the first instant at which one's view differs; null when it never does. */
export const nextChangeIsFirst: StateRule = (edge, { rules, policy }) => {
  for (const side of sides) {
    const now = rules.view(policy, edge.after, side, edge.at);
    const next = rules.nextChange(policy, edge.after, side, edge.at);
    const differs = (at: Instant): boolean => !deepEqual(rules.view(policy, edge.after, side, at), now);
    if (next !== null && next <= edge.at) return `the next change of ${nameOf(side)} is not in the future`;
    if (next !== null && !differs(next)) return `${nameOf(side)} was to see a change and sees none`;
    const missed = instantsAfter(edge, policy.shownFor).find(
      (at) => (next === null || at < next) && differs(at),
    );
    if (missed !== undefined) return `${nameOf(side)} sees a change before the next one announced`;
  }
  return null;
};

/** Instants worth looking at: each deadline, what may follow a closing, and just before and after them. */
function instantsAfter({ after, at }: Arrival, shownFor: number): readonly Instant[] {
  const instants = deadlinesOf(after)
    .flatMap((deadline) => [deadline, later(deadline, shownFor)])
    .flatMap((instant) => [later(instant, -1), instant, later(instant, 1)])
    .filter((instant) => instant > at);
  return [...new Set(instants)];
}

/** L15: two openings of one person's door, in one couple, lie at least the door spacing apart. */
export const openingsAreSpaced: TraceRule = (trace, { policy }) => {
  const opened = new Map<Side, Instant>();
  for (const [place, edge] of trace.entries()) {
    if (edge.type === 'pairing') opened.clear();
    if (edge.type !== 'command' || edge.command.type !== 'openDoor' || !edge.decision.ok) continue;
    if (!changed(edge.before, edge.after, edge.by)) continue;
    const last = opened.get(edge.by);
    if (last !== undefined && edge.at - last < policy.doorSpacing) {
      return {
        edges: place + 1,
        because: `${nameOf(edge.by)} opened a door again after ${edge.at - last} ms`,
      };
    }
    opened.set(edge.by, edge.at);
  }
  return null;
};

/** L15, of one edge: an opening takes all the spacing it is to keep, and nothing else takes, gives or clears any. */
export const openingTakesSpacing: TransitionRule = (edge, { policy }) => {
  if (edge.type !== 'command' || edge.before.ended || edge.after.ended) return null;
  const { by, command, before, after } = edge;
  const opened = command.type === 'openDoor' && changed(before, after, by);
  if (opened && before[by].doorSpacing !== null) return `${nameOf(by)} opened a door while spacing ran`;
  const kept = opened ? later(edge.at, policy.doorSpacing) : before[by].doorSpacing;
  return after[by].doorSpacing === kept
    ? null
    : `\`${command.type}\` changed the door spacing of ${nameOf(by)}`;
};

/** L15, of a couple: an opening teaches whether a match was made, and nothing else of the other's door. */
export const openingTeachesOneThing: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  const { rules, policy } = world;
  for (const side of sides.filter((one) => couple[one].door === null)) {
    const taught = (door: Instant | null) => {
      const decision = probe(world, withDoor(couple, otherSide(side), door), {
        by: side,
        name: 'openDoor',
        at,
      });
      if (!decision.ok) return decision;
      const seen = rules.view(policy, decision.value, side, at);
      return seen && { ...seen, match: seen.match !== null, mine: { ...seen.mine, door: null } };
    };
    const [never, soon, late] = [null, later(at, 1), later(at, policy.doorLasts)].map(taught);
    if (!deepEqual(soon, late))
      return `${nameOf(side)} learns by opening how long the door of ${nameOf(otherSide(side))} was open`;
    const butMatch = (lesson: typeof soon) => ({ ...lesson, match: null });
    if (!deepEqual(butMatch(never), butMatch(soon)))
      return `${nameOf(side)} learns more than a match by opening`;
  }
  return null;
};

/** L14: double-blind. */
export const doubleBlind: Law = lawOfStories('L14', 'Double-blind', {
  state: firstOf(matchShowsAlike, oneDoorIsInvisible, nextChangeIsFirst),
  edge: matchTakesTwoDoors,
});
/** L15: no probing. */
export const noProbing: Law = lawOfStories('L15', 'No probing', {
  state: openingTeachesOneThing,
  edge: openingTakesSpacing,
  trace: openingsAreSpaced,
});
