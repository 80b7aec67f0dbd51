import type { Side } from '../couple/state.ts';
import type { CommandEdge, Edge, Trace } from './edge.ts';
import { people } from './request.ts';
import type { Step } from './step.ts';

/** A trace as people would tell it: "Ada pauses. Sam invites: accepted. A minute later, …". */
export function tell(trace: Trace): string {
  return trace
    .map((edge, place) => sentence(edge, place))
    .filter((text) => text !== '')
    .join(' ');
}

/** A step that is tried, without what comes of it. */
export function tellAttempt(step: Step): string {
  switch (step.is) {
    case 'wait':
      return 'Time passes';
    case 'dial':
      return `${nameOf(step.by)} ${step.dial === null ? 'clears the dial' : `is at ${step.dial}`}`;
    case 'floor':
      return `${nameOf(step.by)} sets the floor to ${step.floor}`;
    case 'say':
      return `${nameOf(step.by)} tries ${step.name}`;
    case 'again':
      return 'An earlier request arrives again';
    case 'pairAgain':
      return 'Ada and Sam pair again';
  }
}

/** The name that a side has in stories. */
export const nameOf = (side: Side): string => people[side];

function sentence(edge: Edge, place: number): string {
  switch (edge.is) {
    case 'time':
      return edge.at === edge.since ? '' : `${edge.at - edge.since} ms pass.`;
    case 'dial':
      return edge.dial === null
        ? `${nameOf(edge.by)} clears the dial.`
        : `${nameOf(edge.by)} is at ${edge.dial}.`;
    case 'floor':
      return `${nameOf(edge.by)} sets the floor to ${edge.floor}.`;
    case 'pairing':
      return 'Ada and Sam pair anew.';
    case 'command':
      return `${nameOf(edge.by)} ${deed(edge)}${delay(edge, place)}: ${outcome(edge)}.`;
  }
}

function deed({ command, act, request }: CommandEdge): string {
  switch (command.is) {
    case 'invite':
      return `invites (${act.fresh.id}${request.words === 'none' ? '' : `, words: ${request.words}`})`;
    case 'yes':
      return `says yes to ${command.id}`;
    case 'no':
      return `says no to ${command.id}`;
    case 'openDoor':
      return 'opens the door';
    case 'closeDoor':
      return 'closes the door';
    case 'pause':
      return 'pauses';
    case 'resume':
      return 'resumes';
    case 'leave':
      return command.couple === act.couple ? 'leaves' : 'leaves an earlier couple';
  }
}

function delay({ command, request, at }: CommandEdge, place: number): string {
  if (!('said' in command)) return '';
  const age = at - request.said.at;
  if (age < 0) return `, from ${-age} ms ahead`;
  return request.lookedAt === place
    ? ''
    : `, as seen ${age} ms earlier, ${place - request.lookedAt} steps back`;
}

const outcome = ({ decision }: CommandEdge): string => (decision.ok ? 'accepted' : decision.refusal.code);
