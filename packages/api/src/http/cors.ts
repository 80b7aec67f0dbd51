import type { CORSOptions } from 'graphql-yoga';

/** Whether a text is an origin, exactly as a browser sends it. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/**
 * CORS by an allow-list; off when the list is empty. An unlisted origin gets no CORS header. Yoga's own list would
 * send `null`, which sandboxed frames match. Pages of a listed origin may send cookies if the host's own sign-in reads
 * them, as over WebSocket.
 *
 * @throws TypeError when an entry is not an origin.
 */
export function corsOptions(
  origins: readonly string[],
  credentials = false,
): false | ((request: Request) => CORSOptions) {
  const allowed = new Set(origins);
  for (const origin of allowed) {
    if (!isOrigin(origin)) {
      throw new TypeError(`corsOrigins: "${origin}" is not an origin, such as https://app.example.org.`);
    }
  }
  if (allowed.size === 0) return false;
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !allowed.has(origin)) return false;
    return {
      origin: [origin],
      methods: ['POST'],
      allowedHeaders: ['authorization', 'content-type'],
      // Clients measure their clock by `Date`.
      exposedHeaders: ['date', 'retry-after', 'www-authenticate'],
      credentials,
      maxAge: 600,
    };
  };
}
