import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Observer, operationKinds } from './observer.ts';

/** Metrics for Prometheus, and their text format. */
export interface Prometheus {
  readonly observer: Observer;
  readonly contentType: string;
  exposition(): Promise<string>;
}

const statuses = ['2xx', '3xx', '4xx', '5xx'] as const;

/**
 * Creates metrics in a separate registry. Every series exists from the start with zero, so that its existence reveals
 * nothing. No label is finer than the kind of operation. Counts by command, refusal, tenant or person would reveal
 * what someone felt, and when.
 */
export function prometheus(): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'attune_http_requests_total',
    help: 'Requests to /graphql, by the class of their HTTP status.',
    labelNames: ['status'],
    registers,
  });
  const operations = new Histogram({
    name: 'attune_operation_duration_seconds',
    help: 'Duration of operations, by kind. A subscription counts until its setup is done.',
    labelNames: ['kind'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const open = new Gauge({
    name: 'attune_open_subscriptions',
    help: 'Open subscriptions, by transport.',
    labelNames: ['transport'],
    registers,
  });
  const faults = new Counter({
    name: 'attune_faults_total',
    help: 'Faults. The log holds the details of each, under its incident id.',
    registers,
  });
  for (const status of statuses) requests.inc({ status }, 0);
  for (const kind of operationKinds) operations.zero({ kind });
  for (const transport of ['sse', 'websocket']) open.set({ transport }, 0);
  return {
    observer: {
      request: (status) => requests.inc({ status: classOf(status) }),
      operation: ({ kind, took }) => operations.observe({ kind }, took / 1000),
      stream: (transport, change) => open.inc({ transport }, change),
      fault: () => faults.inc(),
    },
    contentType: registry.contentType,
    exposition: () => registry.metrics(),
  };
}

const classOf = (status: number): string =>
  statuses.find((range) => range.startsWith(String(Math.trunc(status / 100)))) ?? '5xx';
