export const operationKinds = ['query', 'mutation', 'subscription'] as const;
export type OperationKind = (typeof operationKinds)[number];

export const transports = ['http', 'sse', 'websocket'] as const;
export type Transport = (typeof transports)[number];

export const operationStatuses = ['ok', 'error'] as const;
/** `error` means a fault or an invalid request. A refusal is `ok`, so that no metric reveals refusals. */
export type OperationStatus = (typeof operationStatuses)[number];

/** A finished operation. A subscription counts as finished after its setup. */
export interface Operation {
  readonly kind: OperationKind;
  readonly transport: Transport;
  readonly status: OperationStatus;
  /** The duration in milliseconds. */
  readonly took: number;
}

/**
 * Receives kinds, statuses and durations of operations. It never receives a person, an operation name, variables or
 * a result: a number counted by person, command or refusal would reveal what someone felt.
 */
export interface Observer {
  /** Called for each response to a request to `/graphql`, with its HTTP status. */
  request?(status: number): void;
  /** Called when an operation has finished. */
  operation?(operation: Operation): void;
  /** Called when a subscription opens (1) or ends (−1). */
  stream?(transport: Transport, change: 1 | -1): void;
  /** Called for each fault. The log holds its details. */
  fault?(): void;
}

/** The part of a `Tracer` of OpenTelemetry that is used. So hosts without tracing need none of its packages. */
export interface SpanTracer {
  startSpan(name: string, options: { attributes: Record<string, string> }): EndableSpan;
}

interface EndableSpan {
  setAttribute(key: string, value: string): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

export interface TelemetryOptions {
  readonly observers?: readonly Observer[];
  /**
   * A `Tracer` of OpenTelemetry. Receives one span per operation. Its name is the kind; its attributes are the kind and
   * the status.
   */
  readonly tracer?: SpanTracer;
}
