import { nameOf } from '../format-trace.ts';
import type { SharingAction } from './sharing-state.ts';
import type { GraphStep, Node, PersonAction, StateGraph } from './state-graph.ts';

export { nameOf };

/** Formats an action in a few words. */
export function formatAction(action: SharingAction): string {
  const late =
    'since' in action && action.since !== 'now' && !(action.type === 'answer' && action.answer === 'no');
  const since = late ? `, from ${action.since === 'beforeExit' ? 'before an exit' : 'before writing'}` : '';
  switch (action.type) {
    case 'answer':
      return `${action.answer} to ${action.idea}${since}`;
    case 'write':
      return `write ${action.arrival}`;
    case 'share':
      return `share${since}`;
    default:
      return action.type;
  }
}

export function formatStep(step: GraphStep): string {
  if (step === 'turn') return 'The turn ends.';
  if (step === 'pairAgain') return 'Ada and Sam pair again.';
  return `${nameOf(step.by)}: ${formatAction(step.action)}.`;
}

/** Formats the path by which a node was first reached, and a last action there. */
export const formatTraceTo = ({ nodes }: StateGraph, number: number, last?: PersonAction): string =>
  formatTraceFrom(nodes, nodes[number]?.from ?? null, last);

/** Formats the path to a node that was first reached from `origin`. */
export function formatTraceFrom(nodes: readonly Node[], origin: Node['from'], last?: PersonAction): string {
  const ways: GraphStep[] = last ? [last] : [];
  for (let from = origin; from; from = nodes[from.node]?.from ?? null) ways.unshift(from.step);
  return ways.map(formatStep).join(' ');
}
