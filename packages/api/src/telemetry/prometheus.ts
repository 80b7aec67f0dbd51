import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { kinds, type Observer } from './observer.ts';

/** Counts for Prometheus, and their exposition. */
export interface Prometheus {
  readonly observer: Observer;
  readonly contentType: string;
  exposition(): Promise<string>;
}

const statuses = ['2xx', '3xx', '4xx', '5xx'] as const;

/**
 * Metrics in a registry of their own. Every series is there from the start, at zero, so that which ones there are
 * says nothing, and none is finer than the kind of operation: counted by command, refusal, tenant or person, numbers
 * would tell what somebody felt, and when.
 */
export function prometheus(): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'attune_http_requests_total',
    help: 'Requests to /graphql, by the class of the HTTP status they were answered with.',
    labelNames: ['status'],
    registers,
  });
  const operations = new Histogram({
    name: 'attune_operation_duration_seconds',
    help: 'How long operations took to execute, by kind; subscriptions until they were set up.',
    labelNames: ['kind'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const open = new Gauge({
    name: 'attune_open_subscriptions',
    help: 'Subscriptions that are open now, by transport.',
    labelNames: ['transport'],
    registers,
  });
  const faults = new Counter({
    name: 'attune_faults_total',
    help: 'Faults: what each was is in the log, under its incident.',
    registers,
  });
  for (const status of statuses) requests.inc({ status }, 0);
  for (const kind of kinds) operations.zero({ kind });
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
  statuses.find((each) => each.startsWith(String(Math.trunc(status / 100)))) ?? '5xx';
