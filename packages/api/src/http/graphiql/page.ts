import type { GraphiqlOptions } from './options.ts';
import { pageScript } from './page-script.ts';

/** The page connects only to its own origin, so that no third party learns that it was opened. */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether the page answers a request. Another name may be that of a website that resolves to this machine. */
export function answersGraphiql(options: boolean | GraphiqlOptions, request: Request): boolean {
  if (typeof options === 'boolean' || !options.people?.length) return options !== false;
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(request.url).hostname);
}

/** Loads the explorer with all its code (9 MB). Its package is optional: only a server for development has it. */
export const loadGraphiql = () => import('@graphql-yoga/render-graphiql');

/** Renders the explorer. Loads its package on first use. */
export async function renderGraphiql({
  tabs = ['{\n  signedIn\n}\n'],
  people = [],
}: GraphiqlOptions): Promise<string> {
  const { renderGraphiQL } = await loadGraphiql();
  const given = { title: 'Attune' };
  const [start, end, ...more] = renderGraphiQL(given).split(JSON.stringify(given));
  if (start === undefined || end === undefined || more.length > 0)
    throw new Error('This version of @graphql-yoga/render-graphiql is not supported.');
  return `${start}(${pageScript})(${inScript({ tabs, people })})${end}`;
}

/** JSON that no HTML parser takes for the end of a script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
