// NestJS 12 on Express, with the session of express-session. The Nest command line compiles its decorators.
import { type Attune, createAttune } from '@attune/api';
import { Controller, HttpCode, Inject, Module, type OnApplicationShutdown, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import session, { type SessionData } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    user: string;
  }
}

const openAttune = () =>
  createAttune({
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

@Controller()
class SessionController {
  @Inject('ATTUNE') readonly attune!: Attune;

  @Post('sign-in')
  @HttpCode(204)
  signIn(@Req() request: Request): void {
    request.session.user = request.body.user; // your own sign-in checks who this is
  }

  @Post('sign-out')
  @HttpCode(204)
  signOut(@Req() request: Request): void {
    const { user } = request.session;
    request.session.destroy(() => {
      if (user !== undefined) this.attune.endSessions('our-app', user);
    });
  }
}

@Module({ controllers: [SessionController], providers: [{ provide: 'ATTUNE', useFactory: openAttune }] })
class AppModule implements OnApplicationShutdown {
  @Inject('ATTUNE') readonly attune!: Attune;

  onApplicationShutdown(): Promise<void> {
    return this.attune.close();
  }
}

export async function start(port = 3000) {
  const sessions = session({
    secret: 'a secret of your own',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto' },
  });
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: ['error'] });
  const attune = app.get<Attune>('ATTUNE');
  app.use(sessions);
  app.use('/graphql', attune.handler);
  await app.listen(port, '127.0.0.1');
  attune.sockets.attach(app.getHttpServer(), { path: '/graphql', middleware: sessions });
  return { url: `${await app.getUrl()}/graphql`, close: () => app.close() };
}

if (import.meta.main) console.log((await start()).url);
