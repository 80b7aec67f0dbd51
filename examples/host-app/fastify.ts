// Fastify 5, with a session in a signed cookie of @fastify/cookie.
import { randomUUID } from 'node:crypto';
import { createAttune } from '@attune/api';
import cookie from '@fastify/cookie';
import fastify from 'fastify';

export async function start(port = 3000) {
  const sessions = new Map<string, string>();
  const app = fastify();
  await app.register(cookie, { secret: 'a secret of your own' });

  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    identify: ({ headers }) => {
      const signed = app.parseCookie(headers.get('cookie') ?? '')['session'];
      const user = sessions.get(app.unsignCookie(signed ?? '').value ?? '');
      return user === undefined ? null : { tenant: 'our-app', subject: user };
    },
  });

  await app.register(async (scope) => {
    // Attune reads the body.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/graphql', async (request, reply) => {
      reply.hijack();
      // The third argument is what `identify` receives as its second.
      await attune.handler(request.raw, reply.raw, request);
    });
  });
  app.post<{ Body: { user: string } }>('/sign-in', async (request, reply) => {
    const id = randomUUID();
    sessions.set(id, request.body.user); // your own sign-in checks who this is
    reply.setCookie('session', id, { path: '/', httpOnly: true, sameSite: 'lax', signed: true });
    return reply.code(204).send();
  });
  app.post('/sign-out', async (request, reply) => {
    const { value } = request.unsignCookie(request.cookies['session'] ?? '');
    const user = sessions.get(value ?? '');
    sessions.delete(value ?? '');
    if (user !== undefined) attune.endSessions('our-app', user);
    return reply.code(204).send();
  });

  attune.sockets.attach(app.server);
  app.addHook('preClose', () => attune.close());
  const address = await app.listen({ port, host: '127.0.0.1' });
  return { url: `${address}/graphql`, close: () => app.close() };
}

if (import.meta.main) console.log((await start()).url);
