import type { Plugin } from 'graphql-yoga';
import type { Log } from '../http/errors/error-masking.ts';
import { cleanFault } from './log-allowlist.ts';
import type { TelemetryOptions } from './observer.ts';
import { useTelemetry } from './plugin.ts';

/** What a server is given so that it is observed. */
export interface Observed {
  /** Tells of a fault what is allowed in a log, and counts it. */
  readonly log: Log;
  readonly plugins: Plugin[];
}

/** Puts observers around a host's log; without any, only what the log is told is looked at. */
export function observed(telemetry: TelemetryOptions | undefined, log: Log): Observed {
  const { observers = [], tracer } = telemetry ?? {};
  return {
    log(entry) {
      for (const observer of observers) observer.fault?.();
      log(cleanFault(entry));
    },
    plugins:
      observers.length > 0 || tracer !== undefined
        ? [useTelemetry({ observers, ...(tracer && { tracer }) })]
        : [],
  };
}
