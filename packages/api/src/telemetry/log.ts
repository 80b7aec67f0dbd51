import { destination, pino } from 'pino';
import { allowed, type Duration, type Entry } from './log-allowlist.ts';
import type { LogLevel } from './log-level.ts';
import type { Observer } from './observer.ts';

/** What there is to write, and how much it weighs. */
export const levels = {
  fault: 'error',
  localKey: 'warn',
  listening: 'info',
  stopping: 'info',
  stopped: 'info',
  operation: 'debug',
} as const satisfies Record<Entry['event'], LogLevel>;

/** Writes a line; returns once it is written. */
export type Write = (entry: Entry) => void;

/** Where lines go. */
export interface Lines {
  write(line: string): unknown;
}

/**
 * Lines of JSON, on standard error unless told otherwise. Whatever is handed in, a line holds what is allowed in one
 * and nothing else, host and process included.
 */
export function createLog(level: LogLevel, lines: Lines = destination({ dest: 2, sync: true })): Write {
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
    if (Object.hasOwn(levels, entry.event)) log[levels[entry.event]](allowed(entry));
  };
}

/** Writes a line an operation, for a log that is asked for that much. */
export const logObserver = (write: Write): Observer => ({
  operation: ({ transport, status, took }) =>
    write({ event: 'operation', transport, status, took: roughly(took) }),
});

function roughly(took: number): Duration {
  if (took < 10) return 'under 10 ms';
  if (took < 100) return 'under 100 ms';
  return took < 1000 ? 'under 1 s' : 'over 1 s';
}
