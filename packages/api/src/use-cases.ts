/** The use cases without GraphQL or HTTP, for programs that fill or inspect a store as people would. */
export { type Attune, close } from './application/attune.ts';
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
export type { Home, HomeCouple, Own } from './application/home.ts';
export type { AnyRefusal, Outcome } from './application/outcome.ts';
export {
  clearDial,
  type JoinInput,
  join,
  look,
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
export type { Ids, Viewer } from './application/ports.ts';
export { type OpenOptions, openAttune } from './open.ts';
