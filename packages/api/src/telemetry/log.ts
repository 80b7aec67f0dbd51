import { destination, pino } from 'pino';
import { type Duration, type LogEntry, toAllowedFields } from './log-allowlist.ts';
import type { LogLevel } from './log-level.ts';
import type { Observer } from './observer.ts';

/** The level of each event. */
export const levels = {
  fault: 'error',
  damage: 'error',
  clockDeparts: 'error',
  clockAgrees: 'info',
  webhookFails: 'error',
  webhookWorks: 'info',
  localKey: 'warn',
  testClock: 'warn',
  noDescriptors: 'error',
  descriptorsFree: 'info',
  listening: 'info',
  stopping: 'info',
  stopped: 'info',
  operation: 'debug',
} as const satisfies Record<LogEntry['event'], LogLevel>;

/** Writes one entry. Returns after the line is written. */
export type WriteEntry = (entry: LogEntry) => void;

/** The destination of log lines. */
export interface LineWriter {
  write(line: string): unknown;
}

/**
 * Creates a log that writes lines of JSON, to standard error by default. A line holds only allowed fields; it leaves
 * out pino's host name and process id, too.
 */
export function createLog(
  level: LogLevel,
  lines: LineWriter = destination({ dest: 2, sync: true }),
): WriteEntry {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    { write: (line) => void lines.write(line) },
  );
  return (entry) => {
    if (Object.hasOwn(levels, entry.event)) log[levels[entry.event]](toAllowedFields(entry));
  };
}

/** Creates an observer that writes one entry for each operation. They are visible at the level `debug`. */
export const logObserver = (write: WriteEntry): Observer => ({
  operation: ({ transport, status, took }) =>
    write({ event: 'operation', transport, status, took: toDuration(took) }),
});

function toDuration(took: number): Duration {
  if (took < 10) return 'under 10 ms';
  if (took < 100) return 'under 100 ms';
  return took < 1000 ? 'under 1 s' : 'over 1 s';
}
