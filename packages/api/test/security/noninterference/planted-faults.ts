import { otherSide } from '@attune/core';
import { decodeJwt } from 'jose';
import { type Context, contextOf } from '../../../src/graphql/context.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { tokenAuthenticator } from '../../../src/http/auth.ts';
import { createSockets } from '../../../src/http/websocket/server.ts';
import { createYogaServer, type YogaOptions } from '../../../src/http/yoga.ts';
import { type OpenOptions, openAttune } from '../../../src/open-attune.ts';
import { testIssuer } from '../../../src/testing/index.ts';
import type { UseCaseContext as UseCases } from '../../../src/use-cases/context.ts';
import { closeAttune } from '../../../src/use-cases/context.ts';
import { sideOf } from '../../../src/use-cases/couple/couple-side.ts';
import type { Person } from '../../../src/use-cases/person.ts';
import type { ChangeSet, LockedSnapshot, Snapshot, Store, Viewer } from '../../../src/use-cases/ports.ts';
import { startTime } from '../../support/test-server.ts';
import type { Played } from './stage.ts';

type Plugin = NonNullable<YogaOptions<Context>['plugins']>[number];

/** What no look reads: all of a partner. A fault may have it all the same. */
interface Prying extends Snapshot {
  readonly partner: Person | null;
}

/** What is broken on purpose: an option of the host, what the store reads and writes, or what goes out. */
export interface Fault {
  readonly options?: Partial<OpenOptions>;
  readonly read?: (around: Prying, viewer: Viewer) => Snapshot;
  readonly change?: (change: ChangeSet<unknown>, held: LockedSnapshot) => Partial<ChangeSet<unknown>>;
  /** What goes out, by what surrounds whoever asked. */
  readonly plugin?: (aroundOf: (request: Request) => Promise<Prying | null>) => Plugin;
}

export const partnersSide = ({ couple, me }: Snapshot) => couple?.state[otherSide(sideOf(couple, me.id))];

/** Attune put together as `createAttune` does, with a fault in it. */
export async function planted(
  { options, read, change, plugin }: Fault,
  unlockWithin: number,
): Promise<Played> {
  const issuer = await testIssuer();
  const clock = { now: startTime };
  const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9, linesPerDay: 1e9 };
  const store = { sqlite: ':memory:' };
  const whole = await openAttune({ store, clock: () => clock.now, limits, unlockWithin, ...options });
  const attune: UseCases = { ...whole, store: faulty(whole.store, read, change) };
  const [trusted] = issuer.auth.issuers;
  const aroundOf = (request: Request) => {
    const token = request.headers.get('authorization')?.slice('Bearer '.length);
    const subject = (token && decodeJwt(token).sub) || '';
    return pry(whole.store, { tenant: trusted.issuer, subject });
  };
  const authenticate = tokenAuthenticator(issuer.auth);
  const log = () => {};
  const yoga = createYogaServer<Context>({
    schema,
    authenticate,
    context: (operation) =>
      contextOf(attune, operation.session, () => {
        operation.locked = true;
      }),
    graphiql: false,
    log,
    unlockWithin,
    plugins: plugin ? [plugin(aroundOf)] : [],
  });
  const sockets = createSockets({ yoga, authenticate, log, corsOrigins: [] });
  const closed = async () => {
    await sockets.end();
    await closeAttune(attune);
  };
  return {
    issuer,
    clock,
    attune: { handler: yoga, sockets, fetch: async (request) => yoga.fetch(request), close: closed },
  };
}

async function pry(store: Store, { tenant, subject }: Viewer): Promise<Prying | null> {
  const around = await store.readSnapshot({ tenant, subject });
  const partner = around?.partner && (await store.readSnapshot({ tenant, subject: around.partner.subject }));
  return around && { ...around, partner: partner ? partner.me : null };
}

function faulty(store: Store, read: Fault['read'], change: Fault['change']): Store {
  return {
    ...store,
    async readSnapshot(viewer) {
      if (!read) return store.readSnapshot(viewer);
      const around = await pry(store, viewer);
      return around && read(around, viewer);
    },
    transact: (viewer, code, decide) =>
      store.transact(viewer, code, (held) => {
        const decided = decide(held);
        return change ? { ...decided, ...change(decided, held), result: decided.result } : decided;
      }),
  };
}
