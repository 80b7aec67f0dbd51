import type { Plugin } from 'graphql-yoga';
import { graphiqlPolicy } from './graphiql.ts';

/** Answers are one person's, at one moment: nothing on the way keeps or guesses at them. */
export const responseHeaders: Plugin = {
  onResponse({ response: { headers } }) {
    headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    if (headers.has('access-control-allow-origin')) headers.set('vary', 'Origin');
    if (headers.get('content-type')?.startsWith('text/html')) {
      headers.set('content-security-policy', graphiqlPolicy);
    }
  },
};
