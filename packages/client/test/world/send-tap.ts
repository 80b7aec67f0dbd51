import type { AttuneClient, CommandName, ResultOf, ShownView, View } from '../../src/index.ts';
import type { TapKind } from './taps.ts';

/** A motive that occurs nowhere in the client's source. */
export const motive = 'SHARING_JOY';

interface SentTap {
  readonly command: CommandName;
  readonly isExit?: boolean;
  readonly result: Promise<ResultOf<CommandName>>;
}

const ideaId = 'idea:walk';
const promptId = 'prompt:hope';
const isUnlocked = (view: View): view is ShownView => view.own !== null;

/** Taps a button on a screen that shows this view. Null: this screen has no such button. */
export function sendTap(client: AttuneClient, kind: TapKind, view: View, text: string): SentTap | null {
  switch (kind) {
    case 'sayNo': {
      const invitationId = view.couple?.invitation?.id;
      return invitationId ? { command: kind, isExit: true, result: client.sayNo({ invitationId }) } : null;
    }
    case 'closeDoor':
    case 'pause':
      return { command: kind, isExit: true, result: client[kind]() };
    case 'unshareReflection':
      return { command: kind, isExit: true, result: client.unshareReflection({ promptId }) };
    case 'setDial':
      return { command: kind, result: client.setDial({ dial: 6, note: text }) };
    case 'setFloor':
      return { command: kind, result: client.setFloor({ floor: 1 }) };
    case 'clearDial':
      return { command: kind, result: client.clearDial() };
    case 'writeReflection':
      return { command: kind, result: client.writeReflection({ promptId, text }) };
    default:
      return isUnlocked(view) ? openFrom(client, kind, view) : null;
  }
}

/** Taps a button that starts something, or the no to an idea next to its yes. */
function openFrom(client: AttuneClient, kind: TapKind, view: ShownView): SentTap | null {
  switch (kind) {
    case 'invite':
      return { command: kind, result: client.invite(view, { note: 'for both', motives: [motive] }) };
    case 'sayYes':
    case 'openDoor':
      return { command: kind, result: client[kind](view, { motives: [motive] }) };
    case 'resume':
    case 'startJournal':
      return { command: kind, result: client[kind](view) };
    case 'sayYesToIdea':
      return { command: 'answerIdea', result: client.answerIdea(view, { ideaId, answer: 'YES' }) };
    case 'sayNoToIdea':
      return {
        command: 'answerIdea',
        isExit: true,
        result: client.answerIdea(view, { ideaId, answer: 'NO' }),
      };
    default:
      return null;
  }
}
