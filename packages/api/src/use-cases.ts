/** The use cases without GraphQL or HTTP, for programs that fill or inspect a store as people would. */

export { type OpenOptions, openAttune } from './open-attune.ts';
export { type KekSource, kekFileFor, localKek, readKek } from './store/crypto/kek.ts';
export { closeAttune, type UseCaseContext } from './use-cases/context.ts';
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
} from './use-cases/couple/commands.ts';
export type { Home, HomeCouple, HomeInvitation, HomeMine, Own } from './use-cases/home.ts';
export { type CheckInInput, checkIn } from './use-cases/journal/check-in.ts';
export { eraseJournal, type KeptJournal, keptJournal, startJournal } from './use-cases/journal/journal.ts';
export { getHome } from './use-cases/look.ts';
export type { AnyRefusal, Outcome } from './use-cases/outcome.ts';
export { erase, eraseMe } from './use-cases/own-data/erase.ts';
export { exportMe } from './use-cases/own-data/export.ts';
export { type AnswerIdeaInput, answerIdea } from './use-cases/own-data/ideas.ts';
export {
  clearDial,
  type JoinInput,
  join,
  type RenameInput,
  rename,
  type SetDialInput,
  setDial,
  setFloor,
} from './use-cases/own-data/own.ts';
export {
  eraseReflection,
  type ShareReflectionInput,
  shareReflection,
  unshareReflection,
  type WriteReflectionInput,
  writeReflection,
} from './use-cases/own-data/reflection.ts';
export {
  cancelPairing,
  confirmPairing,
  declinePairing,
  makePairingCode,
  redeemPairingCode,
} from './use-cases/pairing/pairing.ts';
export type { Ids, JournalEntry, Viewer } from './use-cases/ports.ts';
