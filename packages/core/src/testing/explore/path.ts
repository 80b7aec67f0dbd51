import type { Instant } from '../../time.ts';
import type { CommandEdge, Edge, TimeEdge, Trace, Views } from '../edge.ts';
import { tell } from '../story.ts';
import { now, tick } from './canonical.ts';
import type { Graph, Origin, Outcome, Place } from './graph.ts';
import { freshId, type Move } from './moves.ts';

/** The edge that a move makes from a place. */
export function moveEdge({ world }: Pick<Graph, 'world'>, place: Place, move: Move): CommandEdge {
  const { couple, seen } = place;
  const { by, act, command, request, given } = move;
  const decision = world.rules.decide(world.policy, couple, act, command);
  const after = decision.ok ? decision.value : couple;
  return {
    ...{ is: 'command', by, act, command, request, given, decision, at: now, before: couple, after },
    seen: { before: seen, after: after === couple ? seen : viewsOf({ world }, after, now) },
  };
}

/** The edge that a tick of time makes from a place. */
export function tickEdge({ world }: Pick<Graph, 'world'>, { couple, seen }: Place): TimeEdge {
  const after = world.rules.settle(world.policy, couple, tick);
  return {
    ...{ is: 'time', since: now, at: tick, before: couple, after },
    seen: { before: seen, after: viewsOf({ world }, after, tick) },
  };
}

const viewsOf = (
  { world: { rules, policy } }: Pick<Graph, 'world'>,
  couple: Place['couple'],
  at: Instant,
): Views => ({
  a: rules.view(policy, couple, 'a', at),
  b: rules.view(policy, couple, 'b', at),
});

/** What led to a place, from a new couple on. */
export const edgesTo = (graph: Graph, number: number): Trace =>
  edgesFromOrigin(graph, graph.places[number]?.from ?? null);

/** What led to a place that was first reached in this way. */
export function edgesFromOrigin(graph: Pick<Graph, 'world' | 'places'>, from: Origin | null): Trace {
  const edges: Edge[] = [];
  for (let origin = from; origin; origin = graph.places[origin.place]?.from ?? null) {
    const place = graph.places[origin.place];
    if (place) edges.unshift(origin.move ? moveEdge(graph, place, origin.move) : tickEdge(graph, place));
  }
  return edges;
}

/** Moves from a new couple on, as a story; `nothing` is left out, and null is a tick of time. */
export function storyOfMoves(graph: Graph, moves: readonly (Move | null | 'nothing')[]): string {
  const edges: Edge[] = [];
  let place = graph.places[0];
  for (const move of moves) {
    if (!place || move === 'nothing') continue;
    edges.push(move ? moveEdge(graph, place, move) : tickEdge(graph, place));
    const outcome: Outcome = move ? (place.outcomes[graph.moves.indexOf(move)] ?? null) : place.tick;
    if (typeof outcome === 'number') place = graph.places[outcome];
  }
  return storyOf(edges);
}

/** Edges as a story, with ticks told together and invitations named for who sent them. */
export function storyOf(edges: Trace): string {
  const dated = edges.map((edge, place) =>
    'request' in edge ? { ...edge, request: lookedNow(edge, place) } : edge,
  );
  const sender = edges.find((edge) => edge.is === 'command' && edge.command.is === 'invite');
  const text = tell(dated).replace(
    /(?:1 ms pass\. ?)+/g,
    (ticks) => `${ticks.split('pass').length - 1} ms pass. `,
  );
  return sender ? text.replaceAll(freshId, 'a new one').trim() : text.trim();
}

/** A move said from now looks at the couple as it is; any other, at an earlier one. */
const lookedNow = ({ request, act }: CommandEdge, place: number): CommandEdge['request'] => ({
  ...request,
  lookedAt:
    request.said.at === act.at && request.said.mark !== ('m-earlier' as typeof request.said.mark)
      ? place
      : place - 1,
});
