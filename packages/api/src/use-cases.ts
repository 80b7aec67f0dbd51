/** The use cases without GraphQL or HTTP, for programs that fill or inspect a store. */

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
  type SayNoInput,
  type SayYesInput,
  sayNo,
  sayYes,
  type YesInput,
} from './use-cases/couple/commands.ts';
export {
  getHome,
  type Home,
  type HomeCouple,
  type HomeInvitation,
  type HomeMine,
  type Own,
} from './use-cases/home.ts';
export { type CheckInInput, checkIn } from './use-cases/journal/check-in.ts';
export { type CorrectEntryInput, correctEntry, eraseEntry } from './use-cases/journal/edit-entry.ts';
export { eraseJournal, getJournal, type StoredJournal, startJournal } from './use-cases/journal/journal.ts';
export type { ImportCounts, Outcome, UseCaseRefusal } from './use-cases/outcome.ts';
export { clearDial, type SetDialInput, setDial, setFloor } from './use-cases/own-data/dial.ts';
export { erase, eraseMe } from './use-cases/own-data/erase.ts';
export { exportMe } from './use-cases/own-data/export.ts';
export { type AnswerIdeaInput, answerIdea } from './use-cases/own-data/ideas.ts';
export { type ImportMeInput, importMe } from './use-cases/own-data/import.ts';
export { type JoinInput, join } from './use-cases/own-data/join.ts';
export {
  eraseReflection,
  type ShareReflectionInput,
  shareReflection,
  unshareReflection,
  type WriteReflectionInput,
  writeReflection,
} from './use-cases/own-data/reflection.ts';
export { type RenameInput, rename } from './use-cases/own-data/rename.ts';
export {
  cancelPairing,
  confirmPairing,
  declinePairing,
  makePairingCode,
  redeemPairingCode,
} from './use-cases/pairing/pairing.ts';
export type { Ids, JournalEntry, Viewer } from './use-cases/ports.ts';
export { StoreUnavailable } from './use-cases/store-unavailable.ts';
