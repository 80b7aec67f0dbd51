import { other, sides } from '../../couple/state.ts';
import type { IdeaId } from '../../ids.ts';
import { type BesideRules, freshMark, shippedBeside, tinyMenu } from './beside.ts';
import { type BrokenBeside, stoppedBy } from './broken.ts';
import { expectedGlimpse, expectedOf, isCommon } from './expected.ts';
import { type Move, type Place, type Places, placesOf, type TinyBeside } from './places.ts';
import { deedOf, nameOf, storyTo } from './story.ts';

/** What a search of ideas or reflections found. */
export interface IdeasExploration {
  /** How many states of the two were visited: all that can come about, unless a law is broken. */
  readonly states: number;
  /** How many deeds, turns and pairings lead on from them. */
  readonly edges: number;
  readonly broken: BrokenBeside | null;
}

/** Two ideas over four turns. */
export const tinyIdeas: TinyBeside = { of: 'ideas', lastTurn: 3 };
/** One prompt over four turns. */
export const tinyReflections: TinyBeside = { of: 'reflections', lastTurn: 3 };

type Complaint = Omit<BrokenBeside, 'story'>;

/**
 * Holds the rules of ideas, or of one reflection, to what the rulebook says of them in *every* state that two
 * people can come to: two ideas, turns 0 to 3, one new yes and one share a turn, every answer from now and
 * from before an exit, leaving and pairing anew.
 */
export function exploreIdeas(
  rules: BesideRules = shippedBeside,
  tiny: TinyBeside = tinyIdeas,
): IdeasExploration {
  let broken: BrokenBeside | null = null;
  let visited: Places;
  try {
    visited = placesOf(rules, tiny, (all, place, number) => {
      broken = brokenAt(all, place, number);
      return broken !== null;
    });
  } catch (thrown) {
    return { states: 0, edges: 0, broken: stoppedBy(thrown, null) };
  }
  const { places, moves } = visited;
  const onward = places.filter(({ next }) => next !== null).length;
  return { states: places.length, edges: places.length * moves.length + onward, broken };
}

function brokenAt(all: Places, place: Place, number: number): BrokenBeside | null {
  const seen = wrongToSee(place);
  if (seen) return { ...seen, story: storyTo(all, number) };
  for (const [index, move] of all.moves.entries()) {
    const done = wrongToDo(all, place, move, index);
    if (done) return { ...done, story: storyTo(all, number, move) };
  }
  return null;
}

/** What either sees of the other: ideas in common, by both and alike, and what is shared. */
function wrongToSee({ beside, expected, glimpses }: Place): Complaint | null {
  for (const side of sides) {
    if (!expected.paired && beside[side].ideas.answered.length > 0) {
      return { law: 'L21 Leaving', because: `answers of ${nameOf(side)} outlived their couple` };
    }
    const due = expectedGlimpse(expected, side);
    const { inCommon, shared } = glimpses[side];
    for (const idea of tinyMenu) {
      const listed = inCommon.includes(idea);
      if (listed === isCommon(expected, idea)) continue;
      const because = listed
        ? whyNot(expected, idea)
        : `${idea} is not listed, to which both said yes before`;
      return { law: 'In common', because };
    }
    if (inCommon.join() !== due.inCommon.join()) {
      return { law: 'In common', because: `the list that ${nameOf(side)} sees is not the menu’s order` };
    }
    if (JSON.stringify(shared) === JSON.stringify(due.shared)) continue;
    if (!expected.paired || (expected.turn === 0 && due.shared.length === 0 && shared.length > 0)) {
      return { law: 'L21 Leaving', because: `${nameOf(side)} sees a share that outlived its couple` };
    }
    return { law: 'Reflections', because: `${nameOf(side)} does not see just what was shared` };
  }
  return null;
}

function whyNot(expected: Place['expected'], idea: IdeaId): string {
  for (const side of sides) {
    const said = expected[side].said[idea];
    if (said?.answer !== 'yes') {
      return `${idea} is listed, to which ${nameOf(side)} says ${said?.answer ?? 'nothing'}`;
    }
  }
  return `${idea} is listed in the turn in which a yes was given to it`;
}

/** What a deed brings: its refusal or none, for its author's own reasons, and a new mark for an exit alone. */
function wrongToDo(all: Places, place: Place, move: Move, index: number): Complaint | null {
  const { beside, expected } = place;
  const { by, deed } = move;
  const due = expectedOf(expected, by, deed);
  const outcome = place.outcomes[index];
  const what = `\`${deedOf(deed)}\` by ${nameOf(by)}`;
  const exits = deed.is === 'unshare' || deed.is === 'erase' || deed.is === 'leave' || isNo(deed);
  if (typeof outcome === 'string') {
    if (outcome === due) return null;
    const law = exits ? 'L4 Exits everywhere' : due === 'same' ? 'L22 Idempotent' : 'Refusals';
    return { law, because: `${what} was refused: ${outcome}` };
  }
  if (typeof due === 'string' && due !== 'same') {
    return { law: lawOfRefusal[due], because: `${what} was accepted, where ${due} is due` };
  }
  const decided = all.rules.decide(beside, by, deed);
  if (!decided.ok) return { law: 'Refusals', because: `${what} is answered in two ways` };
  const { value: after } = decided;
  if (due === 'same') {
    return after === beside ? null : { law: 'L22 Idempotent', because: `${what} changed something` };
  }
  if (deed.is === 'leave') return null;
  if (after[other(by)] !== beside[other(by)]) {
    return { law: 'L9 Ownership', because: `${what} changed what is ${nameOf(other(by))}’s` };
  }
  const mark = exits ? freshMark : beside[by].mark;
  if (after[by].mark !== mark) {
    return {
      law: 'L11 No beats yes',
      because: `${what} ${exits ? 'keeps' : 'renews'} the mark`,
    };
  }
  return null;
}

const isNo = (deed: Move['deed']): boolean => deed.is === 'answer' && deed.answer === 'no';

const lawOfRefusal = {
  notPaired: 'L21 Leaving',
  momentPassed: 'L11 No beats yes',
  turnFull: 'Turn',
  textPressuring: 'Pressure check',
} as const;
