import type { Plugin } from 'graphql-yoga';
import { graphiqlPolicy } from './graphiql.ts';

/** Answers are one person's, at one moment: nothing on the way keeps or guesses at them. */
export const useResponseHeaders: Plugin = {
  onResponse({ response: { headers } }) {
    // Spelt as Yoga spells it: its headers keep both spellings of a name side by side.
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    if (headers.has('access-control-allow-origin')) headers.set('Vary', 'Origin');
    if (headers.get('content-type')?.startsWith('text/html')) {
      headers.set('Content-Security-Policy', graphiqlPolicy);
    }
  },
};
