import type { Side } from '../couple/state.ts';
import { people } from './request.ts';
import type { Step } from './step.ts';
import type { CommandTransition, Trace, Transition } from './transition.ts';

/** Formats a trace in words: "Ada pauses: accepted. 60000 ms pass. Sam invites (i2): accepted." */
export function formatTrace(trace: Trace): string {
  return trace
    .map((transition, position) => formatTransition(transition, position))
    .filter((text) => text !== '')
    .join(' ');
}

/** Formats a step without its result. */
export function formatAttempt(step: Step): string {
  switch (step.type) {
    case 'wait':
      return 'Time passes';
    case 'dial':
      return `${nameOf(step.by)} ${step.dial === null ? 'clears the dial' : `is at ${step.dial}`}`;
    case 'floor':
      return `${nameOf(step.by)} sets the floor to ${step.floor}`;
    case 'command':
      return `${nameOf(step.by)} tries ${step.name}`;
    case 'repeat':
      return 'An earlier request arrives again';
    case 'pairAgain':
      return 'Ada and Sam pair again';
  }
}

/** Returns the name of a side in traces. */
export const nameOf = (side: Side): string => people[side];

function formatTransition(transition: Transition, position: number): string {
  switch (transition.type) {
    case 'time':
      return transition.at === transition.since ? '' : `${transition.at - transition.since} ms pass.`;
    case 'dial':
      return transition.dial === null
        ? `${nameOf(transition.by)} clears the dial.`
        : `${nameOf(transition.by)} is at ${transition.dial}.`;
    case 'floor':
      return `${nameOf(transition.by)} sets the floor to ${transition.floor}.`;
    case 'pairing':
      return 'Ada and Sam pair again.';
    case 'command':
      return `${nameOf(transition.by)} ${formatCommand(transition)}${formatDelay(transition, position)}: ${formatDecision(transition)}.`;
  }
}

function formatCommand({ command, act, request }: CommandTransition): string {
  switch (command.type) {
    case 'invite':
      return `invites (${act.newIds.id}${request.words === 'none' ? '' : `, words: ${request.words}`})`;
    case 'sayYes':
      return `says yes to ${command.id}`;
    case 'sayNo':
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

function formatDelay({ command, request, at }: CommandTransition, position: number): string {
  if (!('moment' in command)) return '';
  const age = at - request.moment.at;
  if (age < 0) return `, from ${-age} ms ahead`;
  return request.viewedAt === position
    ? ''
    : `, as seen ${age} ms earlier, ${position - request.viewedAt} steps back`;
}

const formatDecision = ({ decision }: CommandTransition): string =>
  decision.ok ? 'accepted' : decision.refusal.code;
