import type { Plugin } from 'graphql-yoga';
import { graphiqlPolicy } from './graphiql/page.ts';

/** Sets headers on every response. A response is private to one person, so that no cache may store it. */
export const useResponseHeaders: Plugin = {
  onResponse({ response: { headers } }) {
    // The same capitals as Yoga's: its `Headers` would keep a second spelling as a second header.
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    if (headers.has('access-control-allow-origin')) headers.set('Vary', 'Origin');
    if (headers.get('content-type')?.startsWith('text/html')) {
      headers.set('Content-Security-Policy', graphiqlPolicy);
    }
  },
};
