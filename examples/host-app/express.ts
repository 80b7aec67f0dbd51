// Express 5, with the session of express-session.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAttune } from '@attune/api';
import express, { type Request } from 'express';
import session, { type SessionData } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    user: string;
  }
}

export async function start(port = 3000) {
  const sessions = session({
    secret: 'a secret of your own',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto' },
  });
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    // The second argument is Express's request, or the request of a WebSocket after `sessions`. For an open stream, this is
    // called again with the same request, so it reads the store.
    identify: async (_request, { sessionStore, sessionID }: Request) => {
      const { promise, resolve, reject } = Promise.withResolvers<SessionData | null | undefined>();
      sessionStore.get(sessionID, (error, found) => (error ? reject(error) : resolve(found)));
      const user = (await promise)?.user;
      return user === undefined ? null : { tenant: 'our-app', subject: user };
    },
  });

  const app = express();
  app.use(sessions);
  app.use('/graphql', attune.handler); // before `express.json()`
  app.use(express.json());
  app.post('/sign-in', (request, response) => {
    request.session.user = request.body.user; // your own sign-in checks who this is
    response.sendStatus(204);
  });
  app.post('/sign-out', (request, response) => {
    const { user } = request.session;
    request.session.destroy(() => {
      if (user !== undefined) attune.endSessions('our-app', user);
      response.sendStatus(204);
    });
  });

  const server = createServer(app).listen(port, '127.0.0.1');
  attune.sockets.attach(server, { path: '/graphql', middleware: sessions });
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
