// h3 2 (Nitro, Nuxt), with its own session in an encrypted cookie.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAttune } from '@attune/api';
import { clearSession, getSession, H3, H3Event, noContent, readBody, updateSession } from 'h3';
import { toNodeHandler } from 'h3/node';

/** The cookie holds the session itself, so a copy of it stays valid after signing out. */
const config = {
  name: 'session',
  password: 'a secret of your own with 32 characters',
  cookie: { sameSite: 'lax' },
} as const;

export async function start(port = 3000) {
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    identify: async (request) => {
      const { data } = await getSession<{ user?: string }>(new H3Event(request), config);
      return data.user === undefined ? null : { tenant: 'our-app', subject: data.user };
    },
  });

  const app = new H3();
  // `identify` receives `event` as its second argument.
  app.all('/graphql', (event) => attune.fetch(event.req, event));
  app.post('/sign-in', async (event) => {
    const body = await readBody<{ user: string }>(event);
    await updateSession(event, config, { user: body?.user }); // your own sign-in checks who this is
    return noContent();
  });
  app.post('/sign-out', async (event) => {
    const { data } = await getSession<{ user?: string }>(event, config);
    await clearSession(event, config);
    if (data.user !== undefined) attune.endSessions('our-app', data.user);
    return noContent();
  });

  const server = createServer(toNodeHandler(app)).listen(port, '127.0.0.1');
  attune.sockets.attach(server);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      server.close();
      await attune.close();
      server.closeAllConnections();
    },
  };
}

if (import.meta.main) console.log((await start()).url);
