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

/** Renders the explorer with all its code (9 MB). Loads the package on first use. */
export async function renderGraphiql(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql').catch((cause: unknown) => {
    throw new Error('GraphiQL needs the optional package @graphql-yoga/render-graphiql. Install it.', {
      cause,
    });
  });
  return renderGraphiQL({ title: 'Attune', defaultQuery: '{\n  signedIn\n}\n' });
}
