import { exitNames } from '@attune/core';

/** The exits that are no commands of a couple. A lock refuses them, and nothing else does. */
const otherExits = [
  'cancelPairing',
  'declinePairing',
  'declineIdea',
  'unshareReflection',
  'eraseReflection',
  'eraseJournal',
  'eraseMe',
] as const;

/** Every exit, by the name of its rule: accepted however often it is sent, and not rate-limited. */
const exits = [...exitNames, ...otherExits] as const;
/** Which exit a use case is. */
export type ExitUseCase = (typeof exits)[number];

/** Whether a use case is an exit. */
export const isExit = (useCase: string): useCase is ExitUseCase => exits.some((exit) => exit === useCase);
