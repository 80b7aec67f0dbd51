import type { CommandName } from './command-policy.ts';
import type { ResultOf } from './command-results.ts';
import type { Commands } from './commands.ts';
import type { Settings } from './options.ts';
import type { Queue } from './queue.ts';
import type { NotSent } from './result.ts';
import type { Sender } from './send-once.ts';
import type { ViewCache } from './view-cache.ts';
import { isSameCommand, newWaitingCommand, type WaitingCommand } from './waiting-command.ts';

type Input = WaitingCommand['input'];

export interface CommandContext {
  readonly settings: Settings;
  readonly cache: ViewCache;
  readonly sender: Sender;
  readonly exits: Queue;
  readonly kept: Queue;
}

/** Creates the commands: what each sends, and how. */
export function newCommands({ settings, cache, sender, exits, kept }: CommandContext): Commands {
  const { open, sendPatiently } = sender;
  const notShown: NotSent = { type: 'notSent', reason: 'notShown' };

  function wait<Name extends CommandName>(
    queue: Queue,
    name: Name,
    input: object | null,
    tappedAt: number | null = null,
  ): Promise<ResultOf<Name>> {
    const { type } = cache.getSnapshot();
    const isRefused = type === 'signedOut' || (type === 'locked' && queue === kept);
    if (isRefused) {
      const notSent: NotSent = { type: 'notSent', reason: type };
      return Promise.resolve(notSent) as Promise<ResultOf<Name>>;
    }
    const command = newWaitingCommand(name, input as Input, { tappedAt, isTappedLocked: type === 'locked' });
    queue.add(command);
    return command.result as Promise<ResultOf<Name>>;
  }

  /** Two equal exits are one: the first one still goes. */
  function exit<Name extends CommandName>(name: Name, input: object | null = null): Promise<ResultOf<Name>> {
    const same = exits.list().find((command) => isSameCommand(command, name, input));
    return same ? (same.result as Promise<ResultOf<Name>>) : wait(exits, name, input);
  }

  /** Takes the place of earlier commands that were not sent yet. */
  function latest<Name extends CommandName>(
    name: Name,
    input: object | null,
    isReplaced: (command: WaitingCommand) => boolean = (command) => command.name === name,
  ): Promise<ResultOf<Name>> {
    kept.remove((command) => command.attempts === 0 && isReplaced(command), 'replaced');
    return wait(kept, name, input);
  }

  const isTextOf =
    (promptId: string) =>
    ({ name, input }: WaitingCommand): boolean =>
      name === 'writeReflection' && input?.['promptId'] === promptId;

  return {
    invite: (view, input) => open('invite', view, input),
    async sayYes(view, input) {
      const invitationId = view.couple?.invitation?.id;
      return invitationId ? open('sayYes', view, { ...input, invitationId }) : notShown;
    },
    openDoor: (view, input) => open('openDoor', view, input),
    async resume(view) {
      const pause = exits.list().find(({ name }) => name === 'pause');
      exits.remove(({ name }) => name === 'pause', 'replaced');
      // The pause never left the phone, and the person sees none: there is nothing to end.
      if (pause?.attempts === 0 && view.couple?.mine?.paused === false) return { type: 'done' };
      return open('resume', view);
    },
    rename: (view, input) => open('rename', view, input),
    shareReflection: (view, input) => open('shareReflection', view, input),
    startJournal: (view, input) => open('startJournal', view, input),
    importMe: (view, input) => open('importMe', view, input),
    answerIdea(view, input) {
      return input.answer === 'NO' ? exit('answerIdea', input) : open('answerIdea', view, input);
    },
    makePairingCode: (view) => open('makePairingCode', view),
    redeemPairingCode: (view, input) => open('redeemPairingCode', view, input),
    async confirmPairing(view) {
      const { pairing } = view.own;
      if (pairing?.__typename !== 'PairingRequest') return notShown;
      return open('confirmPairing', view, { requestId: pairing.id });
    },
    sayNo: (input) => exit('sayNo', input),
    closeDoor: () => exit('closeDoor'),
    pause: () => exit('pause'),
    leave: (input) => exit('leave', input),
    unshareReflection: (input) => exit('unshareReflection', input),
    cancelPairingCode: () => exit('cancelPairingCode'),
    declinePairing: (input) => exit('declinePairing', input),
    setDial(input) {
      kept.remove(({ name, attempts }) => name === 'clearDial' && attempts === 0, 'replaced');
      return wait(kept, 'setDial', input, settings.runtime.now());
    },
    checkIn: (input) => wait(kept, 'checkIn', input, input.at ? null : settings.runtime.now()),
    clearDial: () => latest('clearDial', null),
    setFloor: (input) => latest('setFloor', input),
    writeReflection: (input) => latest('writeReflection', input, isTextOf(input.promptId)),
    join: (input) => sendPatiently('join', input),
    exportMe: () => sendPatiently('exportMe'),
    correctEntry: (input) => sendPatiently('correctEntry', input),
    eraseEntry: (input) => sendPatiently('eraseEntry', input),
    eraseReflection(input) {
      kept.remove(isTextOf(input.promptId), 'replaced');
      return sendPatiently('eraseReflection', input);
    },
    eraseJournal: () => sendPatiently('eraseJournal'),
    eraseMe() {
      kept.remove(() => true, 'replaced');
      return sendPatiently('eraseMe');
    },
  };
}
