import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Dial } from '@attune/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close } from '../src/application/attune.ts';
import type { Viewer } from '../src/application/ports.ts';
import { watch } from '../src/application/watch.ts';
import { ada, adaAndSam, countMe, countOf, newcomer } from '../src/testing/store-people.ts';
import { type Attune, openAttune, setDial } from '../src/use-cases.ts';
import { newDatabase, say } from './opened.postgres.ts';
import { type Cluster, newCluster } from './postgres.ts';

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
function counting(nodes: readonly Attune[]): { stop(): Promise<readonly Counted[]> } {
  let stopped = false;
  const all = viewers.map(async (viewer, n): Promise<Counted> => {
    const { store } = nodes[n % nodes.length] ?? nodes[0] ?? { store: null };
    const counted = { viewer, acknowledged: 0, unknown: 0 };
    while (!stopped && store) {
      try {
        await store.change(viewer, null, countMe);
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
    'cuts every connection, listeners too',
    async (url) => {
      for (let times = 0; times < 3; times += 1) {
        await say(
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
      const open = () => openAttune({ store: { postgres, connections: 6 } });
      const nodes = [await open(), await open()] as const;
      await Promise.all(viewers.map((viewer) => nodes[0].store.join(viewer, newcomer('Kim'))));
      await adaAndSam(nodes[0].store);
      const streams = nodes.map((node) => watch(node, ada));
      for (const stream of streams) await stream.next();

      const load = counting(nodes);
      await wait(500);
      await outage(postgres);
      const back = performance.now();
      await Promise.all(nodes.map((node) => node.store.change(ada, null, countMe)));
      expect(performance.now() - back).toBeLessThan(5_000);
      await wait(500);
      const all = await load.stop();

      for (const { viewer, acknowledged, unknown } of all) {
        const kept = countOf((await nodes[0].store.read(viewer))?.me);
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
      await Promise.all(nodes.map(close));
    },
    60_000,
  );
});

describe('a node that is killed', () => {
  it('leaves all that it acknowledged, no locks, and the other node at work', async () => {
    const postgres = await newDatabase(cluster.url(''));
    const other = await openAttune({ store: { postgres } });
    await other.store.join(ada, newcomer('Ada'));
    const child: ChildProcess = spawn(
      process.execPath,
      [new URL('counting.ts', import.meta.url).pathname, postgres],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (!child.stdout) throw new Error('The node says nothing.');
    const ended = once(child, 'exit');
    let acknowledged = 0;
    for await (const line of createInterface(child.stdout)) {
      acknowledged = Number(line);
      if (acknowledged >= 200) child.kill('SIGKILL');
    }
    await ended;
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    const counted = await other.store.change(ada, null, countMe);
    expect(counted).toBeGreaterThan(acknowledged);
    // The eight that it had asked for may have been committed before the node could say so.
    expect(counted).toBeLessThanOrEqual(acknowledged + 1 + 2 * 8);
    await close(other);
  }, 60_000);
});
