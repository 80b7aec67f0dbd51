import type { FaultEntry, FaultTrace } from '../http/errors/error-masking.ts';
import { type Status, statuses, type Transport, transports } from './observer.ts';

/** How long an operation took, roughly: an exact time can tell more than it seems. */
export const durations = ['under 10 ms', 'under 100 ms', 'under 1 s', 'over 1 s'] as const;
export type Duration = (typeof durations)[number];

/** Everything that can be written to the log. */
export type Entry =
  | FaultEntry
  | { readonly event: 'localKey' | 'listening' | 'stopping' | 'stopped' }
  | {
      readonly event: 'operation';
      readonly transport: Transport;
      readonly status: Status;
      readonly took: Duration;
    };

const events: readonly unknown[] = ['fault', 'localKey', 'listening', 'stopping', 'stopped', 'operation'];

const uuid = matching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

/** The fields a line may have, and the values each may take. */
const fields: Readonly<Record<string, (value: unknown) => unknown>> = {
  event: oneOf(events),
  incident: uuid,
  errors: (value) => (Array.isArray(value) ? value.map(cleanTrace) : undefined),
  transport: oneOf(transports),
  status: oneOf(statuses),
  took: oneOf(durations),
};

const errorName = matching(/^[A-Za-z][A-Za-z\d]{0,39}$/);
/** Codes of the system, of Node and its packages, of TLS, of SQLite, and PostgreSQL's five characters. */
const errorCode = matching(
  /^(?:E[A-Z\d]{2,20}|(?:UND_)?ERR_[A-Z\d_]{1,50}|[A-Z_]{0,20}CERT[A-Z_]{0,20}|UNABLE_TO_[A-Z_]{1,40}|SQLITE_[A-Z_]{1,40}|(?=[A-Z]*\d)[\dA-Z]{5})$/,
);
/** `at Object.name (file:///…/file.ts:1:2)`; a name may be prefixed, or renamed as in `[as name]`. */
const frame = matching(
  /^at (?:(?:async |new )*[\w$.#<>]{1,100}(?: \[as [\w$.]{1,50}\])? \((?:file:\/\/\/|\/|node:|[A-Z]:\\)[^()]{1,300}:\d+:\d+\)|(?:async )?(?:file:\/\/\/|\/|node:|[A-Z]:\\)[^()]{1,300}:\d+:\d+)$/,
);

/**
 * A line of the log, made of what is listed here and nothing else: a field that isn't listed, and a value that could
 * be anything, is left out, whoever wrote it there.
 */
export function allowed(entry: Entry): Readonly<Record<string, unknown>> {
  const kept = Object.entries(entry).flatMap(([name, value]) => {
    const clean = Object.hasOwn(fields, name) ? fields[name]?.(value) : undefined;
    return clean === undefined ? [] : [[name, clean] as const];
  });
  return Object.fromEntries(kept);
}

/** A fault as it may be told to a host's own log. */
export const cleanFault = ({ incident, errors }: FaultEntry): FaultEntry => ({
  event: 'fault',
  incident: uuid(incident) ?? 'unknown',
  errors: errors.map(cleanTrace),
});

/** An error by what its code says of it: any text in it may be anybody's. */
function cleanTrace({ name, code, frames }: FaultTrace): FaultTrace {
  const known = errorCode(code);
  return {
    name: errorName(name) ?? 'Error',
    ...(known !== undefined && { code: known }),
    frames: frames.filter((line) => frame(line) !== undefined),
  };
}

function oneOf(values: readonly unknown[]) {
  return (value: unknown): unknown => (values.includes(value) ? value : undefined);
}

function matching(pattern: RegExp) {
  return (value: unknown): string | undefined =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
}
