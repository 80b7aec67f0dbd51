import { type CommandName, commandNames } from '../../couple/command.ts';
import { type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import type { View } from '../../couple/view.ts';
import { deepEqual } from '../../deep-equal.ts';
import { type Dial, highestDial, lowestDial } from '../../dial/dial.ts';
import { defaultFloor, type Floor, highestFloor } from '../../dial/floor.ts';
import { namesBothAnswers } from '../../messages/both-answers.ts';
import { de } from '../../messages/de.ts';
import { en } from '../../messages/en.ts';
import type { Instant } from '../../time.ts';
import { clone } from '../clone.ts';
import { hasChanged, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { guidanceFor } from '../guidance-for.ts';
import { type Law, makeTraceLaw, type ReachedState, type StateRule, type ViewRule } from '../law.ts';
import { idsFor, probe } from '../probe.ts';
import type { World } from '../rules.ts';

const allDials = Array.from(
  { length: highestDial - lowestDial + 1 },
  (_, step) => (lowestDial + step) as Dial,
);
const someFloors = [defaultFloor, 3 as Floor, highestFloor as Floor];

/** L2, for a view: the same view, dial and floor get the same guidance, independent of earlier calls. */
const ownFacts: ViewRule = (seen, side, world) => {
  const { rules, policy } = world;
  const same = clone(seen);
  const unknown = guidanceFor(world, seen, null, defaultFloor);
  for (const dial of [null, -3, 0, 7] as (Dial | null)[]) {
    const first = guidanceFor(world, seen, dial, defaultFloor);
    guidanceFor(world, null, -10 as Dial, highestFloor as Floor);
    const second = guidanceFor(world, same, dial, defaultFloor);
    if (!deepEqual(first, second)) return `${nameOf(side)} got other guidance for the same view and dial`;
    const listed = rules.options(seen, rules.bandOf(dial, defaultFloor));
    if (!deepEqual(first.options, listed))
      return `the guidance for ${nameOf(side)} lists other options than the rules`;
    const speaksOf = first.message.dial;
    if (speaksOf !== null && speaksOf !== dial)
      return `${nameOf(side)} got guidance about a dial that is not theirs`;
    if (!deepEqual(guidanceFor(world, seen, dial, defaultFloor, policy.fresh), unknown))
      return `${nameOf(side)} got guidance from a reading that is no longer fresh`;
  }
  return null;
};

/** L2, for a couple: the partner's secrets do not affect your guidance. */
const blindGuidance: StateRule = (transition, world) => {
  const { rules, policy } = world;
  const couple = transition.after;
  if (couple.ended) return null;
  for (const side of sides) {
    const them = otherSide(side);
    const withSpacing: Couple = {
      ...couple,
      [them]: { ...couple[them], spacing: transition.at + 5, pausedSince: null },
    };
    const withoutSpacing: Couple = {
      ...couple,
      [them]: { ...couple[them], spacing: null, pausedSince: null },
    };
    const guidance = (state: Couple) =>
      guidanceFor(world, rules.view(policy, state, side, transition.at), 5 as Dial, defaultFloor);
    if (!deepEqual(guidance(withSpacing), guidance(withoutSpacing))) {
      return `the guidance for ${nameOf(side)} tells whether ${nameOf(them)} may invite again`;
    }
  }
  return null;
};

/** L3, for a view: raising the dial never removes an option. */
const monotone: ViewRule = (seen, side, world) => {
  for (const floor of someFloors) {
    let lower: readonly CommandName[] = [];
    for (const dial of allDials) {
      const listed = guidanceFor(world, seen, dial, floor).options;
      const lost = lower.find((name) => !listed.includes(name));
      if (lost)
        return `for ${nameOf(side)}, \`${lost}\` went away as the dial rose to ${dial} (floor ${floor})`;
      lower = listed;
    }
  }
  return null;
};

/** One dial for each band, at the default floor. */
const bandDials: readonly (Dial | null)[] = [null, -1 as Dial, 0 as Dial, 1 as Dial];

/**
 * L16, for a couple: an option is listed exactly when the rules accept it now and it changes more than the mark. A pause
 * hides the other's invitation. So `invite` may be listed then, and `sayNo` to the hidden invitation is not.
 */
const honestOptions: StateRule = (transition, world) => {
  for (const side of sides) {
    const seen = world.rules.view(world.policy, transition.after, side, transition.at);
    // Commands without a yes do not depend on the dial, so they are tried once.
    const plain = commandNames.filter(
      (name) => !asksForYes(name) && worksNow(world, transition, side, name, null),
    );
    for (const dial of bandDials) {
      const listed = world.rules.options(seen, world.rules.bandOf(dial, defaultFloor));
      for (const name of commandNames) {
        const works = asksForYes(name) ? worksNow(world, transition, side, name, dial) : plain.includes(name);
        if (listed.includes(name) === works || isHiddenByPause(transition.after, side, name, seen, works))
          continue;
        const who = `${nameOf(side)} at ${dial ?? 'an unknown dial'}`;
        return works
          ? `\`${name}\` would work for ${who} and is not listed`
          : `\`${name}\` is listed for ${who} and would not work`;
      }
    }
  }
  return null;
};

const asksForYes = (name: CommandName): boolean =>
  name === 'sayYes' || name === 'invite' || name === 'openDoor';

function worksNow(
  world: World,
  transition: ReachedState,
  by: Side,
  name: CommandName,
  dial: Dial | null,
): boolean {
  const couple = transition.after;
  const at: Instant = transition.at;
  return idsFor(name, couple).some((id) => {
    const decision = probe(world, couple, { by, name, at, id, dial });
    return decision.ok && hasChanged(couple, decision.value, by);
  });
}

function isHiddenByPause(
  couple: Couple,
  side: Side,
  name: CommandName,
  seen: View | null,
  works: boolean,
): boolean {
  const unseen =
    !couple.ended &&
    couple[side].pausedSince !== null &&
    standingInvitations(couple).some(({ by }) => by !== side);
  if (!unseen || seen?.invitation?.state === 'mutual') return false;
  return works ? name === 'sayNo' : name === 'invite' && seen?.mine.spacing === null;
}

/** L29, for a view: whenever a yes is an option, the message names a yes and a no, in both languages. */
const bothAnswers: ViewRule = (seen, side, world) => {
  for (const floor of someFloors) {
    for (const dial of [null, ...allDials]) {
      const { options, message } = guidanceFor(world, seen, dial, floor);
      if (!options.includes('sayYes')) continue;
      for (const [language, catalog] of Object.entries({ en, de })) {
        if (namesBothAnswers(catalog[message.key], language)) continue;
        return `${nameOf(side)} can say yes, and \`${message.key}\` (${language}) does not name both answers`;
      }
    }
  }
  return null;
};

/** L2: guidance is a function of my own reading while it is fresh, floor and view. */
export const guidanceFromOwnFacts: Law = makeTraceLaw('L2', 'Own facts', {
  view: ownFacts,
  state: blindGuidance,
});
/** L3: raising the dial never removes an option. */
export const dialIsMonotone: Law = makeTraceLaw('L3', 'Monotone', { view: monotone });
/** L16: options are honest. */
export const optionsAreHonest: Law = makeTraceLaw('L16', 'Options are honest', {
  state: honestOptions,
});
/** L29: both answers. */
export const bothAnswersAreNamed: Law = makeTraceLaw('L29', 'Both answers', { view: bothAnswers });
