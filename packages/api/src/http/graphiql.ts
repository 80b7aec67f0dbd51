/** The page may load nothing and talk to nobody but its own origin: no third party learns that it was opened. */
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

/** The explorer with all its code inside (9 MB), loaded only once somebody opens it. */
export async function renderGraphiql(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql').catch((cause: unknown) => {
    throw new Error('GraphiQL needs the optional package @graphql-yoga/render-graphiql.', { cause });
  });
  return renderGraphiQL({ title: 'Attune', defaultQuery: '{\n  signedIn\n}\n' });
}
