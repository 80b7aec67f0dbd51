// Hono, with a session of your own in a cookie. It runs on Node here; Bun and Deno mount it in the same way.
import { randomUUID } from 'node:crypto';
import { createAttune } from '@attune/api';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';

export async function start(port = 3000) {
  const sessions = new Map<string, string>();
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    identify: ({ headers }) => {
      const user = sessions.get(parse(headers.get('cookie') ?? '')['session'] ?? '');
      return user === undefined ? null : { tenant: 'our-app', subject: user };
    },
  });

  const app = new Hono();
  // `identify` receives `context` as its second argument.
  app.all('/graphql', (context) => attune.fetch(context.req.raw, context));
  app.post('/sign-in', async (context) => {
    const { user } = await context.req.json<{ user: string }>();
    const id = randomUUID();
    sessions.set(id, user); // your own sign-in checks who this is
    setCookie(context, 'session', id, { httpOnly: true, sameSite: 'Lax' });
    return context.body(null, 204);
  });
  app.post('/sign-out', (context) => {
    const id = getCookie(context, 'session') ?? '';
    const user = sessions.get(id);
    sessions.delete(id);
    if (user !== undefined) attune.endSessions('our-app', user);
    return context.body(null, 204);
  });

  const { promise: listening, resolve } = Promise.withResolvers<{ port: number }>();
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, resolve);
  attune.sockets.attach(server);
  return {
    url: `http://127.0.0.1:${(await listening).port}/graphql`,
    async close() {
      server.close();
      await attune.close();
    },
  };
}

if (import.meta.main) console.log((await start()).url);
