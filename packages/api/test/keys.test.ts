import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import type { Store } from '../src/application/ports.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { migrate, type Operated, rotateKeys } from '../src/operate.ts';
import type { KekSource } from '../src/store/kek.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { ada, adaAndSam, countMe, erase, felt, keeping, newcomer } from '../src/testing/store-people.ts';
import { kek } from './kek.ts';
import { newDatabase, reopenedPostgres, say } from './opened.postgres.ts';
import { temporaryFile } from './opened.ts';

/** A store that is to be opened with one key or another, and what its database holds. */
interface Kept {
  readonly at: Operated['store'];
  open(source: KekSource | undefined): Promise<Store>;
  rows(text: string): Promise<readonly unknown[]>;
  write(text: string): Promise<void>;
}

const notices = inProcessNotices();
const openFile = (path: string, source: KekSource | undefined) =>
  openSqlite({ path, notices, kek: source, ids: randomIds });
function inFile(path = temporaryFile()): Kept {
  const using = <T>(act: (db: Sqlite.Database) => T): T => {
    const db = new Sqlite(path);
    db.prepare('attach ? as attune_keys').run(`${path}-keys`);
    try {
      return act(db);
    } finally {
      db.close();
    }
  };
  return {
    at: { sqlite: path },
    open: (source) => openFile(path, source),
    rows: async (text) => using((db) => db.prepare(text).raw().all()),
    write: async (text) => using((db) => void db.exec(text)),
  };
}
async function onPostgres(): Promise<Kept> {
  const url = await newDatabase();
  return {
    at: { postgres: url },
    open: (source) => reopenedPostgres(url, source),
    rows: (text) => say(url, text),
    write: async (text) => void (await say(url, text)),
  };
}
const databases: [string, () => Promise<Kept>][] = [
  ['SQLite', async () => inFile()],
  ['PostgreSQL', onPostgres],
];

const other = new Uint8Array(32).fill(9);
const everything = ['person', 'couple', 'entry', 'attune_keys.data_key'];
const all = async ({ rows }: Kept) =>
  Promise.all(everything.map((table) => rows(`select * from ${table} order by tenant, id`)));

describe.each(databases)('on %s', (_, open) => {
  const filled = async (): Promise<Kept> => {
    const kept = await open();
    const store = await kept.open(kek);
    await adaAndSam(store);
    await store.change(ada, null, keeping(felt(1)));
    await store.close();
    return kept;
  };

  it('a key that opens nothing here is refused at start, and nothing is changed', async () => {
    const kept = await filled();
    const before = await all(kept);
    await expect(kept.open(other)).rejects.toThrow('does not open all that is kept here');
    await expect(migrate({ store: kept.at, kek: other })).rejects.toThrow('`attune keys rotate`');
    await expect(rotateKeys({ store: kept.at, kek: other })).rejects.toThrow('does not open');
    expect(await all(kept)).toEqual(before);
    await (await kept.open(kek)).close();
  });

  it('missing keys are refused, not taken for everybody having been erased', async () => {
    const kept = await filled();
    const before = await all(kept);
    await kept.write('delete from attune_keys.data_key');
    await expect(kept.open(kek)).rejects.toThrow('keys that open what they said are missing');
    expect(await kept.rows('select count(*) from person')).not.toEqual([[0]]);
    expect((await all(kept)).slice(0, 3)).toEqual(before.slice(0, 3));
  });

  it('keys beside a database that is new are refused, not swept', async () => {
    const kept = await filled();
    const [, , , keys] = await all(kept);
    await kept.write(
      ['migration', 'person', 'couple', 'entry'].map((table) => `drop table ${table};`).join(''),
    );
    await expect(kept.open(kek)).rejects.toThrow('the database beside them is new');
    expect(await kept.rows('select * from attune_keys.data_key order by tenant, id')).toEqual(keys);
  });

  it('strays are swept at start: rows without a key and keys without a row, and nothing else', async () => {
    const kept = await filled();
    const before = await all(kept);
    await kept.write(`
      insert into person select tenant, 'stray', 'stray', null, null, null, at, state, own from person where subject = 'ada';
      insert into couple select tenant, 'stray', a, b, "pairedAt", at, state from couple;
      insert into entry select tenant, 'nobody', id, state from entry;
      insert into attune_keys.data_key select tenant, 'nobody', kek, wrapped from attune_keys.data_key limit 1`);
    expect((await all(kept)).map(({ length }) => length)).toEqual([3, 2, 2, 5]);
    await (await kept.open(kek)).close();
    expect(await all(kept)).toEqual(before);
  });

  it('rotating wraps every key anew and changes nothing that is sealed; then the old one is not needed', async () => {
    const kept = await filled();
    const before = await all(kept);
    const both = { current: other, previous: [kek] };
    const inUse = await kept.open(both);
    await inUse.join({ ...ada, subject: 'eve' }, newcomer('Eve'));
    expect(await rotateKeys({ store: kept.at, kek: both })).toEqual({ rewrapped: 4 });
    expect(await inUse.change(ada, null, countMe)).toBe(1);
    expect(await inUse.change({ ...ada, subject: 'eve' }, null, erase)).toBe(true);
    await inUse.change(ada, null, ({ me }) => ({ out: null, people: [{ ...me, attempts: null }] }));
    await inUse.close();
    expect(await rotateKeys({ store: kept.at, kek: other })).toEqual({ rewrapped: 0 });
    const after = await all(kept);
    expect(after.slice(1, 3)).toEqual(before.slice(1, 3));
    const wrapped = (keys: readonly unknown[] | undefined) =>
      (keys ?? []).map((row) => String((row as unknown[]).at(-1)));
    expect(wrapped(after[3]).filter((one) => wrapped(before[3]).includes(one))).toEqual([]);
    await expect(kept.open(kek)).rejects.toThrow('does not open');
    const store = await kept.open(async () => other);
    expect(await store.read(ada)).toMatchObject({ me: { name: 'Ada' }, partner: { name: 'Sam' } });
    expect(await store.journal(ada)).toHaveLength(1);
    await store.close();
  });

  it('rotating goes on where it was stopped', async () => {
    const kept = await filled();
    const both = { current: other, previous: [kek] };
    const [[half]] = (await kept.rows('select min(id) from attune_keys.data_key')) as [[string]];
    const before = `select id, kek, wrapped from attune_keys.data_key where id = '${half}'`;
    await rotateKeys({ store: kept.at, kek: both });
    const first = await kept.rows(before);
    // Two of three as they were: as if it had been stopped after the first.
    await rotateKeys({ store: kept.at, kek: { current: kek, previous: [other] } });
    await kept.write(
      `update attune_keys.data_key set kek = '${(first[0] as string[])[1]}', wrapped = '${(first[0] as string[])[2]}' where id = '${half}'`,
    );
    expect(await rotateKeys({ store: kept.at, kek: both })).toEqual({ rewrapped: 3 });
    expect(await kept.rows(before)).toEqual(first);
    await (await kept.open(other)).close();
  });

  it('rotates more keys than go into one batch', async () => {
    const kept = await open();
    const store = await kept.open(kek);
    await Promise.all(
      Array.from({ length: 600 }, (_one, n) =>
        store.join({ tenant: `t${n % 3}`, subject: `${n}` }, newcomer('x')),
      ),
    );
    await store.close();
    const both = { current: other, previous: [kek] };
    expect(await rotateKeys({ store: kept.at, kek: both })).toEqual({ rewrapped: 600 });
    await (await kept.open(other)).close();
  });

  it('is migrated without being opened for anybody', async () => {
    const kept = await open();
    await migrate({ store: kept.at, kek });
    expect((await all(kept)).flat()).toEqual([]);
    await (await kept.open(kek)).close();
  });
});

describe('the keys on SQLite', () => {
  it('are refused where they are another database’s, and nobody is swept', async () => {
    const [mine, theirs] = [inFile(), inFile()];
    for (const { open } of [mine, theirs]) {
      const store = await open(kek);
      await adaAndSam(store);
      await store.close();
    }
    const path = 'sqlite' in mine.at ? mine.at.sqlite : '';
    const others = 'sqlite' in theirs.at ? theirs.at.sqlite : '';
    copyFileSync(`${path}-keys`, `${path}-keys.mine`);
    copyFileSync(`${others}-keys`, `${path}-keys`);
    await expect(mine.open(kek)).rejects.toThrow('missing');
    copyFileSync(`${path}-keys.mine`, `${path}-keys`);
    const store = await mine.open(kek);
    expect(await store.read(ada)).toMatchObject({ partner: { name: 'Sam' } });
    await store.close();
  });

  it('and the database wait, at start, for another process that writes', async () => {
    const path = temporaryFile();
    const store = await openFile(path, kek);
    await adaAndSam(store);
    await store.close();
    const script = `const { default: Sqlite } = await import(${JSON.stringify(import.meta.resolve('better-sqlite3'))});
      const db = new Sqlite(${JSON.stringify(path)});
      db.prepare('attach ? as attune_keys').run(${JSON.stringify(`${path}-keys`)});
      db.exec('begin immediate');
      console.log('held');
      setTimeout(() => { db.exec('commit'); db.close(); }, 700);`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(writer, 'exit');
    await once(writer.stdout, 'data');
    const again = await openFile(path, kek);
    expect(await again.read(ada)).toMatchObject({ partner: { name: 'Sam' } });
    await again.close();
    expect(await gone).toEqual([0, null]);
  });

  it('are refused where their file is gone, and put back it goes on', async () => {
    const path = temporaryFile();
    const store = await openFile(path, kek);
    await adaAndSam(store);
    await store.close();
    const keys = readFileSync(`${path}-keys`);
    rmSync(`${path}-keys`);
    await expect(openFile(path, kek)).rejects.toThrow('missing');
    await expect(rotateKeys({ store: { sqlite: `${path}.nowhere` }, kek })).rejects.toThrow('no keys at');
    writeFileSync(`${path}-keys`, keys);
    const again = await openFile(path, kek);
    expect(await again.read(ada)).not.toBeNull();
    await again.close();
  });
});
