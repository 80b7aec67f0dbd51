import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { newCluster } from '../../test/support/postgres-server.ts';
import { kek } from '../../test/support/test-kek.ts';
import { bundle } from './bundle.ts';
import { type Check, findingOf } from './check.ts';
import { type Acknowledged, acknowledgedIn, brokenPromises, createPeople } from './state.ts';

const options = { notifier: inProcessNotifier(), kek, ids: randomIds };
const promise = 'Everything acknowledged is stored, and nothing is half applied.';
/** How many processes run at once, each with its own people. */
const lanes = 3;

/** Starts the load, and kills it at a random time after its first acknowledgement. */
async function killed(worker: string, target: string, tenant: string, before: Acknowledged) {
  const child = spawn(process.execPath, [worker, target, tenant], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await sleep(Math.random() * 60);
  child.kill('SIGKILL');
  const [code] = await closed;
  if (code !== null) throw new Error(`The load ended by itself with ${code}.`);
  return { acknowledged: acknowledgedIn(text, before), lines: text.split('\n').length - 1 };
}

interface Lane {
  readonly target: string;
  readonly tenant: string;
  /** Runs an action on a store that is open after the kill. */
  readonly withStore: <T>(action: (store: Store) => Promise<T>) => Promise<T>;
}

async function killRepeatedly(worker: string, kills: number, opened: readonly Lane[]) {
  const broken: string[] = [];
  let left = kills;
  let lines = 0;
  await Promise.all(
    opened.map(async ({ target, tenant, withStore }) => {
      await withStore((store) => createPeople(store, tenant));
      let acknowledged: Acknowledged = {};
      while (left > 0) {
        left -= 1;
        const result = await killed(worker, target, tenant, acknowledged);
        acknowledged = result.acknowledged;
        lines += result.lines;
        broken.push(...(await withStore((store) => settledPromises(store, tenant, acknowledged))));
      }
    }),
  );
  return findingOf(`${kills} kills; ${lines} results were acknowledged before them.`, broken);
}

/** PostgreSQL may still commit what a killed node sent, between two reads. So only what stays broken counts. */
async function settledPromises(store: Store, tenant: string, acknowledged: Acknowledged) {
  for (let tries = 0; ; tries += 1) {
    const broken = await brokenPromises(store, tenant, acknowledged);
    if (broken.length === 0 || tries === 4) return broken;
    await sleep(100);
  }
}

export const sqliteKills = (folder: string, kills: number): Check => ({
  name: `${kills} SIGKILLs of a process that writes to SQLite`,
  promise,
  run: async () =>
    killRepeatedly(
      await bundle('worker.ts'),
      kills,
      Array.from({ length: lanes }, (_, lane): Lane => {
        const target = join(folder, `kills-${lane}.db`);
        return {
          target,
          tenant: 'home',
          async withStore(action) {
            const store = await openSqlite({ path: target, ...options });
            try {
              return await action(store);
            } finally {
              await store.close();
            }
          },
        };
      }),
    ),
});

export const postgresKills = (kills: number): Check => ({
  name: `${kills} SIGKILLs of a node on PostgreSQL`,
  promise,
  async run() {
    const cluster = await newCluster();
    const target = cluster.url('postgres');
    const store = await openPostgres({ postgres: target, connections: 4, ...options });
    const lanesOf = Array.from({ length: lanes }, (_, lane): Lane => {
      return { target, tenant: `tenant-${lane}`, withStore: (action) => action(store) };
    });
    try {
      return await killRepeatedly(await bundle('worker.ts'), kills, lanesOf);
    } finally {
      await store.close();
      await cluster.remove();
    }
  },
});
