import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { type MaintenanceTarget, migrate, rotateKeys } from '../../src/maintenance.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import type { KekSource } from '../../src/store/crypto/kek.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  erase,
  incrementCount,
  newcomer,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

/** A database that tests open with different key-encryption keys, and read and write with SQL. */
interface TestDatabase {
  readonly target: MaintenanceTarget['store'];
  open(source: KekSource | undefined): Promise<Store>;
  rows(text: string): Promise<readonly unknown[]>;
  write(text: string): Promise<void>;
}

const notifier = inProcessNotifier();
const openFile = (path: string, source: KekSource | undefined) =>
  openSqlite({ path, notifier, kek: source, ids: randomIds });
function inFile(path = temporaryFile()): TestDatabase {
  const withFile = <T>(act: (db: Sqlite.Database) => T): T => {
    const db = new Sqlite(path);
    db.prepare('attach ? as attune_keys').run(`${path}-keys`);
    try {
      return act(db);
    } finally {
      db.close();
    }
  };
  return {
    target: { sqlite: path },
    open: (source) => openFile(path, source),
    rows: async (text) => withFile((db) => db.prepare(text).raw().all()),
    write: async (text) => withFile((db) => void db.exec(text)),
  };
}
async function onPostgres(): Promise<TestDatabase> {
  const url = await newDatabase();
  return {
    target: { postgres: url },
    open: (source) => reopenPostgres(url, source),
    rows: (text) => runSql(url, text),
    write: async (text) => void (await runSql(url, text)),
  };
}
const databases: [string, () => Promise<TestDatabase>][] = [
  ['SQLite', async () => inFile()],
  ['PostgreSQL', onPostgres],
];

const other = new Uint8Array(32).fill(9);
const everything = ['person', 'couple', 'entry', 'attune_keys.data_key'];
const all = async ({ rows }: TestDatabase) =>
  Promise.all(everything.map((table) => rows(`select * from ${table} order by tenant, id`)));

describe.each(databases)('on %s', (_, open) => {
  const filledDatabase = async (): Promise<TestDatabase> => {
    const database = await open();
    const store = await database.open(kek);
    await adaAndSam(store);
    await store.transact(ada, null, addEntries(checkInAt(1)));
    await store.close();
    return database;
  };

  it('rejects an unknown key-encryption key at start, without any change', async () => {
    const database = await filledDatabase();
    const before = await all(database);
    await expect(database.open(other)).rejects.toThrow('does not open all data keys');
    await expect(migrate({ store: database.target, kek: other })).rejects.toThrow('`attune keys rotate`');
    await expect(rotateKeys({ store: database.target, kek: other })).rejects.toThrow('does not open');
    expect(await all(database)).toEqual(before);
    await (await database.open(kek)).close();
  });

  it('rejects missing keys instead of treating everyone as erased', async () => {
    const database = await filledDatabase();
    const before = await all(database);
    await database.write('delete from attune_keys.data_key');
    await expect(database.open(kek)).rejects.toThrow('data keys are missing');
    expect(await database.rows('select count(*) from person')).not.toEqual([[0]]);
    expect((await all(database)).slice(0, 3)).toEqual(before.slice(0, 3));
  });

  it('rejects keys next to a new database instead of deleting them', async () => {
    const database = await filledDatabase();
    const [, , , keys] = await all(database);
    await database.write(
      ['migration', 'person', 'couple', 'entry', 'journal'].map((table) => `drop table ${table};`).join(''),
    );
    await expect(database.open(kek)).rejects.toThrow('their database is new');
    expect(await database.rows('select * from attune_keys.data_key order by tenant, id')).toEqual(keys);
  });

  it('deletes orphans at start: rows without a key and keys without a row', async () => {
    const database = await filledDatabase();
    const before = await all(database);
    await database.write(`
      insert into person select tenant, 'stray', 'stray', null, null, null, at, state, own from person where subject = 'ada';
      insert into couple select tenant, 'stray', a, b, "pairedAt", at, state from couple;
      insert into entry (tenant, person, id, state) select tenant, 'nobody', id, state from entry;
      insert into attune_keys.data_key select tenant, 'nobody', kek, wrapped from attune_keys.data_key limit 1`);
    expect((await all(database)).map(({ length }) => length)).toEqual([3, 2, 2, 5]);
    await (await database.open(kek)).close();
    expect(await all(database)).toEqual(before);
  });

  it('rotation re-wraps every key and no document, and makes the old key unnecessary', async () => {
    const database = await filledDatabase();
    const before = await all(database);
    const both = { current: other, previous: [kek] };
    const inUse = await database.open(both);
    await inUse.join({ ...ada, subject: 'eve' }, newcomer('Eve'));
    expect(await rotateKeys({ store: database.target, kek: both })).toEqual({ rewrapped: 4, damaged: [] });
    expect(await inUse.transact(ada, null, incrementCount)).toBe(1);
    expect(await inUse.transact({ ...ada, subject: 'eve' }, null, erase)).toBe(true);
    await inUse.transact(ada, null, ({ me }) => ({ result: null, people: [{ ...me, attempts: null }] }));
    await inUse.close();
    expect(await rotateKeys({ store: database.target, kek: other })).toEqual({ rewrapped: 0, damaged: [] });
    const after = await all(database);
    expect(after.slice(1, 3)).toEqual(before.slice(1, 3));
    const wrapped = (keys: readonly unknown[] | undefined) =>
      (keys ?? []).map((row) => String((row as unknown[]).at(-1)));
    expect(wrapped(after[3]).filter((one) => wrapped(before[3]).includes(one))).toEqual([]);
    await expect(database.open(kek)).rejects.toThrow('does not open');
    const store = await database.open(async () => other);
    expect(await store.readSnapshot(ada)).toMatchObject({ me: { name: 'Ada' }, partner: { name: 'Sam' } });
    expect(await collectJournal(store, ada)).toHaveLength(1);
    await store.close();
  });

  it('rotation continues after an interruption', async () => {
    const database = await filledDatabase();
    const both = { current: other, previous: [kek] };
    const [[half]] = (await database.rows('select min(id) from attune_keys.data_key')) as [[string]];
    const before = `select id, kek, wrapped from attune_keys.data_key where id = '${half}'`;
    await rotateKeys({ store: database.target, kek: both });
    const first = await database.rows(before);
    // Restores two of the three keys, as if the rotation had stopped after the first.
    await rotateKeys({ store: database.target, kek: { current: kek, previous: [other] } });
    await database.write(
      `update attune_keys.data_key set kek = '${(first[0] as string[])[1]}', wrapped = '${(first[0] as string[])[2]}' where id = '${half}'`,
    );
    expect(await rotateKeys({ store: database.target, kek: both })).toEqual({ rewrapped: 3, damaged: [] });
    expect(await database.rows(before)).toEqual(first);
    await (await database.open(other)).close();
  });

  it('rotation handles more keys than one batch holds', async () => {
    const database = await open();
    const store = await database.open(kek);
    await Promise.all(
      Array.from({ length: 600 }, (_one, n) =>
        store.join({ tenant: `t${n % 3}`, subject: `${n}` }, newcomer('x')),
      ),
    );
    await store.close();
    const both = { current: other, previous: [kek] };
    expect(await rotateKeys({ store: database.target, kek: both })).toEqual({ rewrapped: 600, damaged: [] });
    await (await database.open(other)).close();
  });

  it('`migrate` creates the tables of an empty store', async () => {
    const database = await open();
    await migrate({ store: database.target, kek });
    expect((await all(database)).flat()).toEqual([]);
    await (await database.open(kek)).close();
  });
});

describe('the keys on SQLite', () => {
  it('are rejected when they belong to another database, and no one is deleted', async () => {
    const [mine, theirs] = [inFile(), inFile()];
    for (const { open } of [mine, theirs]) {
      const store = await open(kek);
      await adaAndSam(store);
      await store.close();
    }
    const path = 'sqlite' in mine.target ? mine.target.sqlite : '';
    const otherPath = 'sqlite' in theirs.target ? theirs.target.sqlite : '';
    copyFileSync(`${path}-keys`, `${path}-keys.mine`);
    copyFileSync(`${otherPath}-keys`, `${path}-keys`);
    await expect(mine.open(kek)).rejects.toThrow('missing');
    copyFileSync(`${path}-keys.mine`, `${path}-keys`);
    const store = await mine.open(kek);
    expect(await store.readSnapshot(ada)).toMatchObject({ partner: { name: 'Sam' } });
    await store.close();
  });

  it('and the database wait at start for another writing process', async () => {
    const path = temporaryFile();
    const store = await openFile(path, kek);
    await adaAndSam(store);
    await store.close();
    const script = `const { default: Sqlite } = await import(${JSON.stringify(import.meta.resolve('better-sqlite3'))});
      const db = new Sqlite(${JSON.stringify(path)});
      db.prepare('attach ? as attune_keys').run(${JSON.stringify(`${path}-keys`)});
      db.exec('begin immediate');
      console.log('locked');
      setTimeout(() => { db.exec('commit'); db.close(); }, 700);`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(writer, 'exit');
    await once(writer.stdout, 'data');
    const again = await openFile(path, kek);
    expect(await again.readSnapshot(ada)).toMatchObject({ partner: { name: 'Sam' } });
    await again.close();
    expect(await exited).toEqual([0, null]);
  });

  it('are rejected when their file is missing, and accepted once it is restored', async () => {
    const path = temporaryFile();
    const store = await openFile(path, kek);
    await adaAndSam(store);
    await store.close();
    const keys = readFileSync(`${path}-keys`);
    rmSync(`${path}-keys`);
    await expect(openFile(path, kek)).rejects.toThrow('missing');
    await expect(rotateKeys({ store: { sqlite: `${path}.nowhere` }, kek })).rejects.toThrow('no key file at');
    writeFileSync(`${path}-keys`, keys);
    const again = await openFile(path, kek);
    expect(await again.readSnapshot(ada)).not.toBeNull();
    await again.close();
  });
});
