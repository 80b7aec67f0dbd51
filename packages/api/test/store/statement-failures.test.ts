import type { PairingCode } from '@attune/core/pairing';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import type { DbTask } from '../../src/store/engine/db-task.ts';
import type { Runner } from '../../src/store/engine/runner.ts';
import { join, readSnapshot } from '../../src/store/model/snapshot.ts';
import { transact } from '../../src/store/model/transaction.ts';
import { createPools } from '../../src/store/postgres/pools.ts';
import { preparePostgres } from '../../src/store/postgres/prepare.ts';
import { postgresRunner } from '../../src/store/postgres/runner.ts';
import { storeOn } from '../../src/store/store.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  erase,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { ChangeNotifier } from '../../src/use-cases/ports.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';

/** A runner and its notifier. `cut` terminates its connections, if it has any. */
interface TestRunner {
  readonly runner: Runner;
  readonly notifier: ChangeNotifier;
  readonly cut?: () => Promise<void>;
}

const databases: [string, () => Promise<TestRunner>][] = [
  ['SQLite', async () => openSqliteParts(temporaryFile())],
  [
    'PostgreSQL',
    async () => {
      const postgres = await newDatabase();
      await preparePostgres({ postgres }, keyring, randomIds);
      const notifier = inProcessNotifier();
      const pools = createPools({ postgres, connections: 3 });
      const cut = async () => {
        await runSql(
          postgres,
          `select pg_terminate_backend(pid, 1000) from pg_stat_activity
           where application_name = 'attune' and datname = current_database()`,
        );
      };
      return { runner: postgresRunner(pools, notifier), notifier, cut };
    },
  ],
];

/** Runs `task` and throws at its effect of this number, before or after the effect runs. */
function* failing<T>(task: DbTask<T>, at: number, when: 'before' | 'after'): DbTask<T> {
  let next = task.next();
  for (let effect = 0; !next.done; effect += 1) {
    if (effect === at && when === 'before') throw new Error('planted');
    const rows = yield next.value;
    if (effect === at && when === 'after') throw new Error('planted');
    next = task.next(rows);
  }
  return next.value;
}

/** Prepares a store and returns a function that starts the task under test. */
type Prepare = (runner: Runner) => Promise<() => DbTask<unknown>>;
const tasks: [string, { readonly prepare: Prepare }][] = [
  [
    'joining',
    { prepare: async () => () => join(keyring, { tenant: 'home', subject: 'eve' }, newcomer('Eve')) },
  ],
  [
    'a change with a notification',
    {
      prepare: async (runner) => {
        await adaAndSam(storeOn(runner, keyring));
        return () =>
          transact(keyring, ada, null, (locked) => ({ ...incrementCount(locked), notify: [locked.me.id] }));
      },
    },
  ],
  [
    'pairing',
    {
      prepare: async (runner) => {
        const code: PairingCode = randomIds.code();
        await storeOn(runner, keyring).join(sam, personWithCode('Sam', code));
        await storeOn(runner, keyring).join(ada, newcomer('Ada'));
        return () => transact(keyring, ada, code, pairUp);
      },
    },
  ],
  [
    'ending a couple',
    {
      prepare: async (runner) => {
        const { id } = await adaAndSam(storeOn(runner, keyring));
        return () =>
          transact(keyring, ada, null, ({ couple, me }) =>
            couple ? { result: null, ended: id, notify: [me.id] } : { result: null },
          );
      },
    },
  ],
  [
    'adding journal entries',
    {
      prepare: async (runner) => {
        await adaAndSam(storeOn(runner, keyring));
        return () => transact(keyring, ada, null, addEntries(checkInAt(1), checkInAt(2)));
      },
    },
  ],
  [
    'erasing',
    {
      prepare: async (runner) => {
        const store = storeOn(runner, keyring);
        await adaAndSam(store);
        await store.transact(ada, null, addEntries(checkInAt(1)));
        return () =>
          transact(keyring, ada, null, (locked) => ({
            ...erase(locked),
            ...(locked.partner && { notify: [locked.partner.id] }),
          }));
      },
    },
  ],
];

/** Everything that the three viewers can read, without the clock. */
const readAll = async (runner: Runner): Promise<unknown> => {
  const all = [];
  for (const subject of ['ada', 'sam', 'eve']) {
    const viewer = { tenant: 'home', subject };
    const snapshot = await runner.read(() => readSnapshot(keyring, viewer));
    const journal = await collectJournal(storeOn(runner, keyring), viewer);
    all.push(snapshot && { ...snapshot, at: 0 }, journal);
  }
  return all;
};

/** More effects than any task has. Each test fails one effect later until the task succeeds. */
const maxEffects = 20;

describe.each(databases)('on %s', (_, open) => {
  it.each(tasks)('%s takes full effect or none, whichever effect fails', async (_name, { prepare }) => {
    for (const when of ['before', 'after'] as const) {
      const { runner, notifier } = await open();
      const task = await prepare(runner);
      let calls = 0;
      for (const subject of ['ada', 'sam']) {
        const snapshot = await runner.read(() => readSnapshot(keyring, { tenant: 'home', subject }));
        if (snapshot) notifier.subscribe('home', snapshot.me.id, () => (calls += 1));
      }
      const before = await readAll(runner);
      let effects = 0;
      for (; effects < maxEffects; effects += 1) {
        const outcome = await runner
          .write(() => failing(task(), effects, when))
          .then(
            () => 'done',
            (fault) => (fault as Error).message,
          );
        if (outcome === 'done') break;
        expect(outcome).toBe('planted');
        expect(await readAll(runner)).toEqual(before);
        expect(calls).toBe(0);
      }
      expect(effects).toBeGreaterThan(1);
      expect(effects).toBeLessThan(maxEffects);
      expect(await readAll(runner)).not.toEqual(before);
      await runner.close();
    }
  });
});

it.each(tasks)(
  '%s is retried and takes effect once, whichever effect loses its connection',
  async (_, { prepare }) => {
    for (let at = 0; at < maxEffects; at += 1) {
      const { runner, cut } = await (databases[1]?.[1] ?? (() => Promise.reject()))();
      const task = await prepare(runner);
      const before = await readAll(runner);
      let cuts = 0;
      let started = 0;
      let effect = -1;
      const cutting = new Promise<void>((done) => {
        void runner
          .write(function* () {
            started += 1;
            const inner = task();
            let next = inner.next();
            for (effect = 0; !next.done; effect += 1) {
              // Cut as soon as the statement is sent: its answer never arrives, or is the last one.
              if (effect === at && cuts === 0) {
                cuts += 1;
                void cut?.();
              }
              next = inner.next(yield next.value);
            }
            return next.value;
          })
          .catch(() => {})
          .finally(done);
      });
      await cutting;
      const after = await readAll(runner);
      // Lost during COMMIT, the task has taken full effect or none.
      if (started > 1) expect(after).not.toEqual(before);
      await runner.close();
      if (cuts === 0) break;
    }
  },
);
