import { AsyncLocalStorage } from 'node:async_hooks';
import type { DbTask, Rows } from '../../src/store/engine/db-task.ts';
import { RetryableError } from '../../src/store/postgres/retry.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Snapshot, Store } from '../../src/use-cases/ports.ts';
import type { PromiseName } from './checks/promises.ts';
import type { Planted, PlantedFault } from './planted.ts';

type Decide = (snapshot: LockedSnapshot) => ChangeSet<unknown>;

/** Plants a fault in what a transaction decides. `wrap` is called once for each transaction. */
const inDecisions = (wrap: (decide: Decide) => Decide): Planted => ({
  context: ({ store, ...rest }) => ({
    ...rest,
    store: {
      ...store,
      transact: ((viewer, code, decide, options) =>
        store.transact(viewer, code, wrap(decide as Decide) as typeof decide, options)) as Store['transact'],
    },
  }),
});

/** Decides on the couple as it was before the latest change that this node made. */
const decidesOnCachedCouple: Planted = {
  context(context, scheduler) {
    const cache = new Map<string, CoupleRecord>();
    const stale = inDecisions((decide) => (snapshot) => {
      const { couple } = snapshot;
      const cached = couple && cache.get(couple.id);
      if (couple) cache.set(couple.id, couple);
      return decide(cached ? { ...snapshot, couple: cached } : snapshot);
    });
    return stale.context?.(context, scheduler) ?? context;
  },
};

/** Finds people by their subject alone for a while, in any tenant. */
const cachesBySubject: Planted = {
  context({ store, ...rest }, scheduler) {
    const cache = new Map<string, { readonly snapshot: Snapshot | null; readonly until: number }>();
    return {
      ...rest,
      store: {
        ...store,
        async readSnapshot(viewer) {
          const cached = cache.get(viewer.subject);
          if (cached && scheduler.now() < cached.until) return cached.snapshot;
          const snapshot = await store.readSnapshot(viewer);
          cache.set(viewer.subject, { snapshot, until: scheduler.now() + 50 });
          return snapshot;
        },
      },
    };
  },
};

/** Releases the savepoint of a failed task instead of undoing it. */
const keepsFailedWrites: Planted = {
  runner: (inner) => ({
    ...inner,
    async write<T>(begin: () => DbTask<T>): Promise<T> {
      let failure: { readonly error: unknown } | null = null;
      const value = await inner.write(function* (): Generator<never, T, Rows> {
        try {
          return yield* begin() as Generator<never, T, Rows>;
        } catch (error) {
          failure = { error };
          return undefined as T;
        }
      });
      if (failure) throw (failure as { readonly error: unknown }).error;
      return value;
    },
  }),
};

const setsClockBackAtRestart: Planted = {
  database: (db, clock) => void db.function('now_ms', { directOnly: true }, () => Math.floor(clock())),
};

const keepsFirstDecision: Planted = inDecisions((decide) => {
  let first: ChangeSet<unknown> | null = null;
  return (snapshot) => {
    first ??= decide(snapshot);
    return first;
  };
});

const takesLostForDone: Planted = {
  async retry(_until, attempt) {
    try {
      return await attempt({ isFirst: true });
    } catch (error) {
      if (error instanceof RetryableError) return null as never;
      throw error;
    }
  },
};

const spendsForEachAttempt: Planted = {
  context: (context) => {
    const { journal, ...limits } = context.limits;
    const spend: typeof journal.spend = (...args) => {
      journal.spend(...args);
      return () => {};
    };
    return { ...context, limits: { ...limits, journal: { ...journal, spend } } };
  },
};

const tellsHostBeforeCommit: Planted = {
  context: (context) => {
    const { store, onViewChanged } = context;
    const transact: Store['transact'] = (viewer, code, decide, options) => {
      const inContext = AsyncLocalStorage.snapshot();
      return store.transact(
        viewer,
        code,
        (snapshot) => {
          const change = decide(snapshot);
          for (const other of [snapshot.partner, snapshot.pairingPeer, snapshot.codeOwner])
            if (other && other.id !== snapshot.me.id && change.notify?.includes(other.id))
              inContext(() => onViewChanged({ tenant: viewer.tenant, subject: other.subject }));
          return change;
        },
        options,
      );
    };
    return { ...context, store: { ...store, transact }, onViewChanged: () => {} };
  },
};

const forgetsExpiry: Planted = {
  identify: (identify) => async (request, host) => {
    const identified = await identify(request, host);
    return identified && { ...identified, expires: null };
  },
};

/** Does not write a couple of which only the mark changed, to save a write. */
const keepsMarkOfIdleExit: Planted = inDecisions((decide) => (snapshot) => {
  const change = decide(snapshot);
  const unmarked = (record: CoupleRecord | null | undefined): string =>
    JSON.stringify(record?.state, (key, value) => (key === 'mark' ? null : value));
  if (!change.couple || unmarked(change.couple) !== unmarked(snapshot.couple)) return change;
  const { couple: _, ...rest } = change;
  return rest;
});

const keepsRepeatedEntries: Planted = inDecisions(
  (decide) => (snapshot) =>
    decide({
      ...snapshot,
      journal: [],
      me: { ...snapshot.me, erasedEntries: { journalAt: null, entries: [] } },
    }),
);

/** Answers a request that arrives again from memory. A pause looks the same each time. */
const answersFromMemory: Planted = {
  fetch(fetch, scheduler) {
    const answers = new Map<string, { readonly text: string; readonly until: number }>();
    return async (request) => {
      const body = await request.clone().text();
      const key = `${request.headers.get('authorization')} ${body}`;
      const known = answers.get(key);
      const headers = { 'content-type': 'application/json' };
      if (known && scheduler.now() < known.until) return new Response(known.text, { headers });
      const response = await fetch(request);
      if (!body.includes('mutation') || !response.ok) return response;
      const text = await response.text();
      if (!text.includes('"errors"')) answers.set(key, { text, until: scheduler.now() + 60_000 });
      return new Response(text, { headers });
    };
  },
};

const plant = (
  part: PlantedFault['part'],
  name: string,
  breaks: readonly PromiseName[],
  planted: Planted,
  seed = 1,
): PlantedFault => ({ part, name, breaks, planted, seed });

export const plantedFaults: readonly PlantedFault[] = [
  plant('store', 'decides on a cached couple', ['answer', 'view'], decidesOnCachedCouple),
  plant('store', 'keeps what a failed transaction wrote', ['view', 'answer', 'stored'], keepsFailedWrites),
  plant('store', 'finds a person by subject without tenant', ['view', 'stored'], cachesBySubject),
  plant('store', 'sets the clock back at a restart', ['clock'], setsClockBackAtRestart),
  plant('retry', 'keeps the decision of the first attempt', ['view', 'answer'], keepsFirstDecision, 6),
  plant('retry', 'takes a lost transaction for a success', ['stored', 'exit', 'answer'], takesLostForDone),
  plant('retry', 'spends the allowance for each attempt', ['journal'], spendsForEachAttempt, 39),
  plant(
    'notify',
    'does not read again after a lost connection',
    ['stream'],
    {
      bus: { rereadAfterCut: false },
    },
    3,
  ),
  plant('notify', 'notifies only the node that wrote', ['stream'], {
    notifier: (shared, local) => ({ ...shared, notify: local.notify }),
  }),
  plant('notify', 'tells the host before COMMIT', ['push'], tellsHostBeforeCommit, 6),
  plant('notify', 'sends views after the sign-in expired', ['authority'], forgetsExpiry),
  plant('notify', 'keeps the subscription of an ended stream', ['open'], {
    notifier: (shared) => ({
      ...shared,
      subscribe: (tenant, person, onNotify) => {
        shared.subscribe(tenant, person, onNotify);
        return () => {};
      },
    }),
  }),
  plant(
    'idempotence',
    'keeps the mark of an exit that ends nothing',
    ['view', 'answer'],
    keepsMarkOfIdleExit,
  ),
  plant('idempotence', 'keeps a repeated entry of the journal', ['journal'], keepsRepeatedEntries, 6),
  plant('idempotence', 'answers a repeated request from memory', ['stored', 'exit'], answersFromMemory),
];
