// A route handler of Next, such as app/graphql/route.ts. It has no WebSocket: clients use server-sent events.
import { createAttune } from '@attune/api';

const sessions = new Map<string, string>(); // your sessions, for example those of Auth.js

/** One Attune for the process: Next loads a module again when it changes. */
const shared = globalThis as { attune?: ReturnType<typeof createAttune> };
shared.attune ??= createAttune({
  store: { sqlite: ':memory:' },
  identify: ({ headers }) => {
    const id = /(?:^|; *)session=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1];
    const user = sessions.get(id ?? '');
    return user === undefined ? null : { tenant: 'our-app', subject: user };
  },
});
const attune = await shared.attune;

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';
export const POST = (request: Request) => attune.fetch(request);

/** Your own sign-in checks who this is, and sets a cookie that is `HttpOnly` and `SameSite=Lax`. */
export function signIn(user: string): string {
  const id = crypto.randomUUID();
  sessions.set(id, user);
  return `session=${id}`;
}

/** Ends the person's open streams, too. */
export function signOut(user: string): void {
  for (const [id, of] of sessions) if (of === user) sessions.delete(id);
  attune.endSessions('our-app', user);
}
