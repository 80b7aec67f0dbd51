import { exitNames } from '@attune/core';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { ExitUseCase } from '../use-cases/exits.ts';

/** The mutation of each exit. A new exit does not compile until it has one. */
export const exitMutations = {
  sayNo: 'sayNo',
  closeDoor: 'closeDoor',
  pause: 'pause',
  leave: 'leave',
  cancelPairing: 'cancelPairingCode',
  declinePairing: 'declinePairing',
  // Only with the answer `NO`.
  declineIdea: 'answerIdea',
  unshareReflection: 'unshareReflection',
  eraseReflection: 'eraseReflection',
  eraseEntry: 'eraseEntry',
  eraseJournal: 'eraseJournal',
  eraseMe: 'eraseMe',
} as const satisfies Record<ExitUseCase, string>;

/** The names of the mutations that a document selects. */
const mutationsIn = (source: string): readonly string[] =>
  parse(source).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );

/**
 * Checks an exclusive list of persisted documents. Without an exit of the couple, a person could not leave.
 *
 * @throws TypeError that names the missing exits.
 */
export function requireExits(documents: Readonly<Record<string, string>>): void {
  const known = new Set(Object.values(documents).flatMap(mutationsIn));
  const missing = exitNames.filter((exit) => !known.has(exit));
  if (missing.length > 0) {
    throw new TypeError(
      `The server accepts only persisted documents, but none of them selects: ${missing.join(', ')}. ` +
        'Add a document for each: these exits are always available to everyone.',
    );
  }
}
