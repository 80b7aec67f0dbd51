import { exitNames } from '@attune/core';
import { Kind, OperationTypeNode, parse } from 'graphql';

/** The mutations of a document, by their names. */
const mutationsIn = (source: string): readonly string[] =>
  parse(source).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []))
      : [],
  );

/**
 * Refuses documents among which an exit is missing, where no others are answered: nobody could leave then.
 *
 * @throws TypeError that names the missing ones.
 */
export function requireExits(documents: Readonly<Record<string, string>>): void {
  const known = new Set(Object.values(documents).flatMap(mutationsIn));
  const missing = exitNames.filter((exit) => !known.has(exit));
  if (missing.length > 0) {
    throw new TypeError(
      `Among the persisted documents, which are the only ones answered, none says: ${missing.join(', ')}. ` +
        'Exits are there for everybody, at any time.',
    );
  }
}
