import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { systemClock } from '../../src/store/clock/clock.ts';
import { type DiskReserve, diskReserve } from '../../src/store/sqlite/disk-reserve.ts';
import { prepareSqlite } from '../../src/store/sqlite/prepare.ts';
import { sqliteRunner } from '../../src/store/sqlite/runner.ts';
import { storeOn } from '../../src/store/store.ts';
import { ada, adaAndSam, endCouple, erase, incrementCount, sam } from '../../src/testing/store-people.ts';
import type { ChangeSet, LockedSnapshot } from '../../src/use-cases/ports.ts';
import { keyring, openTestSqlite, temporaryFile } from '../support/open-store.ts';

const exit = { isExit: true };

/** A store whose every write needs space, on a disk with room that a test sets. */
async function openOnFullDisk() {
  const path = temporaryFile();
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path);
  prepareSqlite(db, path, { keyring, clock: systemClock, ids: randomIds });
  const setRoom = (pages: number) =>
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + pages}`);
  const releases: string[] = [];
  let isKept = true;
  const reserve: DiskReserve = {
    release() {
      releases.push('released');
      const wasKept = isKept;
      isKept = false;
      if (wasKept) setRoom(1_000);
      return wasKept;
    },
    isInUse: () => !isKept,
  };
  const store = storeOn(sqliteRunner(db, inProcessNotifier(), { reserve }), keyring);
  const couple = await adaAndSam(store);
  db.exec(`create table filler (bytes blob);
    create trigger grows after update on person begin insert into filler values (randomblob(20000)); end;
    create trigger shrinks after delete on person begin insert into filler values (randomblob(20000)); end`);
  setRoom(0);
  const refill = () => {
    isKept = true;
    setRoom(1_000);
  };
  return { db, store, couple, releases, refill };
}

describe('on a full disk', () => {
  it.each<[string, (locked: LockedSnapshot) => ChangeSet<unknown>]>([
    ['an exit that writes a person', incrementCount],
    ['an exit that ends the couple', endCouple],
    ['erasing', erase],
  ])('%s takes effect in the reserve', async (_, change) => {
    const { store, releases } = await openOnFullDisk();
    await store.transact(ada, null, change, exit);
    expect(releases).toEqual(['released']);
    await store.close();
  });

  it('an exit takes effect when other commands of its transaction fail', async () => {
    const { store } = await openOnFullDisk();
    const results = await Promise.allSettled([
      store.transact(sam, null, incrementCount),
      store.transact(ada, null, endCouple, exit),
      store.transact(sam, null, incrementCount),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    expect(await store.readSnapshot(sam)).toMatchObject({ couple: null, me: { attempts: null } });
    await store.close();
  });

  it('only exits use the reserve, until it is refilled', async () => {
    const { store, refill } = await openOnFullDisk();
    await expect(store.transact(ada, null, incrementCount)).rejects.toThrow();
    expect(await store.transact(ada, null, incrementCount, exit)).toBe(1);
    await expect(store.transact(sam, null, incrementCount)).rejects.toThrow();
    expect(await store.transact(ada, null, incrementCount, exit)).toBe(2);
    refill();
    expect(await store.transact(sam, null, incrementCount)).toBe(1);
    await store.close();
  });

  it('without a reserve, an exit fails and nothing is half done', async () => {
    const { store, couple, db } = await openOnFullDisk();
    await store.transact(ada, null, incrementCount, exit);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    await expect(store.transact(ada, null, endCouple, exit)).rejects.toThrow('lost a transaction');
    expect((await store.readSnapshot(sam))?.couple?.id).toBe(couple.id);
    await store.close();
  });
});

describe('the reserve', () => {
  it('is a private file of 10 MB next to the database', async () => {
    const path = temporaryFile();
    const { store } = await openTestSqlite(path);
    const { size, mode } = statSync(`${path}-reserve`);
    expect([size, mode & 0o777]).toEqual([10 * 2 ** 20, 0o600]);
    await store.close();
  });

  it('is freed once, and taken back later', async () => {
    const path = temporaryFile();
    mkdirSync(dirname(path), { recursive: true });
    const reserve = diskReserve(path);
    expect([reserve.isInUse(), reserve.release(), existsSync(`${path}-reserve`)]).toEqual([
      false,
      true,
      false,
    ]);
    expect([reserve.release(), reserve.isInUse()]).toEqual([false, true]);
    await expect.poll(() => reserve.isInUse(), { timeout: 10_000 }).toBe(false);
    expect(statSync(`${path}-reserve`).size).toBe(10 * 2 ** 20);
  });

  it('is missing where there is no space for it', () => {
    const path = temporaryFile();
    const reserve = diskReserve(path);
    expect([reserve.isInUse(), reserve.release()]).toEqual([true, false]);
    rmSync(dirname(path), { recursive: true, force: true });
  });
});
