import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';

const folder = new URL('..', import.meta.url).pathname;
const files = globSync('*.ts', { cwd: folder }).filter((file) => !file.includes('config'));

const join = `mutation { join(input: { displayName: "Ada", adult: true }) {
  ... on JoinSuccess { query { me { displayName } } } } }`;
const watch = 'subscription { me { displayName } }';
const ada = { me: { displayName: 'Ada' } };

/** What a test needs of a host: its address, or a function in its place. */
interface Host {
  readonly send: (request: Request) => Promise<Response>;
  /** Headers of a signed-in person. */
  readonly signIn: (user: string) => Promise<Record<string, string>>;
  readonly signOut: (headers: Record<string, string>) => Promise<unknown>;
  readonly url: string;
  readonly hasSockets: boolean;
  readonly close: () => Promise<unknown>;
}

async function startServer(file: string): Promise<Host> {
  const { start } = await import(`../${file}`);
  const { url, close } = await start(0);
  const post = (path: string, init: RequestInit) => fetch(new URL(path, url), { method: 'POST', ...init });
  return {
    url,
    close,
    hasSockets: true,
    send: fetch,
    async signIn(user) {
      const headers = { 'content-type': 'application/json' };
      const answer = await post('/sign-in', { headers, body: JSON.stringify({ user }) });
      expect(answer.status).toBe(204);
      const session = answer.headers.get('x-session');
      if (session !== null) return { 'x-session': session };
      return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
    },
    signOut: (headers) => post('/sign-out', { headers }),
  };
}

async function startNext(): Promise<Host> {
  const { POST, signIn, signOut } = await import('../next.ts');
  return {
    url: 'http://localhost/graphql',
    close: async () => {},
    hasSockets: false,
    send: POST,
    signIn: async (user) => ({ cookie: signIn(user) }),
    signOut: async () => signOut('ada'),
  };
}

test('there is one small file per host', () => {
  expect(files.toSorted()).toEqual([
    'express.ts',
    'fastify.ts',
    'h3.ts',
    'hono.ts',
    'nest.ts',
    'next.ts',
    'node-http.ts',
  ]);
  for (const file of files) {
    const lines = readFileSync(`${folder}${file}`, 'utf8').trimEnd().split('\n').length;
    expect(lines, file).toBeLessThan(80);
  }
  const readme = readFileSync(`${folder}README.md`, 'utf8');
  expect(files.filter((file) => !readme.includes(file))).toEqual([]);
});

describe.each(files)('Attune in %s', (file) => {
  let host: Host;
  let session: Record<string, string>;
  beforeAll(async () => {
    host = await (basename(file) === 'next.ts' ? startNext() : startServer(file));
    session = await host.signIn('ada');
  });
  afterAll(() => host.close());

  const request = (query: string, headers: Record<string, string>) =>
    new Request(host.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await host.send(request(query, headers));
    return { status: response.status, ...((await response.json()) as object) };
  };

  test('answers a query of anyone, and knows who is signed in by the session of the host', async () => {
    expect(await ask('{ signedIn }')).toEqual({ status: 200, data: { signedIn: false } });
    expect(await ask('{ signedIn me { id } }', session)).toEqual({
      status: 200,
      data: { signedIn: true, me: null },
    });
    expect(await ask('{ me { id } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('runs a command', async () => {
    expect(await ask(join, session)).toEqual({ status: 200, data: { join: { query: ada } } });
  });

  test('sends server-sent events until the person signs out', async () => {
    const own = await host.signIn('ada');
    const response = await host.send(request(watch, { ...own, accept: 'text/event-stream' }));
    let text = '';
    // The loop ends when the stream does.
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString();
      if (text.includes('Ada')) await host.signOut(own);
    }
    expect(text).toContain(JSON.stringify({ data: ada }));
  });

  test('serves WebSockets with the session of the host, at its own path and for its own pages', async () => {
    if (!host.hasSockets) return expect(file).toBe('next.ts');
    const own = await host.signIn('ada');
    const url = host.url.replace('http', 'ws');
    const from = (origin: string) =>
      class extends WebSocket {
        constructor(at: string, protocols: string) {
          super(at, protocols, { headers: { ...own, origin } });
        }
      };
    const client = createClient({ url, webSocketImpl: from(new URL(host.url).origin), retryAttempts: 0 });
    const { value } = await client.iterate({ query: watch }).next();
    expect(value).toEqual({ data: ada });
    await client.dispose();

    const refused = (at: string, origin: string) =>
      new Promise((resolve) => {
        const socket = new (from(origin))(at, 'graphql-transport-ws');
        socket.once('open', () => resolve(101));
        socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
        socket.once('error', () => {});
      });
    expect(await refused(url, 'https://evil.example')).toBe(403);
    expect(await refused(`${url}/elsewhere`, new URL(host.url).origin)).toBe(404);
  });
});
