import type { ExitUseCase } from '../use-cases/exits.ts';

/** The mutation of each exit. A new exit does not compile until it has one. */
export const exitMutations = {
  sayNo: 'sayNo',
  closeDoor: 'closeDoor',
  pause: 'pause',
  leave: 'leave',
  cancelPairing: 'cancelPairingCode',
  declinePairing: 'declinePairing',
  // With the answer `NO`.
  declineIdea: 'answerIdea',
  unshareReflection: 'unshareReflection',
  eraseReflection: 'eraseReflection',
  eraseJournal: 'eraseJournal',
  eraseMe: 'eraseMe',
} as const satisfies Record<ExitUseCase, string>;
