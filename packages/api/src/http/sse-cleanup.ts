import { isAsyncIterable, type Plugin, processRegularResult } from 'graphql-yoga';
import { notAcceptable } from './gate/content-negotiation.ts';
import type { ServerContext } from './server-context.ts';

/** How long a client may leave sent data unread, in milliseconds. Yoga sends a ping every twelve seconds. */
const defaultUnreadTimeout = 60_000;

/**
 * Ends subscriptions that Yoga leaves open, because it never creates a response body to close:
 * - the client disconnected while the subscription was being set up;
 * - the client does not accept an event stream.
 */
export const useAbandonedStreamCleanup: Plugin = {
  onResultProcess({ result, request, resultProcessor, setResult, setResultProcessor }) {
    const isNotAccepted = resultProcessor === undefined;
    if (!isAsyncIterable(result) || !(isNotAccepted || request.signal.aborted)) return undefined;
    if (isNotAccepted) {
      setResult({ errors: [notAcceptable()] });
      setResultProcessor(processRegularResult, 'application/graphql-response+json');
    }
    return result[Symbol.asyncIterator]()
      .return?.()
      .then(() => {});
  },
};

/**
 * Ends a stream that its client does not read. Backpressure stops the source, so memory stays bounded. But an open
 * connection would keep the stream and its buffers forever.
 */
export function useUnreadStreamTimeout(timeout = defaultUnreadTimeout): Plugin<object, ServerContext> {
  return {
    onResponse({ response: { headers }, serverContext: { res } }) {
      if (headers.get('content-type') !== 'text/event-stream') return;
      // Tells a proxy such as nginx to pass each event on at once.
      headers.set('X-Accel-Buffering', 'no');
      // Wait for the pipe: before it starts, the adapter clears the timeout of streams.
      res?.once('pipe', () => res.setTimeout(timeout, () => res.destroy()));
    },
  };
}
