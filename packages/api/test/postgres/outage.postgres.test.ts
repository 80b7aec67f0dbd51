import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Dial } from '@attune/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ada, adaAndSam, countOf, incrementCount, newcomer } from '../../src/testing/store-people.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import type { Viewer } from '../../src/use-cases/ports.ts';
import { openAttune, setDial, type UseCaseContext } from '../../src/use-cases.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { type Cluster, newCluster } from '../support/postgres-server.ts';
import { kek } from '../support/test-kek.ts';
import { cuttingProxy } from './cutting-proxy.ts';

const people = 24;
let cluster: Cluster;
beforeAll(async () => {
  cluster = await newCluster();
}, 60_000);
afterAll(() => cluster.remove());

const viewers: readonly Viewer[] = Array.from({ length: people }, (_, n) => ({
  tenant: 'home',
  subject: `person ${n}`,
}));

/** Increments every person's counter until `stop` is called. `stop` returns how many transactions were acknowledged. */
function startLoad(nodes: readonly UseCaseContext[]): { stop(): Promise<readonly Counted[]> } {
  let stopped = false;
  const all = viewers.map(async (viewer, n): Promise<Counted> => {
    const { store } = nodes[n % nodes.length] ?? nodes[0] ?? { store: null };
    const counted = { viewer, acknowledged: 0, unknown: 0 };
    while (!stopped && store) {
      try {
        await store.transact(viewer, null, incrementCount);
        counted.acknowledged += 1;
      } catch (error) {
        // OutcomeUnknown: the connection was lost during COMMIT. Any other error means that nothing took effect.
        if (error instanceof Error && error.name === 'OutcomeUnknown') counted.unknown += 1;
      }
    }
    return counted;
  });
  return {
    stop: () => {
      stopped = true;
      return Promise.all(all);
    },
  };
}
interface Counted {
  readonly viewer: Viewer;
  readonly acknowledged: number;
  readonly unknown: number;
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Each outage stops the database or its connections and restores them. */
const outages: [string, (url: string) => Promise<unknown>][] = [
  [
    'is stopped and started',
    async () => {
      await cluster.stop();
      await wait(700);
      await cluster.start();
    },
  ],
  [
    // When one server process is killed, PostgreSQL restarts all of them and loses what was not on disk.
    'crashes',
    async (url) => {
      const [[pid] = []] = await runSql(
        url,
        `select pid from pg_stat_activity
         where application_name = 'attune' and datname = current_database() limit 1`,
      );
      process.kill(Number(pid), 'SIGKILL');
      await expect.poll(() => runSql(url, 'select 1').catch(() => null), { timeout: 20_000 }).toEqual([[1]]);
    },
  ],
  [
    'terminates every connection, listeners too',
    async (url) => {
      for (let times = 0; times < 3; times += 1) {
        await runSql(
          url,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name like 'attune%' and datname = current_database()`,
        );
        await wait(150);
      }
    },
  ],
];

describe('two nodes under load, when PostgreSQL', () => {
  it.each(outages)(
    '%s, lose no acknowledged write, repeat none, and recover by themselves',
    async (_, outage) => {
      const postgres = await newDatabase(cluster.url(''));
      const open = () => openAttune({ store: { postgres, connections: 6 }, kek });
      const nodes = [await open(), await open()] as const;
      await Promise.all(viewers.map((viewer) => nodes[0].store.join(viewer, newcomer('Kim'))));
      await adaAndSam(nodes[0].store);
      const streams = nodes.map((node) => homeStream(node, ada));
      for (const stream of streams) await stream.next();

      const load = startLoad(nodes);
      await wait(500);
      await outage(postgres);
      const restored = performance.now();
      await Promise.all(nodes.map((node) => node.store.transact(ada, null, incrementCount)));
      expect(performance.now() - restored).toBeLessThan(5_000);
      await wait(500);
      const all = await load.stop();

      for (const { viewer, acknowledged, unknown } of all) {
        const stored = countOf((await nodes[0].store.readSnapshot(viewer))?.me);
        expect(stored).toBeGreaterThanOrEqual(acknowledged);
        expect(stored).toBeLessThanOrEqual(acknowledged + unknown);
      }
      console.info(
        `${all.reduce((sum, one) => sum + one.acknowledged, 0)} acknowledged, ` +
          `${all.reduce((sum, one) => sum + one.unknown, 0)} of unknown outcome`,
      );
      const next = streams.map((stream) => stream.next());
      const dial = 4 as Dial;
      await setDial(nodes[0], ada, { dial, brakes: [], accelerators: [], note: null });
      for (const { value } of await Promise.all(next)) expect(value?.own.reading?.dial).toBe(dial);
      await Promise.all(nodes.map(closeAttune));
    },
    60_000,
  );
});

describe('a lost connection', () => {
  it.each([
    ['begin', 'before', 1],
    ['begin', 'unanswered', 1],
    ['for update', 'unanswered', 1],
    ['update "person"', 'before', 1],
    ['update "person"', 'unanswered', 1],
    ['commit', 'before', 'OutcomeUnknown'],
    ['commit', 'unanswered', 'OutcomeUnknown'],
  ] as const)(
    'at %s (%s) reports its true outcome: done once, or unknown',
    async (statement, cut, outcome) => {
      const postgres = await newDatabase(cluster.url(''));
      const proxy = await cuttingProxy(postgres);
      // One connection, on which every statement is prepared for the first time.
      const node = await openAttune({ store: { postgres: proxy.url, connections: 1 }, kek });
      await node.store.join(ada, newcomer('Ada'));
      proxy.cutAt(statement, cut);
      const answer = await node.store.transact(ada, null, incrementCount).catch((error: Error) => error.name);
      expect([answer, proxy.cuts()]).toEqual([outcome, 1]);
      const stored = statement === 'commit' && cut === 'before' ? 0 : 1;
      expect(countOf((await node.store.readSnapshot(ada))?.me)).toBe(stored);
      expect(await node.store.transact(ada, null, incrementCount)).toBe(stored + 1);
      await closeAttune(node);
      proxy.close();
    },
  );

  it('of a listener hides no change from open streams', async () => {
    const server = cluster.url('');
    const postgres = await newDatabase(server);
    const nodes = [
      await openAttune({ store: { postgres }, kek }),
      await openAttune({ store: { postgres }, kek }),
    ] as const;
    await adaAndSam(nodes[0].store);
    const streams = nodes.map((node) => homeStream(node, ada));
    for (const stream of streams) await stream.next();
    const next = streams.map((stream) => stream.next());

    // New connections are refused, so no listener reconnects before the change. Open connections stay.
    const name = new URL(postgres).pathname.slice(1);
    await runSql(
      `${server}postgres`,
      `alter database ${name} allow_connections false`,
      `select pg_terminate_backend(pid, 2000) from pg_stat_activity
       where application_name = 'attune listener' and datname = '${name}'`,
    );
    const dial = 4 as Dial;
    await setDial(nodes[0], ada, { dial, brakes: [], accelerators: [], note: null });
    await runSql(`${server}postgres`, `alter database ${name} allow_connections true`);
    for (const { value } of await Promise.all(next)) expect(value?.own.reading?.dial).toBe(dial);
    await Promise.all(nodes.map(closeAttune));
  }, 15_000);
});

describe('a node that is killed', () => {
  it('loses no acknowledged write, leaves no locks, and the other node continues', async () => {
    const postgres = await newDatabase(cluster.url(''));
    const other = await openAttune({ store: { postgres }, kek });
    await other.store.join(ada, newcomer('Ada'));
    const child: ChildProcess = spawn(
      process.execPath,
      [new URL('../store/count-until-killed.ts', import.meta.url).pathname, postgres],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (!child.stdout) throw new Error('The node has no output.');
    const ended = once(child, 'exit');
    // The other node increments the same row, so both always wait for each other's locks.
    let byOtherNode = 0;
    let stopped = false;
    const otherLoad = (async () => {
      for (; !stopped; byOtherNode += 1) await other.store.transact(ada, null, incrementCount);
    })();
    let batches = 0;
    for await (const _ of createInterface(child.stdout)) {
      batches += 1;
      if (batches === 25) child.kill('SIGKILL');
    }
    await ended;
    const killed = performance.now();
    const before = byOtherNode;
    await expect.poll(() => byOtherNode, { interval: 5 }).toBeGreaterThan(before + 1);
    const waited = performance.now() - killed;
    stopped = true;
    await otherLoad;

    expect(child.signalCode).toBe('SIGKILL');
    expect(before).toBeGreaterThan(1);
    expect(waited).toBeLessThan(1_000);
    const byKilledNode = countOf((await other.store.readSnapshot(ada))?.me) - byOtherNode;
    expect(byKilledNode).toBeGreaterThanOrEqual(8 * batches);
    // The last eight may have been committed before the node could print them.
    expect(byKilledNode).toBeLessThanOrEqual(8 * (batches + 1));
    console.info(
      `${byKilledNode} by the killed node, ${byOtherNode} by the other, which went on after ${waited.toFixed()} ms`,
    );
    await closeAttune(other);
  }, 60_000);
});
