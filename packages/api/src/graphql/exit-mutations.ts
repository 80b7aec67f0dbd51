import { coupleExits, type ExitUseCase } from '../use-cases/exits.ts';

/** The mutation of each exit. A new exit does not compile until it has one. */
export const exitMutations = {
  ...coupleExits,
  cancelPairing: 'cancelPairingCode',
  declinePairing: 'declinePairing',
  // With the answer `NO`.
  declineIdea: 'answerIdea',
  unshareReflection: 'unshareReflection',
  eraseReflection: 'eraseReflection',
  eraseJournal: 'eraseJournal',
  eraseMe: 'eraseMe',
} as const satisfies Record<ExitUseCase, string>;

/** The mutations of the couple's exits: no rule refuses them, and they work on a locked phone. */
export const coupleExitMutations = Object.values(coupleExits);
