import type { Plugin } from 'graphql-yoga';
import type { HostLog } from '../http/errors/error-masking.ts';
import { cleanEntry } from './log-allowlist.ts';
import type { TelemetryOptions } from './observer.ts';
import { useTelemetry } from './plugin.ts';

/** The log and the plugins of an observed server. */
export interface ObservedLog {
  /** Counts a fault, and passes the allowed fields of an entry to the host's log. */
  readonly log: HostLog;
  readonly plugins: Plugin[];
}

/** Connects observers to a server and to the host's log. Without observers, it only cleans log entries. */
export function withObservers(telemetry: TelemetryOptions | undefined, log: HostLog): ObservedLog {
  const { observers = [], tracer } = telemetry ?? {};
  return {
    log(entry) {
      if (entry.event === 'fault') for (const observer of observers) observer.fault?.();
      log(cleanEntry(entry));
    },
    plugins:
      observers.length > 0 || tracer !== undefined
        ? [useTelemetry({ observers, ...(tracer && { tracer }) })]
        : [],
  };
}
