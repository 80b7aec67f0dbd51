import type { Side } from '../couple/state.ts';
import { people } from './request.ts';
import type { Step } from './step.ts';
import type { CommandTransition, Trace, Transition } from './transition.ts';

/** A trace as people would tell it: "Ada pauses. Sam invites: accepted. A minute later, …". */
export function formatTrace(trace: Trace): string {
  return trace
    .map((transition, position) => formatTransition(transition, position))
    .filter((text) => text !== '')
    .join(' ');
}

/** A step that is tried, without what comes of it. */
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

/** The name that a side has in stepSequences. */
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
      return 'Ada and Sam pair anew.';
    case 'command':
      return `${nameOf(transition.by)} ${deed(transition)}${delay(transition, position)}: ${outcome(transition)}.`;
  }
}

function deed({ command, act, request }: CommandTransition): string {
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

function delay({ command, request, at }: CommandTransition, position: number): string {
  if (!('moment' in command)) return '';
  const age = at - request.moment.at;
  if (age < 0) return `, from ${-age} ms ahead`;
  return request.viewedAt === position
    ? ''
    : `, as seen ${age} ms earlier, ${position - request.viewedAt} steps back`;
}

const outcome = ({ decision }: CommandTransition): string =>
  decision.ok ? 'accepted' : decision.refusal.code;
