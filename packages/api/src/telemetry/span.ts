import type { Tracer } from '@opentelemetry/api';
import type { Kind, Status } from './observer.ts';

/** OpenTelemetry's own number for a span that failed; its package is optional, so nothing of it is loaded here. */
const failed = 2;

/**
 * Starts a span for an operation and answers how to end it. What went wrong is not recorded in it: an error quotes.
 */
export function startSpan(tracer: Tracer | undefined, kind: Kind): (status: Status) => void {
  if (tracer === undefined) return () => {};
  const span = tracer.startSpan(`graphql ${kind}`, { attributes: { 'graphql.operation.type': kind } });
  return (status) => {
    span.setAttribute('attune.status', status);
    if (status === 'error') span.setStatus({ code: failed });
    span.end();
  };
}
