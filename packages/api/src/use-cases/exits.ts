import { exitNames } from '@attune/core';

/** The exits that are not commands of a couple. A lock refuses them; nothing else does. */
const otherExits = [
  'cancelPairing',
  'declinePairing',
  'declineIdea',
  'unshareReflection',
  'eraseReflection',
  'eraseEntry',
  'eraseJournal',
  'eraseMe',
] as const;

/** Every exit by name. It succeeds each time it is sent, and is not rate-limited. */
const exits = [...exitNames, ...otherExits] as const;
/** A use case that is an exit. */
export type ExitUseCase = (typeof exits)[number];

export const isExit = (useCase: string): useCase is ExitUseCase => exits.some((exit) => exit === useCase);
