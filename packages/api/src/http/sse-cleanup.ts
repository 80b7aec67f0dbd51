import { isAsyncIterable, type Plugin, processRegularResult } from 'graphql-yoga';
import { notAcceptable } from './gate/content-negotiation.ts';
import type { ServerContext } from './gate/request-gate.ts';

/** How long a client may leave what was sent to it unread, in milliseconds; pings go out every twelve seconds. */
const unreadFor = 60_000;

/**
 * Ends the subscriptions that Yoga would leave open: of a client that left while one was being set up (Yoga ends one
 * when the answer's body is closed, but here there never is a body), or that takes no stream of events.
 */
export const useAbandonedStreamCleanup: Plugin = {
  onResultProcess({ result, request, resultProcessor, setResult, setResultProcessor }) {
    const isUnwanted = resultProcessor === undefined;
    if (!isAsyncIterable(result) || !(isUnwanted || request.signal.aborted)) return undefined;
    if (isUnwanted) {
      setResult({ errors: [notAcceptable()] });
      setResultProcessor(processRegularResult, 'application/graphql-response+json');
    }
    return result[Symbol.asyncIterator]()
      .return?.()
      .then(() => {});
  },
};

/**
 * Ends a stream that nobody reads: what a client leaves unread stays in bounded buffers, as nothing more is asked
 * of the source, but a connection that is alive would hold them for ever.
 */
export function useUnreadStreamTimeout(after = unreadFor): Plugin<object, ServerContext> {
  return {
    onResponse({ response: { headers }, serverContext: { res } }) {
      if (headers.get('content-type') !== 'text/event-stream') return;
      // A proxy in between passes each event on as it comes.
      headers.set('X-Accel-Buffering', 'no');
      // Not before: the adapter, which lets a stream take as long as it likes, clears the timeout first.
      res?.once('pipe', () => res.setTimeout(after, () => res.destroy()));
    },
  };
}
