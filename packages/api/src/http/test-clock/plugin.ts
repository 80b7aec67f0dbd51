import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../server-context.ts';
import { type TestClockOptions, testClockResponse } from './endpoint.ts';

/**
 * Serves the test clock at `test-clock`, next to GraphQL. The header `Date` of a response to a person is the time of their
 * tenant. A client measures its clock by it, so that a reading that it sends has the right time.
 */
export const useTestClock = (options: TestClockOptions): Plugin<object, ServerContext> => ({
  async onRequest({ request, url, serverContext, endResponse }) {
    if (request.method === 'OPTIONS' || !url.pathname.endsWith('/test-clock')) return;
    endResponse(await testClockResponse(options, request, serverContext));
  },
  async onResponse({ response, serverContext }) {
    const session = serverContext.operation?.session;
    if (!session) return;
    // The operation has run. Its answer is sent with any `Date`.
    const time = await options.testClock.read(session.viewer.tenant).catch(() => null);
    if (time) response.headers.set('Date', new Date(time.now).toUTCString());
  },
});
