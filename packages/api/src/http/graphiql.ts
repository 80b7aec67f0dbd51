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

/** Loads the explorer with all its code (9 MB). Its package is optional: only a server for development has it. */
export const loadGraphiql = () => import('@graphql-yoga/render-graphiql');

/** Renders the explorer. Loads its package on first use. */
export async function renderGraphiql(): Promise<string> {
  const { renderGraphiQL } = await loadGraphiql();
  return renderGraphiQL({ title: 'Attune', defaultQuery: '{\n  signedIn\n}\n' });
}
