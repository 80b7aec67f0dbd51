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

/** Counts for everybody, one after the other for each, until told to stop; answers how often it was acknowledged. */
function counting(nodes: readonly UseCaseContext[]): { stop(): Promise<readonly Counted[]> } {
  let stopped = false;
  const all = viewers.map(async (viewer, n): Promise<Counted> => {
    const { store } = nodes[n % nodes.length] ?? nodes[0] ?? { store: null };
    const counted = { viewer, acknowledged: 0, unknown: 0 };
    while (!stopped && store) {
      try {
        await store.transact(viewer, null, incrementCount);
        counted.acknowledged += 1;
      } catch (fault) {
        // Lost during COMMIT, it may have taken effect or not; any other fault says that it has not.
        if (fault instanceof Error && fault.name === 'OutcomeUnknown') counted.unknown += 1;
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

/** How each way of failing takes the database, or what leads to it, away and gives it back. */
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
    // One process of the server that is killed takes all others with it, and what was not yet on the disk.
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
    'cuts every connection, listeners too',
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

describe('in the middle of load from two nodes, PostgreSQL', () => {
  it.each(outages)(
    '%s: nothing acknowledged is lost, nothing done twice, and all goes on by itself',
    async (_, outage) => {
      const postgres = await newDatabase(cluster.url(''));
      const open = () => openAttune({ store: { postgres, connections: 6 }, kek });
      const nodes = [await open(), await open()] as const;
      await Promise.all(viewers.map((viewer) => nodes[0].store.join(viewer, newcomer('Kim'))));
      await adaAndSam(nodes[0].store);
      const streams = nodes.map((node) => homeStream(node, ada));
      for (const stream of streams) await stream.next();

      const load = counting(nodes);
      await wait(500);
      await outage(postgres);
      const back = performance.now();
      await Promise.all(nodes.map((node) => node.store.transact(ada, null, incrementCount)));
      expect(performance.now() - back).toBeLessThan(5_000);
      await wait(500);
      const all = await load.stop();

      for (const { viewer, acknowledged, unknown } of all) {
        const kept = countOf((await nodes[0].store.readSnapshot(viewer))?.me);
        expect(kept).toBeGreaterThanOrEqual(acknowledged);
        expect(kept).toBeLessThanOrEqual(acknowledged + unknown);
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

describe('a connection that is lost', () => {
  it.each([
    ['begin', 'unheard', 1],
    ['begin', 'unanswered', 1],
    ['for update', 'unanswered', 1],
    ['update "person"', 'unheard', 1],
    ['update "person"', 'unanswered', 1],
    ['commit', 'unheard', 'OutcomeUnknown'],
    ['commit', 'unanswered', 'OutcomeUnknown'],
  ] as const)('at %s, %s, is told as what it is: done once, or unknown', async (words, cut, told) => {
    const postgres = await newDatabase(cluster.url(''));
    const proxy = await cuttingProxy(postgres);
    // One connection, on which every statement is new.
    const node = await openAttune({ store: { postgres: proxy.url, connections: 1 }, kek });
    await node.store.join(ada, newcomer('Ada'));
    proxy.cutAt(words, cut);
    const answer = await node.store.transact(ada, null, incrementCount).catch((fault: Error) => fault.name);
    expect([answer, proxy.cuts()]).toEqual([told, 1]);
    const kept = words === 'commit' && cut === 'unheard' ? 0 : 1;
    expect(countOf((await node.store.readSnapshot(ada))?.me)).toBe(kept);
    expect(await node.store.transact(ada, null, incrementCount)).toBe(kept + 1);
    await closeAttune(node);
    proxy.close();
  });

  it('while a listener is away, hides no change from open streams', async () => {
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

    // Nobody comes in, so that no listener is back before the change; connections that are open stay so.
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
  it('leaves all that it acknowledged, no locks, and the other node at work', async () => {
    const postgres = await newDatabase(cluster.url(''));
    const other = await openAttune({ store: { postgres }, kek });
    await other.store.join(ada, newcomer('Ada'));
    const child: ChildProcess = spawn(
      process.execPath,
      [new URL('../store/count-until-killed.ts', import.meta.url).pathname, postgres],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (!child.stdout) throw new Error('The node says nothing.');
    const ended = once(child, 'exit');
    // The other node counts in the same row, so that each waits for the other's locks all the time.
    let mine = 0;
    let stopped = false;
    const others = (async () => {
      for (; !stopped; mine += 1) await other.store.transact(ada, null, incrementCount);
    })();
    let batches = 0;
    for await (const _ of createInterface(child.stdout)) {
      batches += 1;
      if (batches === 25) child.kill('SIGKILL');
    }
    await ended;
    const killed = performance.now();
    const before = mine;
    await expect.poll(() => mine, { interval: 5 }).toBeGreaterThan(before + 1);
    const free = performance.now() - killed;
    stopped = true;
    await others;

    expect(child.signalCode).toBe('SIGKILL');
    expect(before).toBeGreaterThan(1);
    expect(free).toBeLessThan(1_000);
    const theirs = countOf((await other.store.readSnapshot(ada))?.me) - mine;
    expect(theirs).toBeGreaterThanOrEqual(8 * batches);
    // The eight that it had asked for may have been committed before the node could say so.
    expect(theirs).toBeLessThanOrEqual(8 * (batches + 1));
    console.info(
      `${theirs} by the killed node, ${mine} by the other, which went on after ${free.toFixed()} ms`,
    );
    await closeAttune(other);
  }, 60_000);
});
