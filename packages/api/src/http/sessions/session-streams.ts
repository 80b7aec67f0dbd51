import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ServerContext } from '../server-context.ts';
import { type EndableStream, endableStream } from './endable-stream.ts';
import type { WatchSession } from './session-watch.ts';

/** Ends an event stream when the sign-in that opened it ends or expires. */
export function useSessionStreams(watchSession: WatchSession): Plugin<object, ServerContext> {
  return {
    onResultProcess({ request, result, setResult, serverContext: { operation, host } }) {
      const session = operation?.session;
      if (!isAsyncIterable(result) || !session) return;
      const watch = watchSession({ request, host, session }, () => stream.end());
      const stream: EndableStream<unknown> = endableStream(result, watch.stop);
      setResult(stream as typeof result);
    },
  };
}
