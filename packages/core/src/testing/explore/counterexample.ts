import { type Couple, sides } from '../../couple/state.ts';
import type { Instant } from '../../time.ts';
import { swapSides } from '../couple-queries.ts';
import { formatTrace, nameOf } from '../format-trace.ts';
import type { World } from '../rules.ts';
import type { CommandTransition, TimeTransition, Trace, Transition, Views } from '../transition.ts';
import { type Action, earlierMark, newInvitationId } from './actions.ts';
import { canonical, now, tick } from './canonical.ts';
import type { Node, Origin, Place, SearchProgress, StateGraph } from './state-graph.ts';

/** What formatting a trace needs of a graph. */
type Path = Readonly<Pick<SearchProgress, 'world' | 'nodes'>>;

/** Applies an action to a couple at `now`. */
function actionTransition(world: World, couple: Couple, action: Action): CommandTransition {
  const { by, act, command, request, desire } = action;
  const decision = world.rules.decide(world.policy, couple, act, command);
  const after = decision.ok ? decision.value : couple;
  return {
    ...{ type: 'command', by, act, command, request, desire, decision, at: now, before: couple, after },
    seen: { before: viewsOf(world, couple, now), after: viewsOf(world, after, now) },
  };
}

/** Lets one tick of time pass. */
function tickTransition(world: World, couple: Couple): TimeTransition {
  const after = world.rules.settle(world.policy, couple, tick);
  return {
    ...{ type: 'time', since: now, at: tick, before: couple, after },
    seen: { before: viewsOf(world, couple, now), after: viewsOf(world, after, tick) },
  };
}

export const viewsOf = ({ rules, policy }: World, couple: Couple, at: Instant): Views => ({
  a: rules.view(policy, couple, 'a', at),
  b: rules.view(policy, couple, 'b', at),
});

const mirrorOf = (couple: Couple): Couple => canonical(swapSides(couple), now);

/** Returns the shortest trace to a node that was first reached from `origin`. */
export function traceFrom({ world, nodes }: Path, origin: Origin | null): Trace {
  const transitions: Transition[] = [];
  for (let from = origin; from; from = nodes[from.node]?.from ?? null) {
    const couple = nodes[from.node]?.couple;
    if (!couple) break;
    const { action } = from;
    transitions.unshift(action ? actionTransition(world, couple, action) : tickTransition(world, couple));
  }
  return transitions;
}

/** Formats actions that start at the place of a new couple. Null is a tick of time; `none` is left out. */
export function formatActions(
  graph: StateGraph,
  start: Place,
  taken: readonly (Action | null | 'none')[],
): string {
  const transitions: Transition[] = [];
  let place = start;
  for (const action of taken) {
    const couple = coupleAt(graph.nodes, place);
    if (!couple || action === 'none') continue;
    transitions.push(
      action ? actionTransition(graph.world, couple, action) : tickTransition(graph.world, couple),
    );
    const next = action ? graph.outcomeAt(place, graph.actions.indexOf(action)) : graph.tickAt(place);
    if (typeof next === 'number') place = next;
  }
  return formatCounterexample(transitions);
}

/** Returns the couple at a place. */
export function coupleAt(nodes: readonly Node[], place: Place): Couple | undefined {
  const couple = nodes[place >> 1]?.couple;
  return couple && place % 2 === 1 ? mirrorOf(couple) : couple;
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
  const named = sender ? text.replaceAll(newInvitationId, 'a new one') : text;
  return `${formatStart(transitions[0]?.before)}${named}`.trim();
}

/** Says which running spacings people bring into the new couple in which a trace begins. */
function formatStart(couple: Couple | undefined): string {
  if (!couple || couple.ended) return '';
  const spacings = sides.flatMap((side) => {
    const { spacing, doorSpacing } = couple[side];
    const kinds = [
      spacing && `spacing for ${spacing} ms`,
      doorSpacing && `door spacing for ${doorSpacing} ms`,
    ];
    return kinds.flatMap((kind) => (kind ? [`${nameOf(side)} brings a ${kind}. `] : []));
  });
  return spacings.join('');
}

/** Says from which position of the trace a person acted: the current one, or the one before it. */
const withViewedAt = (
  { request, act }: CommandTransition,
  position: number,
): CommandTransition['request'] => ({
  ...request,
  viewedAt: request.moment.at === act.at && request.moment.mark !== earlierMark ? position : position - 1,
});
