import type { PairingCode } from '@attune/core';
import { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import type { Notices } from '../src/application/ports.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { join, readAround } from '../src/store/around.ts';
import { change } from '../src/store/change.ts';
import { connection } from '../src/store/connection.postgres.ts';
import { readJournal } from '../src/store/entry.ts';
import { postgresRunner } from '../src/store/runner.postgres.ts';
import { migrated } from '../src/store/start.postgres.ts';
import type { Runner } from '../src/store/store.ts';
import { storeOn } from '../src/store/store.ts';
import type { Work } from '../src/store/work.ts';
import {
  ada,
  adaAndSam,
  countMe,
  erase,
  felt,
  keeping,
  newcomer,
  offering,
  pairUp,
  sam,
} from '../src/testing/store-people.ts';
import { newDatabase, say } from './opened.postgres.ts';
import { bareSqlite, keyring, temporaryFile } from './opened.ts';

/** A runner to break, and how to cut its connections, where it has any. */
interface Broken {
  readonly runner: Runner;
  readonly notices: Notices;
  readonly cut?: () => Promise<void>;
}

const databases: [string, () => Promise<Broken>][] = [
  ['SQLite', async () => bareSqlite(temporaryFile())],
  [
    'PostgreSQL',
    async () => {
      const postgres = await newDatabase();
      await migrated({ postgres }, keyring, randomIds);
      const notices = inProcessNotices();
      const pool = new Pool(connection({ postgres, connections: 3 }));
      pool.on('error', () => {});
      pool.on('connect', (client) => client.on('error', () => {}));
      const cut = async () => {
        await say(
          postgres,
          `select pg_terminate_backend(pid, 1000) from pg_stat_activity
           where application_name = 'attune' and datname = current_database()`,
        );
      };
      return { runner: postgresRunner(pool, notices), notices, cut };
    },
  ],
];

/** The work, failing at its step of this number: before the database hears of it, or after it has answered. */
function* failing<T>(work: Work<T>, at: number, when: 'before' | 'after'): Work<T> {
  let next = work.next();
  for (let step = 0; !next.done; step += 1) {
    if (step === at && when === 'before') throw new Error('planted');
    const rows = yield next.value;
    if (step === at && when === 'after') throw new Error('planted');
    next = work.next(rows);
  }
  return next.value;
}

/** A piece of work, what has to be there for it, and how it wakes. */
interface Deed {
  readonly given: (runner: Runner) => Promise<() => Work<unknown>>;
}
const deeds: [string, Deed][] = [
  [
    'joining',
    { given: async () => () => join(keyring, { tenant: 'home', subject: 'eve' }, newcomer('Eve')) },
  ],
  [
    'a change that wakes',
    {
      given: async (runner) => {
        await adaAndSam(storeOn(runner, keyring));
        return () => change(keyring, ada, null, (held) => ({ ...countMe(held), wake: [held.me.id] }));
      },
    },
  ],
  [
    'pairing',
    {
      given: async (runner) => {
        const code: PairingCode = randomIds.code();
        await storeOn(runner, keyring).join(sam, offering('Sam', code));
        await storeOn(runner, keyring).join(ada, newcomer('Ada'));
        return () => change(keyring, ada, code, pairUp);
      },
    },
  ],
  [
    'parting',
    {
      given: async (runner) => {
        const { id } = await adaAndSam(storeOn(runner, keyring));
        return () =>
          change(keyring, ada, null, ({ couple, me }) =>
            couple ? { out: null, ended: id, wake: [me.id] } : { out: null },
          );
      },
    },
  ],
  [
    'keeping a journal',
    {
      given: async (runner) => {
        await adaAndSam(storeOn(runner, keyring));
        return () => change(keyring, ada, null, keeping(felt(1), felt(2)));
      },
    },
  ],
  [
    'erasing',
    {
      given: async (runner) => {
        const store = storeOn(runner, keyring);
        await adaAndSam(store);
        await store.change(ada, null, keeping(felt(1)));
        return () =>
          change(keyring, ada, null, (held) => ({
            ...erase(held),
            ...(held.partner && { wake: [held.partner.id] }),
          }));
      },
    },
  ],
];

/** Everything that can be seen, but for the clock. */
const seen = async (runner: Runner): Promise<unknown> => {
  const all = [];
  for (const subject of ['ada', 'sam', 'eve']) {
    const viewer = { tenant: 'home', subject };
    const around = await runner.read(() => readAround(keyring, viewer));
    all.push(around && { ...around, at: 0 }, await runner.read(() => readJournal(keyring, viewer)));
  }
  return all;
};

/** How many steps a piece of work has, by letting it fail later and later until it does not. */
const most = 20;

describe.each(databases)('on %s', (_, open) => {
  it.each(deeds)('%s takes effect whole or not at all, whichever step fails', async (_name, { given }) => {
    for (const when of ['before', 'after'] as const) {
      const { runner, notices } = await open();
      const work = await given(runner);
      let woken = 0;
      for (const subject of ['ada', 'sam']) {
        const around = await runner.read(() => readAround(keyring, { tenant: 'home', subject }));
        if (around) notices.watch('home', around.me.id, () => (woken += 1));
      }
      const before = await seen(runner);
      let steps = 0;
      for (; steps < most; steps += 1) {
        const tried = await runner
          .write(() => failing(work(), steps, when))
          .then(
            () => 'done',
            (fault) => (fault as Error).message,
          );
        if (tried === 'done') break;
        expect(tried).toBe('planted');
        expect(await seen(runner)).toEqual(before);
        expect(woken).toBe(0);
      }
      expect(steps).toBeGreaterThan(1);
      expect(steps).toBeLessThan(most);
      expect(await seen(runner)).not.toEqual(before);
      await runner.close();
    }
  });
});

it.each(deeds)(
  '%s begins anew, and takes effect once, wherever the connection is cut',
  async (_, { given }) => {
    for (let at = 0; at < most; at += 1) {
      const { runner, cut } = await (databases[1]?.[1] ?? (() => Promise.reject()))();
      const work = await given(runner);
      const before = await seen(runner);
      let cuts = 0;
      let begun = 0;
      let step = -1;
      const cutting = new Promise<void>((done) => {
        void runner
          .write(function* () {
            begun += 1;
            const inner = work();
            let next = inner.next();
            for (step = 0; !next.done; step += 1) {
              // Cut as soon as the database is asked: the answer never comes, or is the last.
              if (step === at && cuts === 0) {
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
      const after = await seen(runner);
      // At COMMIT it may be either, and never half.
      if (begun > 1) expect(after).not.toEqual(before);
      await runner.close();
      if (cuts === 0) break;
    }
  },
);
