/** Codes and requests, by which two people become a couple. */

export { codeFrom, codeLength, type PairingCode, parseCode } from './code.ts';
export {
  type Attempts,
  type CodeRedemption,
  type CodeRedemptionInput,
  cancelPairing,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  type IncomingRequest,
  makeCode,
  type OutgoingRequest,
  type Pairing,
  type PairingOffer,
  type PairingPerson,
  type PairingRefusal,
  redeemCode,
  settlePairing,
  visiblePairing,
  withCouple,
} from './pairing.ts';
