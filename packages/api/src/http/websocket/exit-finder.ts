import { type DocumentNode, parse } from 'graphql';
import { type ExitKind, exitKind } from '../../graphql/exit-operation.ts';
import { documentFinder, documentId } from '../limits/persisted-documents.ts';
import type { PersistedOptions } from '../limits/persisted-options.ts';
import { maxTokens } from '../limits/query-limits.ts';
import type { OperationParams } from './operation-params.ts';

/** Tells which kind of exit an operation runs; null if it runs none. It may be invalid: then it is not executed. */
export type FindExit = (params: OperationParams) => ExitKind | null;

/** Parses an operation within the limits of the server, and no further. */
export function exitFinder(persisted?: PersistedOptions): FindExit {
  const findDocument = documentFinder(persisted?.documents ?? {});
  return (params) => {
    const id = documentId(params);
    const source = params.query || (id === null ? null : findDocument(id));
    const document = typeof source === 'string' ? parsed(source) : null;
    return document && exitKind(document, params.operationName);
  };
}

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source, { maxTokens, noLocation: true });
  } catch {
    return null;
  }
}
