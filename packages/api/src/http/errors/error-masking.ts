import { randomUUID } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin, type YogaServerOptions } from 'graphql-yoga';
import { KeysUnreachable } from '../auth.ts';
import { codeOf } from './http-error.ts';

/**
 * What is written down about a fault: where it happened, never what was said. Messages are left out, because
 * they quote (a JSON error the text, a coercion error the dial).
 */
export interface FaultEntry {
  readonly event: 'fault';
  readonly incident: string;
  /** The error, then its causes. */
  readonly errors: readonly FaultTrace[];
}

export interface FaultTrace {
  readonly name: string;
  /** A code like `SQLITE_BUSY` or `ECONNREFUSED`. */
  readonly code?: string;
  readonly frames: readonly string[];
}

export type Log = (entry: FaultEntry) => void;

const faultCode = 'INTERNAL_SERVER_ERROR';

/**
 * Lets through the errors that were meant for the client, which are the GraphQL errors with an
 * `extensions.code`; everything else becomes a fault with an incident to look up in the log.
 */
export function maskError(log: Log, error: unknown): GraphQLError {
  if (isMeant(error)) return error;
  const root = rootOf(error);
  const entry = faultEntry(root);
  log(entry);
  return new GraphQLError('Something went wrong on our side; nothing was half done.', {
    extensions: {
      code: faultCode,
      incident: entry.incident,
      ...(root instanceof KeysUnreachable && { http: { status: 503 } }),
    },
  });
}

/** The same, for Yoga, which applies it to all that goes through it. */
export const maskErrors = (log: Log): NonNullable<YogaServerOptions<object, object>['maskedErrors']> => ({
  isDev: false,
  maskError: (error) => maskError(log, error),
});

/** What may be written down about an error, under an incident of its own. */
export const faultEntry = (error: unknown): FaultEntry => ({
  event: 'fault',
  incident: randomUUID(),
  errors: traces(error),
});

/** A fault fails the whole operation: null otherwise means "unknown" or "nothing now", never "failed". */
export const useWholeOrNothing: Plugin = {
  onResultProcess({ result, setResult }) {
    if (Array.isArray(result)) return;
    setResult(isAsyncIterable(result) ? mapAsyncIterator(result, failWhole) : failWhole(result));
  },
};

/** A result as it was, or all of it failed. */
export function failWhole(result: ExecutionResult): ExecutionResult {
  const fault = result.errors?.find((error) => codeOf(error) === faultCode);
  if (fault === undefined) return result;
  // Executed and failed is 200 with null, as GraphQL over HTTP has it; never executed is our outage.
  const { code, incident, http = { status: 500 } } = fault.extensions;
  const extensions = { code, incident, ...(!('data' in result) && { http }) };
  return { data: null, errors: [new GraphQLError(fault.message, { extensions })] };
}

/** A foreign error may carry `extensions` too, and wrapping copies them: only GraphQL errors all the way down. */
function isMeant(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  if (error.originalError !== undefined) return isMeant(error.originalError);
  return typeof codeOf(error) === 'string' && codeOf(error) !== faultCode;
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? rootOf(error.originalError)
    : error;
}

function traces(error: unknown, depth = 0): readonly FaultTrace[] {
  if (!(error instanceof Error) || depth === 5) return [];
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z\d_]+$/.test(error.code);
  const trace = { name: error.name, ...(code && { code: String(error.code) }), frames: frames(error) };
  return [trace, ...traces(error.cause, depth + 1)];
}

/** The stack without its heading, which is the message. */
function frames(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const heading = stack.indexOf(error.message);
  return stack
    .slice(heading < 0 ? 0 : heading + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim());
}
