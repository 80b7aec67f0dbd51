import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { httpError } from '../errors/http-error.ts';
import { isObject } from '../gate/json-body.ts';
import type { PersistedOptions } from './persisted-options.ts';

/** The parameter of GraphQL over HTTP that holds a document's id. Yoga rejects parameters that it does not know. */
export const documentIdParam = 'documentId';

/** The messages that Apollo Client and urql look for, to send the text of a document instead. */
const notFound = () => httpError(404, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
const notSupported = () => httpError(400, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
const idRequired = () =>
  httpError(400, 'BAD_REQUEST', 'Send a "query", or the "documentId" of a persisted document.');
const onlyPersisted = () =>
  httpError(400, 'PERSISTED_QUERY_ONLY', 'Only persisted documents are accepted. Send a "documentId".');

/** Executes persisted documents by their id. With `only`, rejects every other document. */
export function usePersistedDocuments(options: PersistedOptions | undefined): Plugin {
  if (options === undefined) return rejectPersistedQueries;
  const { documents, only } = options;
  const getPersistedOperation = documentFinder(documents);
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: documentId,
    getPersistedOperation,
    customErrors: { notFound, keyNotFound: idRequired, persistedQueryOnly: onlyPersisted },
  });
}

/** Returns a function that finds a document by its id, with or without the prefix of the specification. */
export function documentFinder(documents: PersistedOptions['documents']): (id: string) => string | null {
  const byId = new Map(Object.entries(documents));
  return (id) => byId.get(id) ?? byId.get(id.replace(/^sha256:/, '')) ?? null;
}

/** Without a list, no hash is known: the client then stops sending hashes. It never registers a document. */
const rejectPersistedQueries: Plugin = {
  onParams({ params }) {
    if (!params.query && apolloHashIn(params) !== null) throw notSupported();
  },
};

/** Reads `documentId`, or the hash of Apollo's automatic persisted queries. Null without an id. */
export function documentId(params: GraphQLParams & { readonly [documentIdParam]?: unknown }): string | null {
  const id = params[documentIdParam] ?? apolloHashIn(params);
  return typeof id === 'string' ? id : null;
}

function apolloHashIn({ extensions }: GraphQLParams): unknown {
  const apollo: unknown = extensions?.['persistedQuery'];
  return isObject(apollo) ? (apollo['sha256Hash'] ?? null) : null;
}

/** The server's parser and validator, including its limits. */
interface DocumentChecker {
  readonly schema: GraphQLSchema;
  parse(source: string): unknown;
  validate(schema: GraphQLSchema, document: unknown): readonly Error[];
}

/**
 * Checks at start that the server accepts each persisted document.
 *
 * @throws TypeError that lists each invalid document by its id.
 */
export function checkManifest({ documents }: PersistedOptions, checker: DocumentChecker): void {
  const problems = Object.entries(documents).flatMap(([id, source]) =>
    problemsOf(source, checker).map((problem) => `  ${id}: ${problem}`),
  );
  if (problems.length > 0) {
    throw new TypeError(
      `These persisted documents do not fit the schema or the limits:\n${problems.join('\n')}`,
    );
  }
}

function problemsOf(source: string, { schema, parse, validate }: DocumentChecker): readonly string[] {
  try {
    return validate(schema, parse(source)).map(({ message }) => message);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.message];
  }
}
