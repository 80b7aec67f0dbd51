import type { Tracer } from '@opentelemetry/api';

export const kinds = ['query', 'mutation', 'subscription'] as const;
export type Kind = (typeof kinds)[number];

export const transports = ['http', 'sse', 'websocket'] as const;
export type Transport = (typeof transports)[number];

export const statuses = ['ok', 'error'] as const;
/** `error` is a fault, or a value that doesn't fit. A refusal is an answer like any other, and `ok`. */
export type Status = (typeof statuses)[number];

/** One operation, once it was answered: a subscription, once it was set up. */
export interface Operation {
  readonly kind: Kind;
  readonly transport: Transport;
  readonly status: Status;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/**
 * Told how the service fares: kinds, statuses and times. Who asked, for what, by which name and with which answer is
 * nothing that an observer could be told of: a number counted by person, command or refusal would be a trace of what
 * somebody felt.
 */
export interface Observer {
  /** A request to `/graphql` was answered with this HTTP status. */
  request?(status: number): void;
  operation?(operation: Operation): void;
  /** A subscription was opened (1) or has ended (−1). */
  stream?(transport: Transport, change: 1 | -1): void;
  /** Something broke; what and where is in the log. */
  fault?(): void;
}

export interface TelemetryOptions {
  readonly observers?: readonly Observer[];
  /** Gets one span an operation, named by its kind, with its kind and status and nothing else. */
  readonly tracer?: Tracer;
}
