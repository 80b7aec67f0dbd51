/** The use cases without GraphQL or HTTP, for programs that fill or inspect a store as people would. */
export { type Attune, close } from './application/attune.ts';
export { type CheckInInput, checkIn } from './application/check-in.ts';
export {
  closeDoor,
  type InviteInput,
  invite,
  leave,
  openDoor,
  pause,
  resume,
  type Said,
  type SayNoInput,
  type SayYesInput,
  sayNo,
  sayYes,
} from './application/couple.ts';
export { erase, eraseMe } from './application/erase.ts';
export { exportMe } from './application/export.ts';
export type { Home, HomeCouple, HomeInvitation, HomeMine, Own } from './application/home.ts';
export { type AnswerIdeaInput, answerIdea } from './application/ideas.ts';
export { eraseJournal, type KeptJournal, keptJournal, startJournal } from './application/journal.ts';
export { look } from './application/look.ts';
export type { AnyRefusal, Outcome } from './application/outcome.ts';
export {
  clearDial,
  type JoinInput,
  join,
  type RenameInput,
  rename,
  type SetDialInput,
  setDial,
  setFloor,
} from './application/own.ts';
export {
  cancelPairing,
  confirmPairing,
  declinePairing,
  makePairingCode,
  redeemPairingCode,
} from './application/pairing.ts';
export type { Entry, Ids, Viewer } from './application/ports.ts';
export {
  eraseReflection,
  type ShareReflectionInput,
  shareReflection,
  unshareReflection,
  type WriteReflectionInput,
  writeReflection,
} from './application/reflection.ts';
export { type OpenOptions, openAttune } from './open.ts';
export { type KekSource, kekBeside, localKek, readKek } from './store/kek.ts';
