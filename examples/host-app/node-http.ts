// node:http under a path of your server, with a session of your own in a header.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createAttune } from '@attune/api';

export async function start(port = 3000) {
  const sessions = new Map<string, string>();
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    identify: ({ headers }) => {
      const user = sessions.get(headers.get('x-session') ?? '');
      return user === undefined ? null : { tenant: 'our-app', subject: user };
    },
  });

  const server = createServer(async (request, response) => {
    const session = String(request.headers['x-session']);
    switch (request.url) {
      case '/api/attune':
        return attune.handler(request, response);
      case '/sign-in': {
        const id = randomUUID();
        const { user } = (await json(request)) as { user: string };
        sessions.set(id, user); // your own sign-in checks who this is
        return response.writeHead(204, { 'x-session': id }).end();
      }
      case '/sign-out': {
        const user = sessions.get(session);
        sessions.delete(session);
        if (user !== undefined) attune.endSessions('our-app', user);
        return response.writeHead(204).end();
      }
      default:
        return response.writeHead(404).end();
    }
  }).listen(port, '127.0.0.1');
  attune.sockets.attach(server, { path: '/api/attune' });
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/attune`,
    async close() {
      server.close();
      await attune.close();
      server.closeAllConnections();
    },
  };
}

if (import.meta.main) console.log((await start()).url);
