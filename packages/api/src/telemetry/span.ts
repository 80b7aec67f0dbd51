import type { OperationKind, OperationStatus, SpanTracer } from './observer.ts';

/** `SpanStatusCode.ERROR`. The package of OpenTelemetry is not needed. */
const spanError = 2;

/** Starts a span for an operation. Returns a function that ends it. Records no error: an error may quote private data. */
export function startSpan(
  tracer: SpanTracer | undefined,
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
