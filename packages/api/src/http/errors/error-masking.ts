import { randomUUID } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Damage, type DamagedFile, type DamagedRecord, NewerRecord } from '../../use-cases/damage.ts';
import { StoreUnavailable } from '../../use-cases/store-unavailable.ts';
import { codeOf } from './http-error.ts';

/**
 * The log entry of a fault: where it happened, without messages. A message may quote private data: a JSON error
 * quotes the text, a coercion error the dial.
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

/** The log entry of what is damaged: a record that does not open, by its random id, or a file of the database. */
export type DamageEntry =
  | ({ readonly event: 'damage' } & DamagedRecord)
  | ({ readonly event: 'damage'; readonly remedy: typeof fileRemedy } & DamagedFile);

export type { Damage };

/** What an operator does about a damaged file. */
export const fileRemedy = 'Restore its newest backup: docs/operating.md, "Damaged files".';

/** The log entry of a clock that departs from the store's time, or that agrees with it again. */
export interface ClockEntry {
  readonly event: 'clockDeparts' | 'clockAgrees';
  readonly clock: 'machine' | 'database';
  /** How far the clock is ahead of the store's time, in seconds; negative when it is behind. */
  readonly ahead: number;
}

/** The log entry of a start with the test clock. */
export interface TestClockEntry {
  readonly event: 'testClock';
}

/** Receives faults. */
export type Log = (entry: FaultEntry) => void;
/** What the log of a host receives. */
export type HostEntry = FaultEntry | DamageEntry | ClockEntry | TestClockEntry;
/** The log of a host. */
export type HostLog = (entry: HostEntry) => void;

const faultCode = 'INTERNAL_SERVER_ERROR';

/**
 * Returns a GraphQL error that has an `extensions.code` unchanged: it is meant for the client. Logs any other error
 * as a fault, and returns an error that holds only the incident id of the log entry.
 */
export function maskError(log: Log, error: unknown): GraphQLError {
  if (isForClient(error)) return error;
  const root = rootOf(error);
  const entry = faultEntry(root);
  log(entry);
  return new GraphQLError('Something went wrong on our side; nothing was half done.', {
    extensions: {
      code: faultCode,
      incident: entry.incident,
      ...(isTemporary(root) && { http: { status: 503, headers: { 'retry-after': '2' } } }),
    },
  });
}

/** Whether the same request can succeed later, or at another node. */
const isTemporary = (error: unknown): boolean =>
  error instanceof NewerRecord || error instanceof StoreUnavailable;

/** `maskError` as an option of Yoga. */
export const maskErrors = (log: Log) => ({
  isDev: false,
  maskError: (error: unknown) => maskError(log, error),
});

/** Creates the log entry of an error, with a new incident id. */
export const faultEntry = (error: unknown): FaultEntry => ({
  event: 'fault',
  incident: randomUUID(),
  errors: traces(error),
});

/** Replaces a result that contains a fault by `data: null` and the fault. */
export function failWhole(result: ExecutionResult): ExecutionResult {
  const unauthenticated = result.errors?.find((error) => codeOf(error) === 'UNAUTHENTICATED');
  if (unauthenticated && 'data' in result) return { data: null, errors: [unauthenticated] };
  const fault = result.errors?.find((error) => codeOf(error) === faultCode);
  if (fault === undefined) return result;
  // GraphQL over HTTP: 200 with null for an operation that failed while it ran, 500 for one that never ran; 503 for both
  // if another attempt can succeed.
  const { code, incident, http } = fault.extensions;
  const status = http ?? ('data' in result ? undefined : { status: 500 });
  const extensions = { code, incident, ...(status !== undefined && { http: status }) };
  return { data: null, errors: [new GraphQLError(fault.message, { extensions })] };
}

/** Requires GraphQL errors down to the root: other errors may have `extensions`, and wrapping copies those. */
function isForClient(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  if (error.originalError !== undefined) return isForClient(error.originalError);
  return typeof codeOf(error) === 'string' && codeOf(error) !== faultCode;
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? rootOf(error.originalError)
    : error;
}

function traces(error: unknown, depth = 0): readonly FaultTrace[] {
  if (!(error instanceof Error) || depth === 5) return [];
  const hasCode = 'code' in error && typeof error.code === 'string' && /^[A-Z\d_]+$/.test(error.code);
  const trace = { name: error.name, ...(hasCode && { code: String(error.code) }), frames: frames(error) };
  return [trace, ...traces(error.cause, depth + 1)];
}

/** The stack without its heading, which contains the message. */
function frames(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const heading = stack.indexOf(error.message);
  return stack
    .slice(heading < 0 ? 0 : heading + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim());
}
