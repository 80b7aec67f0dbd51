import {
  type ClockEntry,
  type Damage,
  type DamageEntry,
  type FaultEntry,
  type FaultTrace,
  fileRemedy,
  type HostEntry,
  type TestClockEntry,
} from '../http/errors/error-masking.ts';
import { type OperationStatus, operationStatuses, type Transport, transports } from './observer.ts';

/** How long an operation took, as a range. An exact time could reveal which steps ran. */
const durations = ['under 10 ms', 'under 100 ms', 'under 1 s', 'over 1 s'] as const;
export type Duration = (typeof durations)[number];

/** Why deliveries to the webhook were given up. */
const webhookReasons = ['timeout', 'unreachable', 'redirect', 'answer', 'queueFull', 'tooOld'] as const;
type WebhookReason = (typeof webhookReasons)[number];

/** Every entry of the log. */
export type LogEntry =
  | FaultEntry
  | DamageEntry
  | ClockEntry
  | TestClockEntry
  | {
      readonly event: 'webhookFails';
      readonly reason: WebhookReason;
      /** The HTTP status of the receiver's answer. */
      readonly answer?: number;
    }
  | {
      readonly event:
        | 'webhookWorks'
        | 'localKey'
        | 'listening'
        | 'stopping'
        | 'stopped'
        | 'noDescriptors'
        | 'descriptorsFree';
    }
  | {
      readonly event: 'operation';
      readonly transport: Transport;
      readonly status: OperationStatus;
      readonly took: Duration;
    };

const events: readonly unknown[] = [
  'fault',
  'damage',
  'clockDeparts',
  'clockAgrees',
  'testClock',
  'webhookFails',
  'webhookWorks',
  'localKey',
  'listening',
  'stopping',
  'stopped',
  'noDescriptors',
  'descriptorsFree',
  'operation',
];

/** The tables whose records can be damaged. */
const tables: readonly unknown[] = ['person', 'couple', 'journal', 'entry'];

/** The files of a database. */
const files: readonly unknown[] = ['database', 'keys'];

const uuid = matching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

/** The allowed fields of a log line. Each function returns an allowed value, or undefined. */
const fields: Readonly<Record<string, (value: unknown) => unknown>> = {
  event: oneOf(events),
  incident: uuid,
  errors: (value) => (Array.isArray(value) ? value.map(cleanTrace) : undefined),
  transport: oneOf(transports),
  status: oneOf(operationStatuses),
  took: oneOf(durations),
  table: oneOf(tables),
  id: uuid,
  file: oneOf(files),
  remedy: oneOf([fileRemedy]),
  clock: oneOf(['machine', 'database']),
  ahead: (value) => (Number.isSafeInteger(value) ? value : undefined),
  reason: oneOf(webhookReasons),
  answer: (value) =>
    Number.isSafeInteger(value) && Number(value) >= 100 && Number(value) < 600 ? value : undefined,
};

const errorName = matching(/^[A-Za-z][A-Za-z\d]{0,39}$/);
/** Error codes of the system, Node and its packages, TLS, SQLite, and PostgreSQL (five characters). */
const errorCode = matching(
  /^(?:E[A-Z\d]{2,20}|(?:UND_)?ERR_[A-Z\d_]{1,50}|[A-Z_]{0,20}CERT[A-Z_]{0,20}|UNABLE_TO_[A-Z_]{1,40}|SQLITE_[A-Z_]{1,40}|(?=[A-Z]*\d)[\dA-Z]{5})$/,
);
/** A stack frame: `at Object.name (file:///…/file.ts:1:2)`. A name may have a prefix, or an alias `[as name]`. */
const frame = matching(
  /^at (?:(?:async |new )*[\w$.#<>]{1,100}(?: \[as [\w$.]{1,50}\])? \((?:file:\/\/\/|\/|node:|[A-Z]:\\)[^()]{1,300}:\d+:\d+\)|(?:async )?(?:file:\/\/\/|\/|node:|[A-Z]:\\)[^()]{1,300}:\d+:\d+)$/,
);

/** Copies only the allowed fields with allowed values into a log line, also from an untyped caller. */
export function toAllowedFields(entry: LogEntry): Readonly<Record<string, unknown>> {
  const entries = Object.entries(entry).flatMap(([name, value]) => {
    const clean = Object.hasOwn(fields, name) ? fields[name]?.(value) : undefined;
    return clean === undefined ? [] : [[name, clean] as const];
  });
  return Object.fromEntries(entries);
}

/** Removes everything from an entry that a host's own log may not receive. */
export function cleanEntry(entry: HostEntry): HostEntry {
  switch (entry.event) {
    case 'fault':
      return {
        event: 'fault',
        incident: uuid(entry.incident) ?? 'unknown',
        errors: entry.errors.map(cleanTrace),
      };
    case 'damage':
      return damageEntry(entry);
    case 'clockDeparts':
    case 'clockAgrees':
      return { event: entry.event, clock: entry.clock, ahead: entry.ahead };
    case 'testClock':
      return { event: 'testClock' };
  }
}

/** The log entry of damage. Keeps a random id, and no other text. */
export function damageEntry(damaged: Damage): DamageEntry {
  if ('file' in damaged) return { event: 'damage', file: damaged.file, remedy: fileRemedy };
  return { event: 'damage', table: damaged.table, id: uuid(damaged.id) ?? 'unknown' };
}

/** Keeps the name, code and frames of an error. Any other text may be private. */
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
