import { exitNames } from '@attune/core';
import { type DocumentNode, getOperationAST } from 'graphql';
import { exitMutations } from './require-exits.ts';
import { commandOf } from './single-mutation-rule.ts';

const exits: ReadonlySet<string> = new Set(Object.values(exitMutations));
const exitsOfCouple: ReadonlySet<string> = new Set(exitNames);

/** An exit of the couple, or another exit. `answerIdea` counts as one, because it may be a no. */
export type ExitKind = 'couple' | 'other';

/** Which kind of exit an operation runs; null if it runs none. */
export function exitKind(document: DocumentNode, operationName?: string | null): ExitKind | null {
  const operation = getOperationAST(document, operationName);
  const command = operation && commandOf(operation)?.name.value;
  if (!command || !exits.has(command)) return null;
  return exitsOfCouple.has(command) ? 'couple' : 'other';
}
