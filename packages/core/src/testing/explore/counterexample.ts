import type { Instant } from '../../time.ts';
import { formatTrace } from '../format-trace.ts';
import type { CommandTransition, TimeTransition, Trace, Transition, Views } from '../transition.ts';
import { type Action, newInvitationId } from './actions.ts';
import { now, tick } from './canonical.ts';
import type { Node, Origin, Outcome, StateGraph } from './state-graph.ts';

/** Applies an action to a node. */
export function actionTransition(
  { world }: Pick<StateGraph, 'world'>,
  node: Node,
  action: Action,
): CommandTransition {
  const { couple, seen } = node;
  const { by, act, command, request, desire } = action;
  const decision = world.rules.decide(world.policy, couple, act, command);
  const after = decision.ok ? decision.value : couple;
  return {
    ...{ type: 'command', by, act, command, request, desire, decision, at: now, before: couple, after },
    seen: { before: seen, after: after === couple ? seen : viewsOf({ world }, after, now) },
  };
}

/** Lets one tick of time pass at a node. */
export function tickTransition({ world }: Pick<StateGraph, 'world'>, { couple, seen }: Node): TimeTransition {
  const after = world.rules.settle(world.policy, couple, tick);
  return {
    ...{ type: 'time', since: now, at: tick, before: couple, after },
    seen: { before: seen, after: viewsOf({ world }, after, tick) },
  };
}

const viewsOf = (
  { world: { rules, policy } }: Pick<StateGraph, 'world'>,
  couple: Node['couple'],
  at: Instant,
): Views => ({
  a: rules.view(policy, couple, 'a', at),
  b: rules.view(policy, couple, 'b', at),
});

/** Returns the shortest trace from a new couple to a node. */
export const traceTo = (graph: StateGraph, number: number): Trace =>
  traceFrom(graph, graph.nodes[number]?.from ?? null);

/** Returns the shortest trace to a node that was first reached from `from`. */
export function traceFrom(graph: Pick<StateGraph, 'world' | 'nodes'>, from: Origin | null): Trace {
  const transitions: Transition[] = [];
  for (let origin = from; origin; origin = graph.nodes[origin.node]?.from ?? null) {
    const node = graph.nodes[origin.node];
    if (node)
      transitions.unshift(
        origin.action ? actionTransition(graph, node, origin.action) : tickTransition(graph, node),
      );
  }
  return transitions;
}

/** Formats actions that start at a new couple. Null is a tick of time; `none` is left out. */
export function formatActions(graph: StateGraph, actions: readonly (Action | null | 'none')[]): string {
  const transitions: Transition[] = [];
  let node = graph.nodes[0];
  for (const action of actions) {
    if (!node || action === 'none') continue;
    transitions.push(action ? actionTransition(graph, node, action) : tickTransition(graph, node));
    const outcome: Outcome = action ? (node.outcomes[graph.actions.indexOf(action)] ?? null) : node.tick;
    if (typeof outcome === 'number') node = graph.nodes[outcome];
  }
  return formatCounterexample(transitions);
}

/** Formats a trace of a search. It adds up consecutive ticks and calls a sent invitation "a new one". */
export function formatCounterexample(transitions: Trace): string {
  const dated = transitions.map((transition, position) =>
    'request' in transition ? { ...transition, request: withViewedAt(transition, position) } : transition,
  );
  const sender = transitions.find(
    (transition) => transition.type === 'command' && transition.command.type === 'invite',
  );
  const text = formatTrace(dated).replace(
    /(?:1 ms pass\. ?)+/g,
    (ticks) => `${ticks.split('pass').length - 1} ms pass. `,
  );
  return sender ? text.replaceAll(newInvitationId, 'a new one').trim() : text.trim();
}

/** Says from which position of the trace a person acted: the current one, or the one before it. */
const withViewedAt = (
  { request, act }: CommandTransition,
  position: number,
): CommandTransition['request'] => ({
  ...request,
  viewedAt:
    request.moment.at === act.at && request.moment.mark !== ('m-earlier' as typeof request.moment.mark)
      ? position
      : position - 1,
});
