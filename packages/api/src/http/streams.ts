import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/**
 * Ends a subscription once its client is gone. Yoga does so when the answer's body is closed, which never happens
 * if the client left before there was a body to read.
 */
export const streamsEndWithClient: Plugin = {
  onResultProcess({ result, request }) {
    if (!isAsyncIterable(result)) return;
    const { signal } = request;
    const source = result[Symbol.asyncIterator]();
    const end = () => void Promise.resolve(source.return?.()).catch(() => {});
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  },
};
