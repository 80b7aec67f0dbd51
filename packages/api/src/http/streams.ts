import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/**
 * Ends a subscription whose client left while it was being set up. Yoga ends one when the answer's body is closed,
 * but here there never is a body.
 */
export const endAbandonedStreams: Plugin = {
  onResultProcess({ result, request }) {
    if (!isAsyncIterable(result) || !request.signal.aborted) return undefined;
    return result[Symbol.asyncIterator]()
      .return?.()
      .then(() => {});
  },
};
