import type { CORSOptions } from 'graphql-yoga';

/** Whether a text is exactly what a browser sends as `Origin`. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/**
 * Off without origins; else an allow-list. An origin that isn't listed gets no CORS header at all (Yoga's own
 * list would answer `null`, which sandboxed frames match), and nothing is ever sent with credentials.
 */
export function corsFor(origins: readonly string[]): false | ((request: Request) => CORSOptions) {
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
      exposedHeaders: ['retry-after', 'www-authenticate'],
      credentials: false,
      maxAge: 600,
    };
  };
}
