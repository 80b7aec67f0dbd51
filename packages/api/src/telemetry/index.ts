/** Metrics, logs and traces without people's data, for `createAttune({ telemetry })`. */

export { createLog, type LineWriter, logObserver, type WriteEntry } from './log.ts';
export type { LogEntry } from './log-allowlist.ts';
export type { LogLevel } from './log-level.ts';
export { type MetricsAddress, type MetricsServer, serveMetrics } from './metrics-server.ts';
export type {
  Observer,
  Operation,
  OperationKind,
  OperationStatus,
  SpanTracer,
  TelemetryOptions,
  Transport,
} from './observer.ts';
export { type Prometheus, prometheus } from './prometheus.ts';
