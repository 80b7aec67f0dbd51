import type { Plugin } from 'graphql-yoga';
import type { Log } from '../http/errors/error-masking.ts';
import { cleanFault } from './log-allowlist.ts';
import type { TelemetryOptions } from './observer.ts';
import { useTelemetry } from './plugin.ts';

/** The log and the plugins of an observed server. */
export interface ObservedLog {
  /** Counts a fault, and passes its allowed fields to the host's log. */
  readonly log: Log;
  readonly plugins: Plugin[];
}

/** Connects observers to a server and to the host's log. Without observers, it only cleans log entries. */
export function withObservers(telemetry: TelemetryOptions | undefined, log: Log): ObservedLog {
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
