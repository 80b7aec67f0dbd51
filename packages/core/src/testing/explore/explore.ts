import { isExit } from '../../couple/command.ts';
import type { Couple } from '../../couple/state.ts';
import type { Instant } from '../../time.ts';
import type { Law, LawRules, Violation } from '../law.ts';
import { laws } from '../laws.ts';
import type { Rules, World } from '../rules.ts';
import { rulesThrew, thrownReason } from '../rules-threw.ts';
import type { CommandTransition, Transition, Views } from '../transition.ts';
import type { Action } from './actions.ts';
import { now, tick } from './canonical.ts';
import { formatCounterexample, traceFrom, viewsOf } from './counterexample.ts';
import { reportThrown } from './report-thrown.ts';
import { type GraphOptions, maxPlaces, StateGraph, type Visit } from './state-graph.ts';

/** The result of a search. */
export interface Exploration {
  /** The number of couples that can be reached. A couple and its mirror image count as two. */
  readonly states: number;
  /** The number of actions and ticks tried on these couples. */
  readonly transitions: number;
  /** The first violation found, with the shortest trace to it; null when every law holds everywhere. */
  readonly violation: Violation | null;
}

/** What a search visits, and what it checks. */
export interface SearchOptions extends Omit<GraphOptions, 'keepsContent'> {
  /** The default is all laws. */
  readonly laws?: readonly Law[];
}

/**
 * Checks the laws of couples and of transitions on *every* couple that can be reached under a tiny policy. It tries
 * every action of both people and the passing of time, and stops at the first violation. Of two couples that mirror each
 * other, or that differ only in content, it visits one. The rules treat both sides alike (L17), and ideas, notes and the
 * words of a no have no effect (L12, L19). The search checks these laws, too.
 */
export function explore(rules: Rules, options: SearchOptions = {}): Exploration {
  const { laws: checked = laws, ...scope } = options;
  let states = 0;
  let transitions = 0;
  try {
    const graph = new StateGraph(rules, { ...scope, keepsContent: false });
    const check = makeCheck(graph, checked);
    for (let number = 0; number < graph.nodes.length; number++) {
      const visit = graph.visit(number);
      const weight = visit.node.symmetric ? 1 : 2;
      states += weight;
      transitions += weight * (1 + visit.decisions.filter((decision) => decision !== null).length);
      const violation = check(visit);
      if (violation) return { states, transitions, violation };
    }
    return { states, transitions, violation: null };
  } catch (thrown) {
    return { states, transitions, violation: reportThrown(thrown, null) };
  }
}

const nameOf = ({ id, name }: Law): string => `${id} ${name}`;

/** Returns the laws that have a part of this kind, with that part. */
const partsOf = <Kind extends keyof LawRules>(checked: readonly Law[], kind: Kind) =>
  checked.flatMap((law) => {
    const rule = law.rules[kind];
    return rule ? [{ law, rule }] : [];
  });

/** Returns a function that checks a node and every transition from it. */
function makeCheck(graph: StateGraph, checked: readonly Law[]): (visit: Visit) => Violation | null {
  const { world } = graph;
  const ofViews = partsOf(checked, 'view');
  const ofStates = partsOf(checked, 'state');
  const ofTransitions = partsOf(checked, 'transition');
  const ofRequests = partsOf(checked, 'request');
  const kinds = kindsOf(graph.actions);
  const checkedViews = new Set<number>();
  let checking: Law | null = null;

  function firstReason(visit: Visit, reached: (transition: Transition) => void): string | null {
    const { node } = visit;
    const seen = viewsAt(visit);
    for (const side of ['a', 'b'] as const) {
      const { number, view } = node.seen[side];
      if (checkedViews.has(number)) continue;
      checkedViews.add(number);
      for (const { law, rule } of ofViews) {
        checking = law;
        const reason = rule(view, side, world);
        if (reason) return reason;
      }
    }
    const state = { at: now, after: node.couple, seen: { after: seen } };
    for (const { law, rule } of ofStates) {
      checking = law;
      const reason = rule(state, world);
      if (reason) return reason;
    }
    checking = null;
    for (const { transition, isNewOutcome } of transitionsFrom(graph, kinds, visit)) {
      reached(transition);
      for (const { law, rule } of isNewOutcome ? ofTransitions : []) {
        checking = law;
        const reason = rule(transition, world);
        if (reason) return reason;
      }
      for (const { law, rule } of ofRequests) {
        checking = law;
        const reason = rule(transition, world);
        if (reason) return reason;
      }
      checking = null;
    }
    return null;
  }

  return (visit) => {
    let last: readonly Transition[] = [];
    const report = (law: string, reason: string): Violation => ({
      law,
      reason,
      counterexample: formatCounterexample([...traceFrom(graph, visit.node.from), ...last]),
      policy: world.policy,
      seed: 0,
      path: null,
    });
    try {
      const reason = firstReason(visit, (transition) => {
        last = [transition];
      });
      return reason !== null && checking ? report(nameOf(checking), reason) : null;
    } catch (cause) {
      return { ...report(rulesThrew, thrownReason(cause)), checking: checking && nameOf(checking), cause };
    }
  };
}

const viewsAt = ({ node: { seen } }: Visit): Views => ({ a: seen.a.view, b: seen.b.view });

interface CheckedTransition {
  readonly transition: Transition;
  /** Whether no earlier request of the same kind had the same outcome. */
  readonly isNewOutcome: boolean;
}

/** What both people see before and after a transition. The views afterwards are read when a rule asks for them. */
class SeenLater {
  readonly before: Views;
  readonly #world: World;
  readonly #couple: Couple;
  readonly #at: Instant;
  #after: Views | null = null;

  constructor(before: Views, world: World, couple: Couple, at: Instant) {
    this.before = before;
    this.#world = world;
    this.#couple = couple;
    this.#at = at;
  }

  get after(): Views {
    this.#after ??= viewsOf(this.#world, this.#couple, this.#at);
    return this.#after;
  }
}

/** The number of an action without its moment, motives and words, and of an exit without its id, too. */
interface ActionKind {
  readonly named: number;
  readonly idle: number;
}

function kindsOf(actions: readonly Action[]): readonly ActionKind[] {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return actions.map(({ by, command }) => {
    const id = 'id' in command ? command.id : command.type === 'leave' ? command.couple : '';
    const named = numberOf(`${by} ${command.type} ${id}`);
    return { named, idle: isExit(command) ? numberOf(`${by} ${command.type}`) : named };
  });
}

/**
 * Yields a tick, every action that changes the couple, every exit, and one refusal of each kind. The other actions
 * change nothing, or are refused with the same answer.
 */
function* transitionsFrom(
  { world, actions }: StateGraph,
  kinds: readonly ActionKind[],
  visit: Visit,
): Generator<CheckedTransition> {
  const { node, decisions, later } = visit;
  const { couple } = node;
  const before = viewsAt(visit);
  const seenHere = { before, after: before };
  const time = { type: 'time', since: now, at: tick, before: couple, after: later } as const;
  yield { transition: { ...time, seen: new SeenLater(before, world, later, tick) }, isNewOutcome: true };
  const known = new Set<number | string>();
  for (let index = 0; index < actions.length; index++) {
    const action = actions[index];
    const kind = kinds[index];
    const decision = decisions[index];
    if (!action || !kind || !decision) continue;
    const after = decision.ok ? decision.value : couple;
    const exits = isExit(action.command);
    if (decision.ok && after === couple && !exits) continue;
    const outcome = node.outcomes[index] ?? null;
    const key =
      typeof outcome === 'number'
        ? (outcome === node.place ? kind.idle : kind.named) * maxPlaces + outcome
        : `${kind.named} ${outcome}`;
    const isNewOutcome = !known.has(key);
    known.add(key);
    if (!decision.ok && !isNewOutcome && !exits) continue;
    const { by, act, command, request, desire } = action;
    const seen = after === couple ? seenHere : new SeenLater(before, world, after, now);
    const transition: CommandTransition = {
      type: 'command',
      by,
      act,
      command,
      request,
      desire,
      decision,
      at: now,
      before: couple,
      after,
      seen,
    };
    yield { transition, isNewOutcome };
  }
}
