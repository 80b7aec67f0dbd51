import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { ada, adaAndSam, countOf, endCouple, incrementCount, sam } from '../../src/testing/store-people.ts';
import type { Viewer } from '../../src/use-cases/ports.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';

const isExit = { isExit: true };
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
/** Settles a promise and returns its status, or the name of its error. */
const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fulfilled',
    (error: Error) => error.name,
  );

/** Opens a store with Ada and Sam. Its runner believes that each reading of the clock is `step` milliseconds later. */
async function openWithClock(step: number) {
  const statements: string[] = [];
  let now = 0;
  const clock = () => {
    now += step;
    return now;
  };
  const log = (text: string) => void statements.push(text);
  const { db, store } = openSqliteParts(temporaryFile(), log, inProcessNotifier(), keyring, clock);
  await adaAndSam(store);
  statements.length = 0;
  return { db, store, commits: () => statements.filter((text) => text === 'commit').length };
}

describe('while another process writes to the SQLite file', () => {
  it('reads answer, exits succeed after it, and other commands are refused after their time', async () => {
    const path = temporaryFile();
    const { store } = openSqliteParts(path);
    await adaAndSam(store);
    const other = new Sqlite(path);
    other.exec('begin immediate');
    let isHeld = true;
    const opening = store.transact(ada, null, incrementCount);
    const exits = [
      store.transact(ada, null, endCouple, isExit),
      store.transact(sam, null, endCouple, isExit),
    ];
    const settled = Promise.all(exits);
    expect((await store.readSnapshot(ada))?.couple).not.toBeNull();
    expect(await outcome(opening)).toBe('StoreUnavailable');
    const later = store.transact(sam, null, incrementCount);
    setTimeout(() => {
      isHeld = false;
      other.exec('commit');
      other.close();
    }, 1_000);
    expect(isHeld).toBe(true);
    await settled;
    expect(isHeld).toBe(false);
    expect(await later).toBe(1);
    for (const one of [ada, sam]) expect((await store.readSnapshot(one))?.couple).toBeNull();
    await store.close();
  }, 30_000);
});

describe('a batch of the SQLite runner', () => {
  it('runs exits before other tasks, and people in turn', async () => {
    const { store } = await openWithClock(0);
    const order: string[] = [];
    const run = (viewer: Viewer, name: string, options = {}) =>
      store.transact(
        viewer,
        null,
        (locked) => {
          order.push(name);
          return incrementCount(locked);
        },
        options,
      );
    await Promise.all([
      run(ada, 'opening'),
      ...times(3, (n) => run(ada, `ada ${n}`, isExit)),
      run(sam, 'sam', isExit),
    ]);
    expect(order).toEqual(['ada 0', 'sam', 'ada 1', 'ada 2', 'opening']);
    await store.close();
  });

  it('commits when its time is over, so that an exit waits for one batch at most', async () => {
    const { store, commits } = await openWithClock(5);
    const openings = times(64, () => store.transact(ada, null, incrementCount));
    await openings[0];
    const before = commits();
    await store.transact(sam, null, incrementCount, isExit);
    expect(commits() - before).toBe(1);
    expect(countOf((await store.readSnapshot(ada))?.me)).toBeLessThan(64);
    await Promise.all(openings);
    await store.close();
  });

  it('runs the exits of a lost transaction again, and keeps them', async () => {
    const { db, store } = await openWithClock(0);
    db.exec(`create trigger loses before update on person when new.code = 'lost'
      begin select raise(rollback, 'planted'); end`);
    const exits = [ada, sam].map((viewer) => store.transact(viewer, null, incrementCount, isExit));
    const losing = store.transact(ada, null, ({ me }) => ({
      result: null,
      people: [{ ...me, pairing: { type: 'code', code: 'lost', madeAt: 0, until: 1 } as never }],
    }));
    expect(await outcome(losing)).toBe('Error');
    expect(await Promise.all(exits)).toEqual([1, 1]);
    expect(countOf((await store.readSnapshot(sam))?.me)).toBe(1);
    await store.close();
  });

  it('rejects an exit that loses its transaction alone', async () => {
    const { db, store } = await openWithClock(0);
    db.exec(`create trigger loses before update on person begin select raise(rollback, 'planted'); end`);
    const exits = [ada, sam].map((viewer) => store.transact(viewer, null, incrementCount, isExit));
    expect(await Promise.all(exits.map(outcome))).toEqual(['Error', 'Error']);
    await store.close();
  });

  it('refuses a command at once when too many wait, and no exit', async () => {
    const { db, store } = await openWithClock(0);
    const waiting = times(2_000, () => outcome(store.transact(ada, null, () => ({ result: null }))));
    const refused = outcome(store.transact(sam, null, incrementCount));
    const exit = outcome(store.transact(sam, null, incrementCount, isExit));
    expect(db.inTransaction).toBe(false);
    expect(await Promise.all([refused, exit])).toEqual(['StoreUnavailable', 'fulfilled']);
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['fulfilled']));
    await store.close();
  });
});
