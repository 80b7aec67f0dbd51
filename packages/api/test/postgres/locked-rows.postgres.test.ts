import type { Dial, IdeaId } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ada, newcomer, pairUp, personWithCode, sam } from '../../src/testing/store-people.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import type { Viewer } from '../../src/use-cases/ports.ts';
import {
  answerIdea,
  eraseJournal,
  getHome,
  getJournal,
  openAttune,
  pause,
  setDial,
  type UseCaseContext,
} from '../../src/use-cases.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { kek } from '../support/test-kek.ts';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const viewer = (subject: string): Viewer => ({ tenant: 'home', subject, unlockedAt: null });
const [kim, lee] = [viewer('kim'), viewer('lee')];
const input = { dial: 4 as Dial, brakes: [], accelerators: [], note: null };
const decline = { idea: 'walk' as IdeaId, answer: 'no', moment: null } as const;

/** How many connections the test's node may use: ten, four for exits, and one that listens. */
const allConnections = 15;

async function openNode(): Promise<{ readonly postgres: string; readonly node: UseCaseContext }> {
  const postgres = await newDatabase();
  const node = await openAttune({ store: { postgres, connections: 10 }, kek });
  onTestFinished(() => closeAttune(node));
  return { postgres, node };
}

async function pairPeople({ store }: UseCaseContext, [one, other]: readonly [Viewer, Viewer], code: string) {
  await store.join(one, { ...personWithCode(one.subject, code as PairingCode), subject: one.subject });
  await store.join(other, newcomer(other.subject));
  await store.transact(other, code as PairingCode, pairUp);
}

/** Locks rows from outside until `release` is called. */
async function lockFromOutside(postgres: string, sql: string) {
  const client = new Client({ connectionString: postgres });
  await client.connect();
  await client.query('begin');
  await client.query(sql);
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    async release() {
      if (!isHeld) return;
      isHeld = false;
      await client.query('rollback');
      await client.end();
    },
  };
}

/** Watches how many connections the node has, and how many of them wait for a lock, until `stop` is called. */
function watchConnections(postgres: string) {
  let [open, waiting, stopped] = [0, 0, false];
  const watching = (async () => {
    while (!stopped) {
      const [[all, locked] = []] = await runSql(
        postgres,
        `select count(*)::int, count(*) filter (where wait_event_type = 'Lock')::int from pg_stat_activity
         where application_name like 'attune%' and datname = current_database()`,
      );
      open = Math.max(open, Number(all));
      waiting = Math.max(waiting, Number(locked));
      await wait(50);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      return { open, waiting };
    },
  };
}

/** Settles promises and returns their statuses, or the names of their errors. */
const outcomes = async (all: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled' ? 'fulfilled' : (one.reason as Error).name,
  );
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('while rows of one couple are locked from outside', () => {
  it('another couple reads, opens and exits, and the exits of the locked couple succeed after it', async () => {
    const { postgres, node } = await openNode();
    await pairPeople(node, [ada, sam], 'ADA');
    await pairPeople(node, [kim, lee], 'KIM');
    const lock = await lockFromOutside(
      postgres,
      `select * from couple, person where person.couple = couple.id and person.subject in ('ada', 'sam')
       for update`,
    );
    const connections = watchConnections(postgres);
    const reads = times(10, () => getHome(node, ada));
    const openings = times(10, () => setDial(node, ada, input));
    const exits = [...times(10, () => pause(node, ada)), ...times(10, () => pause(node, sam))];
    const settled = [reads, openings, exits].map(outcomes);
    setTimeout(() => void lock.release(), 6_000);
    await wait(100);

    await Promise.all([getHome(node, kim), pause(node, kim), setDial(node, lee, input)]);
    await outcomes(reads);
    expect(lock.isHeld()).toBe(true);

    const [read, opened, exited] = await Promise.all(settled);
    const { open, waiting } = await connections.stop();
    expect(new Set(read)).toEqual(new Set(['fulfilled']));
    expect(new Set(opened)).toEqual(new Set(['StoreUnavailable']));
    expect(new Set(exited)).toEqual(new Set(['fulfilled']));
    for (const one of [ada, sam]) expect((await getHome(node, one))?.couple?.mine?.paused).toBe(true);
    expect(open).toBeLessThanOrEqual(allConnections);
    // One opening and one exit of each of the two.
    expect(waiting).toBeLessThanOrEqual(4);
  }, 30_000);
});

describe('while the rows of many people are locked from outside', () => {
  it('the others read, open and exit', async () => {
    const { postgres, node } = await openNode();
    const locked = Array.from({ length: 24 }, (_, n) => viewer(`locked ${n}`));
    for (const one of locked) await node.store.join(one, { ...newcomer('L'), subject: one.subject });
    await pairPeople(node, [kim, lee], 'KIM');
    const lock = await lockFromOutside(
      postgres,
      `select * from person where subject like 'locked%' for update`,
    );
    const settled = outcomes(locked.flatMap((one) => [setDial(node, one, input), eraseJournal(node, one)]));
    setTimeout(() => void lock.release(), 4_500);
    await wait(300);

    await Promise.all([getHome(node, kim), pause(node, kim), setDial(node, lee, input)]);
    expect(lock.isHeld()).toBe(true);
    // The exits came first through, so none of them is refused.
    expect((await settled).filter((_, n) => n % 2 === 1).every((one) => one === 'fulfilled')).toBe(true);
  }, 30_000);
});

describe('while reads use every connection that they may use', () => {
  it('exits complete, also one that needs an unlock', async () => {
    const postgres = await newDatabase();
    const node = await openAttune({ store: { postgres, connections: 4 }, kek, unlockWithin: 60_000 });
    onTestFinished(() => closeAttune(node));
    const unlocked = { ...ada, unlockedAt: await node.store.now() };
    await pairPeople(node, [ada, sam], 'ADA');
    const lock = await lockFromOutside(postgres, 'lock table entry in access exclusive mode');
    const reads = outcomes(times(12, () => getJournal(node, unlocked)));
    setTimeout(() => void lock.release(), 3_000);
    await wait(200);

    await Promise.all([pause(node, ada), answerIdea(node, unlocked, decline)]);
    expect(lock.isHeld()).toBe(true);
    expect(new Set(await reads)).toEqual(new Set(['fulfilled']));
  }, 30_000);
});
