import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { httpError } from '../errors/http-error.ts';
import { isObject } from '../gate/json-body.ts';

export interface PersistedOptions {
  /** Id → document, as relay-compiler and graphql-codegen write their manifests. */
  readonly documents: Readonly<Record<string, string>>;
  /** Whether these are the only documents answered. */
  readonly only: boolean;
}

/** Where GraphQL over HTTP has the id of a persisted document; Yoga is told that it is no mistake. */
export const documentIdParam = 'documentId';

const notFound = () => httpError(404, 'PERSISTED_QUERY_NOT_FOUND', 'No document is known here by this id.');
const idNeeded = () =>
  httpError(400, 'BAD_REQUEST', 'An operation has a "query", or the "documentId" of one that is known here.');
const onlyPersisted = () =>
  httpError(400, 'PERSISTED_QUERY_ONLY', 'Only documents that are known here are answered, each by its id.');

/** Answers documents that are known by their id; and only those, if so wished. */
export function usePersistedDocuments({ documents, only }: PersistedOptions): Plugin {
  const known = new Map(Object.entries(documents));
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: idIn,
    getPersistedOperation: (id) => known.get(id) ?? known.get(id.replace(/^sha256:/, '')) ?? null,
    customErrors: { notFound, keyNotFound: idNeeded, persistedQueryOnly: onlyPersisted },
  });
}

/** `documentId`, or Apollo's `extensions.persistedQuery.sha256Hash`. */
function idIn(params: GraphQLParams & { readonly [documentIdParam]?: unknown }): string | null {
  const apollo: unknown = params.extensions?.['persistedQuery'];
  const hash = isObject(apollo) ? apollo['sha256Hash'] : null;
  const id = params[documentIdParam] ?? hash;
  return typeof id === 'string' ? id : null;
}

/** How a server reads documents, with its limits. */
interface Reading {
  readonly schema: GraphQLSchema;
  parse(source: string): unknown;
  validate(schema: GraphQLSchema, document: unknown): readonly Error[];
}

/**
 * Finds documents that could never be answered before anybody asks for them.
 *
 * @throws TypeError that names each by its id.
 */
export function checkManifest({ documents }: PersistedOptions, reading: Reading): void {
  const wrong = Object.entries(documents).flatMap(([id, source]) =>
    complaints(source, reading).map((complaint) => `  ${id}: ${complaint}`),
  );
  if (wrong.length > 0) throw new TypeError(`These persisted documents do not fit:\n${wrong.join('\n')}`);
}

function complaints(source: string, { schema, parse, validate }: Reading): readonly string[] {
  try {
    return validate(schema, parse(source)).map(({ message }) => message);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.message];
  }
}
