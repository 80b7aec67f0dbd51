/** Metrics, logs and traces that hold nothing of what anybody said, for `createAttune({ telemetry })`. */

export { createLog, type Lines, logObserver, type Write } from './log.ts';
export type { Entry } from './log-allowlist.ts';
export type { LogLevel } from './log-level.ts';
export { type MetricsAt, type ServingMetrics, serveMetrics } from './metrics-server.ts';
export type { Kind, Observer, Operation, Status, TelemetryOptions, Transport } from './observer.ts';
export { type Prometheus, prometheus } from './prometheus.ts';
