import type { ResultOf } from './command-results.ts';
import type * as inputs from './generated/types.ts';
import type { ShownView } from './view.ts';

type WithoutMoment<Input> = Omit<Input, 'moment'>;

/**
 * Commands that start something. They take the view that the person looked at, and its moment with it. Each is sent
 * once: never again by itself, and never later.
 */
export interface Openings {
  /** Offers a yes. The note and the idea are for the partner. */
  invite(view: ShownView, input?: WithoutMoment<inputs.InviteInput>): Promise<ResultOf<'invite'>>;
  /** Accepts the invitation of this view. */
  sayYes(view: ShownView, input?: Pick<inputs.SayYesInput, 'motives'>): Promise<ResultOf<'sayYes'>>;
  /** Opens the door: a hidden yes. */
  openDoor(view: ShownView, input?: WithoutMoment<inputs.OpenDoorInput>): Promise<ResultOf<'openDoor'>>;
  /** Ends the pause. A pause that still waits is not sent. */
  resume(view: ShownView): Promise<ResultOf<'resume'>>;
  rename(view: ShownView, input: WithoutMoment<inputs.RenameInput>): Promise<ResultOf<'rename'>>;
  shareReflection(
    view: ShownView,
    input: WithoutMoment<inputs.ShareReflectionInput>,
  ): Promise<ResultOf<'shareReflection'>>;
  startJournal(
    view: ShownView,
    input?: WithoutMoment<inputs.StartJournalInput>,
  ): Promise<ResultOf<'startJournal'>>;
  importMe(view: ShownView, input: WithoutMoment<inputs.ImportMeInput>): Promise<ResultOf<'importMe'>>;
  /** Answers an idea. A no is an exit: it is sent until there is an answer. */
  answerIdea(view: ShownView, input: WithoutMoment<inputs.AnswerIdeaInput>): Promise<ResultOf<'answerIdea'>>;
  makePairingCode(view: ShownView): Promise<ResultOf<'makePairingCode'>>;
  redeemPairingCode(
    view: ShownView,
    input: WithoutMoment<inputs.RedeemPairingCodeInput>,
  ): Promise<ResultOf<'redeemPairingCode'>>;
  /** Confirms the request of this view. */
  confirmPairing(view: ShownView): Promise<ResultOf<'confirmPairing'>>;
}

/**
 * Commands that end something. They go before everything else, and are sent until there is an answer. The promise
 * resolves then; until then the state lists them as `waiting`. Ask for no confirmation before them.
 */
export interface Exits {
  sayNo(input: inputs.SayNoInput): Promise<ResultOf<'sayNo'>>;
  closeDoor(): Promise<ResultOf<'closeDoor'>>;
  pause(): Promise<ResultOf<'pause'>>;
  leave(input: inputs.LeaveInput): Promise<ResultOf<'leave'>>;
  unshareReflection(input: inputs.UnshareReflectionInput): Promise<ResultOf<'unshareReflection'>>;
  cancelPairingCode(): Promise<ResultOf<'cancelPairingCode'>>;
  declinePairing(input: inputs.DeclinePairingInput): Promise<ResultOf<'declinePairing'>>;
}

/** Commands on what is the person's own. No partner can observe them. */
export interface OwnCommands {
  /** Waits for a network. It counts from the tap: the client adds `at`. */
  setDial(input: Omit<inputs.SetDialInput, 'at'>): Promise<ResultOf<'setDial'>>;
  /** Waits for a network. It counts from the tap, unless `at` says when it was. */
  checkIn(input: inputs.CheckInInput): Promise<ResultOf<'checkIn'>>;
  /** Waits for a network, as the next two. Only the latest waits. */
  clearDial(): Promise<ResultOf<'clearDial'>>;
  setFloor(input: inputs.SetFloorInput): Promise<ResultOf<'setFloor'>>;
  writeReflection(input: inputs.WriteReflectionInput): Promise<ResultOf<'writeReflection'>>;
  join(input: inputs.JoinInput): Promise<ResultOf<'join'>>;
  /** Returns everything that is kept about the person, and keeps nothing of it on the phone. */
  exportMe(): Promise<ResultOf<'exportMe'>>;
  correctEntry(input: inputs.CorrectEntryInput): Promise<ResultOf<'correctEntry'>>;
  eraseEntry(input: inputs.EraseEntryInput): Promise<ResultOf<'eraseEntry'>>;
  eraseReflection(input: inputs.EraseReflectionInput): Promise<ResultOf<'eraseReflection'>>;
  eraseJournal(): Promise<ResultOf<'eraseJournal'>>;
  eraseMe(): Promise<ResultOf<'eraseMe'>>;
}

export interface Commands extends Openings, Exits, OwnCommands {}
