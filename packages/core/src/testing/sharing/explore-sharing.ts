import { otherSide, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { CommonIdea } from '../../ideas/common-ideas.ts';
import type { IdeaId } from '../../ids.ts';
import { formatAction, formatTraceTo, nameOf } from './format-trace.ts';
import { expectedOf, expectedView, isCommon, isListedFor } from './reference-model.ts';
import {
  freshMark,
  type SharingRules,
  type SharingState,
  shippedSharingRules,
  tinyMenu,
} from './sharing-state.ts';
import {
  buildGraph,
  type Node,
  type PersonAction,
  type SharingScope,
  type StateGraph,
} from './state-graph.ts';
import { type SharingViolation, violationOfError } from './violation.ts';

/** What a search of ideas or reflections found. */
export interface SharingExploration {
  /** The number of states visited: every reachable state, unless a law is broken. */
  readonly states: number;
  /** The number of actions, turns and pairings that lead from these states to others. */
  readonly transitions: number;
  /** The first violation found, with the shortest counterexample; null when every law holds. */
  readonly violation: SharingViolation | null;
}

/** Two ideas over three turns: a yes, its list, and the end of an idea that was taken back. */
export const tinyIdeas: SharingScope = { of: 'ideas', lastTurn: 2 };
/** One idea over six turns: an idea that was taken back rests, and then counts again. */
export const oneIdea: SharingScope = { of: 'ideas', ideas: 1, lastTurn: 5 };
/** One prompt over four turns. */
export const tinyReflections: SharingScope = { of: 'reflections', lastTurn: 3 };

type BrokenLaw = Omit<SharingViolation, 'counterexample'>;

/**
 * Checks the rules of ideas, or of one reflection, in *every* state that two people can reach. The rulebook's
 * reference model says what must happen. The scope is small: one or two ideas, a few turns, one new yes and one share
 * a turn. Each answer is given now and from before an exit, and the two may leave and pair again.
 */
export function exploreSharing(
  rules: SharingRules = shippedSharingRules,
  tiny: SharingScope = tinyIdeas,
): SharingExploration {
  let violation: SharingViolation | null = null;
  let graph: StateGraph;
  try {
    graph = buildGraph(rules, tiny, (all, node, number) => {
      violation = violationAt(all, node, number);
      return violation !== null;
    });
  } catch (thrown) {
    return { states: 0, transitions: 0, violation: violationOfError(thrown, null) };
  }
  const { nodes, actions } = graph;
  const onward = nodes.filter(({ next }) => next !== null).length;
  return { states: nodes.length, transitions: nodes.length * actions.length + onward, violation };
}

function violationAt(all: StateGraph, node: Node, number: number): SharingViolation | null {
  const seen = viewViolation(node);
  if (seen) return { ...seen, counterexample: formatTraceTo(all, number) };
  for (const [index, action] of all.actions.entries()) {
    const done = actionViolation(all, node, action, index);
    if (done) return { ...done, counterexample: formatTraceTo(all, number, action) };
  }
  return null;
}

/** Compares what each person sees of the other with the model: the ideas in common, and what is shared. */
function viewViolation({ state, expected, views }: Node): BrokenLaw | null {
  if (!deepEqual(views.a.inCommon, views.b.inCommon)) {
    return { law: 'L15 No probing', reason: 'the list of ideas teaches one person more than the other' };
  }
  for (const side of sides) {
    if (!expected.paired && state[side].ideas.answered.length > 0) {
      return { law: 'L21 Leaving', reason: `answers of ${nameOf(side)} outlived their couple` };
    }
    const due = expectedView(expected, side);
    const { inCommon, shared } = views[side];
    for (const idea of tinyMenu) {
      const found = inCommon.find((one) => one.idea === idea);
      const reason = reasonAgainst(expected, idea, found);
      if (reason) return { law: 'In common', reason };
    }
    if (!deepEqual(inCommon, due.inCommon)) {
      return { law: 'In common', reason: `the list that ${nameOf(side)} sees is not the menu’s order` };
    }
    if (JSON.stringify(shared) === JSON.stringify(due.shared)) continue;
    if (!expected.paired || (expected.turn === 0 && due.shared.length === 0 && shared.length > 0)) {
      return { law: 'L21 Leaving', reason: `${nameOf(side)} sees a share that outlived its couple` };
    }
    return { law: 'Reflections', reason: `${nameOf(side)} does not see just what was shared` };
  }
  return null;
}

function reasonAgainst(
  expected: Node['expected'],
  idea: IdeaId,
  found: CommonIdea | undefined,
): string | null {
  const common = isCommon(expected, idea);
  if (found?.stands === true && !common) return reasonAgainstYes(expected, idea);
  if (common && found?.stands !== true) return `${idea} is not listed, to which both said yes before`;
  const listed = isListedFor(expected, idea);
  if (found && !listed) return `${idea} is listed after the turn in which it was taken back`;
  return listed && !found ? `${idea} is not listed in the turn in which it was taken back` : null;
}

function reasonAgainstYes(expected: Node['expected'], idea: IdeaId): string {
  for (const side of sides) {
    const given = expected[side].answers[idea];
    if (given?.answer !== 'yes') {
      return `${idea} is listed, to which ${nameOf(side)} says ${given?.answer ?? 'nothing'}`;
    }
  }
  return `${idea} is listed in the turn in which a yes was given to it, or while it rests`;
}

/** Compares the result of an action with the model. Only an exit renews the mark of its author. */
function actionViolation(all: StateGraph, node: Node, taken: PersonAction, index: number): BrokenLaw | null {
  const { state, expected } = node;
  const { by, action } = taken;
  const due = expectedOf(expected, by, action);
  const outcome = node.outcomes[index];
  const what = `\`${formatAction(action)}\` by ${nameOf(by)}`;
  const exits = isExitName(action.type) || isNo(action);
  if (typeof outcome === 'string') {
    if (outcome === due) return null;
    const law = exits ? 'L4 Exits everywhere' : due === 'same' ? 'L22 Idempotent' : 'Refusals';
    return { law, reason: `${what} was refused: ${outcome}` };
  }
  if (typeof due === 'string' && due !== 'same') {
    return { law: lawOfRefusal[due], reason: `${what} was accepted, where ${due} is due` };
  }
  const decided = all.rules.decide(state, by, action);
  if (!decided.ok) return { law: 'Refusals', reason: `${what} is answered in two ways` };
  const { value: after } = decided;
  if (due === 'same') {
    return after === state ? null : { law: 'L22 Idempotent', reason: `${what} changed something` };
  }
  if (action.type === 'leave') return null;
  if (after[otherSide(by)] !== state[otherSide(by)]) {
    return { law: 'L9 Ownership', reason: `${what} changed what is ${nameOf(otherSide(by))}’s` };
  }
  if (
    sides.some(
      (side) =>
        !deepEqual(
          all.rules.view(after, side).inCommon.map(({ idea }) => idea),
          listed(node, side),
        ),
    )
  ) {
    return { law: 'L15 No probing', reason: `${what} changes the list of ideas before the turn ends` };
  }
  const added = addedThroughPause(all, node, by, after);
  if (added) return { law: 'L28 A pause keeps', reason: `${what} ${added}` };
  const mark = exits ? freshMark : state[by].mark;
  if (after[by].mark !== mark) {
    return {
      law: 'L11 No beats yes',
      reason: `${what} ${exits ? 'keeps' : 'renews'} the mark`,
    };
  }
  return null;
}

const listed = ({ views }: Node, side: Side): readonly IdeaId[] =>
  views[side].inCommon.map(({ idea }) => idea);

/** L28: what one person does adds nothing to what the other, who pauses, sees. */
function addedThroughPause(all: StateGraph, { state, views }: Node, by: Side, after: SharingState) {
  const side = otherSide(by);
  if (state[side].pausedSince === null) return null;
  const { shared } = all.rules.view(after, side);
  return shared.every((copy) => views[side].shared.some((known) => deepEqual(known, copy)))
    ? null
    : `shows through a pause to ${nameOf(side)}`;
}

const isExitName = (type: PersonAction['action']['type']): boolean =>
  type === 'unshare' || type === 'erase' || type === 'pause' || type === 'leave';
const isNo = (action: PersonAction['action']): boolean => action.type === 'answer' && action.answer === 'no';

const lawOfRefusal = {
  notPaired: 'L21 Leaving',
  momentPassed: 'L11 No beats yes',
  turnFull: 'Turn',
  textPressuring: 'Pressure check',
} as const;
