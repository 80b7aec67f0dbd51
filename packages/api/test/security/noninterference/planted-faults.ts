import { otherSide, sideOf } from '@attune/core';
import { decodeJwt } from 'jose';
import { type Context, contextOf } from '../../../src/graphql/context.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { tokenAuthenticator } from '../../../src/http/auth.ts';
import { createSockets } from '../../../src/http/websocket/server.ts';
import { createYogaServer, type YogaOptions } from '../../../src/http/yoga.ts';
import { type OpenOptions, openAttune } from '../../../src/open-attune.ts';
import { testIssuer } from '../../../src/testing/index.ts';
import { closeAttune, type UseCaseContext as UseCases } from '../../../src/use-cases/context.ts';
import type { Person } from '../../../src/use-cases/person.ts';
import type { ChangeSet, LockedSnapshot, Snapshot, Store, Viewer } from '../../../src/use-cases/ports.ts';
import { startTime } from '../../support/test-server.ts';
import type { ClockedAttune } from './world-server.ts';

type Plugin = NonNullable<YogaOptions<Context>['plugins']>[number];

/** A snapshot with all data of the partner, which Attune never reads for a view. Faults use it. */
interface SnapshotWithPartner extends Snapshot {
  readonly partner: Person | null;
}

/** A deliberate bug: in an option, in what the store reads or writes, or in the response. */
export interface Fault {
  readonly options?: Partial<OpenOptions>;
  readonly read?: (snapshot: SnapshotWithPartner, viewer: Viewer) => Snapshot;
  readonly change?: (change: ChangeSet<unknown>, locked: LockedSnapshot) => Partial<ChangeSet<unknown>>;
  /** A plugin that changes responses. It can read the snapshot of the viewer of a request. */
  readonly plugin?: (snapshotFor: (request: Request) => Promise<SnapshotWithPartner | null>) => Plugin;
}

export const partnerSide = ({ couple, me }: Snapshot) => couple?.state[otherSide(sideOf(couple, me.id))];

/** Composes Attune as `createAttune` does, with a fault. */
export async function openWithFault(
  { options, read, change, plugin }: Fault,
  unlockWithin: number,
): Promise<ClockedAttune> {
  const issuer = await testIssuer();
  const clock = { now: startTime };
  const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9, linesPerDay: 1e9 };
  const store = { sqlite: ':memory:' };
  const attuneWithoutFault = await openAttune({
    store,
    clock: () => clock.now,
    limits,
    unlockWithin,
    ...options,
  });
  const attune: UseCases = {
    ...attuneWithoutFault,
    store: withFault(attuneWithoutFault.store, read, change),
  };
  const [trusted] = issuer.auth.issuers;
  const snapshotFor = (request: Request) => {
    const token = request.headers.get('authorization')?.slice('Bearer '.length);
    const subject = (token && decodeJwt(token).sub) || '';
    return readWithPartner(attuneWithoutFault.store, { tenant: trusted.issuer, subject });
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
    plugins: plugin ? [plugin(snapshotFor)] : [],
  });
  const sockets = createSockets({ yoga, authenticate, log, corsOrigins: [] });
  const close = async () => {
    await sockets.end();
    await closeAttune(attune);
  };
  return {
    issuer,
    clock,
    attune: {
      handler: async (request, response) => void (await yoga(request, response)),
      sockets,
      fetch: async (request) => yoga.fetch(request),
      close,
    },
  };
}

async function readWithPartner(
  store: Store,
  { tenant, subject }: Viewer,
): Promise<SnapshotWithPartner | null> {
  const snapshot = await store.readSnapshot({ tenant, subject });
  const partner =
    snapshot?.partner && (await store.readSnapshot({ tenant, subject: snapshot.partner.subject }));
  return snapshot && { ...snapshot, partner: partner ? partner.me : null };
}

function withFault(store: Store, read: Fault['read'], change: Fault['change']): Store {
  return {
    ...store,
    async readSnapshot(viewer) {
      if (!read) return store.readSnapshot(viewer);
      const snapshot = await readWithPartner(store, viewer);
      return snapshot && read(snapshot, viewer);
    },
    transact: (viewer, code, decide) =>
      store.transact(viewer, code, (locked) => {
        const decided = decide(locked);
        return change ? { ...decided, ...change(decided, locked), result: decided.result } : decided;
      }),
  };
}
