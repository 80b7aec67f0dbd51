import type { Tracer } from '@opentelemetry/api';
import type { OperationKind, OperationStatus } from './observer.ts';

/** `SpanStatusCode.ERROR`. OpenTelemetry's package is optional, so this file imports only its types. */
const spanError = 2;

/** Starts a span for an operation. Returns a function that ends it. Records no error: an error may quote private data. */
export function startSpan(
  tracer: Tracer | undefined,
  kind: OperationKind,
): (status: OperationStatus) => void {
  if (tracer === undefined) return () => {};
  const span = tracer.startSpan(`graphql ${kind}`, { attributes: { 'graphql.operation.type': kind } });
  return (status) => {
    span.setAttribute('attune.status', status);
    if (status === 'error') span.setStatus({ code: spanError });
    span.end();
  };
}
