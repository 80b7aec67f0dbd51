import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Mark, pair } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { facing } from '../src/application/person.ts';
import { prepareSqlite } from '../src/store/connection.sqlite.ts';
import { migratePostgres } from '../src/store/migrate.postgres.ts';
import { migrateSqlite } from '../src/store/migrate.sqlite.ts';
import { shippedMigrations } from '../src/store/migration-steps.ts';
import { erase, newcomer } from '../src/testing/store-people.ts';
import { filesOf, found } from './files.ts';
import { newDatabase, reopenedPostgres, say } from './opened.postgres.ts';
import { keyring, openedSqlite, temporaryFile } from './opened.ts';

/** The versions that wrote in plain text, by their last migration. */
const plainVersions = (database: 'sqlite' | 'postgres') => {
  const shipped = shippedMigrations(database);
  const sealed = shipped.findIndex(({ step }) => step === 'encryptLegacyRows');
  expect(sealed).toBeGreaterThan(0);
  return shipped.slice(0, sealed).map(({ name }, index) => [name, shipped.slice(0, index + 1)] as const);
};

const together = JSON.stringify({ v: 1, ...pair({ a: 'mark a' as Mark, b: 'mark b' as Mark }) });
const said = 'said by number';
const plain = `'{"v":1,"name":"${said} ' || n || '","floor":0,"reading":null,"mark":"m","pairing":null,"attempts":null,"crossed":null}'`;
/** 500 people, four of them in couples, as the first version wrote them. */
const fill = ['person', 'couple'].map((table) =>
  table === 'person'
    ? `insert into person (tenant, id, subject, couple, code, counterpart, at, state)
       with recursive rows(n) as (select 1 union all select n + 1 from rows where n < 500)
       select 'home', 'p' || n, 's' || n, case when n <= 4 then 'c' || ((n + 1) / 2) end, null, null, 1000 + n, ${plain} from rows`
    : `insert into couple (tenant, id, a, b, "pairedAt", at, state)
       with recursive rows(n) as (select 1 union all select n + 1 from rows where n < 2)
       select 'home', 'c' || n, 'p' || (2 * n - 1), 'p' || (2 * n), 7, 8, '${together}' from rows`,
);
const content = [
  'select tenant, id, subject, couple, code, counterpart, at, state from person order by id',
  'select tenant, id, a, b, "pairedAt", at, state from couple order by id',
];
/** Since then, what is a person's own is a column apart. */
const contentNow = content.map((text) => text.replace('state from person', 'state, own from person'));
const keys = 'select tenant, id, kek, wrapped from attune_keys.data_key';
type Rows = readonly (readonly unknown[])[];

/** Rows as they were, if what is sealed in them opens; a document in plain text stays what it is. */
function opened(rows: Rows, kept: Rows): Rows {
  const find = new Map(
    kept.map(([, id, kek, wrapped]) => [id, { kek: String(kek), wrapped: String(wrapped) }]),
  );
  return rows.map((row) => {
    const [id, state] = [String(row[1]), String(row.at(-1))];
    const key = find.get(id);
    if (!key || state.startsWith('{')) return row;
    const owner = { tenant: 'home', id };
    const open = (table: string, column: string, sealed: unknown) =>
      keyring.open(owner, key).open({ ...owner, table, column }, String(sealed));
    if (!id.startsWith('p')) return [...row.slice(0, -1), open('couple', 'state', state)];
    const { name, pairing } = JSON.parse(open('person', 'state', row.at(-2)));
    const { floor, reading, mark, attempts, crossed } = JSON.parse(open('person', 'own', state));
    return [
      ...row.slice(0, -2),
      JSON.stringify({ v: 1, name, floor, reading, mark, pairing, attempts, crossed }),
    ];
  });
}
const isSealed = (rows: Rows) =>
  rows
    .flatMap((row) => row.slice(String(row[1]).startsWith('p') ? -2 : -1))
    .every((kept) => String(kept).startsWith('s1.'));

/** What the people of an upgraded store see. */
const seen = {
  at: expect.any(Number),
  me: { ...newcomer(`${said} 1`), subject: 's1', id: 'p1', mark: 'm', couple: 'c1' },
  couple: {
    id: 'c1',
    people: { a: 'p1', b: 'p2' },
    pairedAt: 7,
    state: pair({ a: 'mark a' as Mark, b: 'mark b' as Mark }),
  },
  partner: { ...facing(newcomer(`${said} 2`)), subject: 's2', id: 'p2', couple: 'c1' },
  counterpart: null,
};
const viewer = (n: number) => ({ tenant: 'home', subject: `s${n}` });

describe('PostgreSQL', () => {
  it.each(plainVersions('postgres'))('keeps what %s left, and seals it', async (_, migrations) => {
    const url = await newDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await migratePostgres(client, migrations);
    await client.end();
    await say(url, ...fill);
    const before = await say(url, ...content);
    expect(before).toHaveLength(502);
    const store = await reopenedPostgres(url);
    const after = await say(url, ...contentNow);
    expect(isSealed(after)).toBe(true);
    expect(opened(after, await say(url, keys))).toEqual(before);
    expect(await store.read(viewer(1))).toEqual(seen);
    await store.close();
    // Once is enough.
    await (await reopenedPostgres(url)).close();
    expect(await say(url, ...contentNow)).toEqual(after);
  });
});

it('waits on PostgreSQL for whoever of the earlier version is writing, and seals that, too', async () => {
  const url = await newDatabase();
  const [, migrations] = plainVersions('postgres').at(-1) ?? [];
  const earlier = new Client({ connectionString: url });
  await earlier.connect();
  await migratePostgres(earlier, migrations ?? []);
  await say(url, ...fill);
  await earlier.query(`begin; select * from person where id = 'p1' for update`);
  const opening = reopenedPostgres(url);
  const waiting = `select count(*) from pg_locks where not granted and database =
    (select oid from pg_database where datname = current_database())`;
  await expect.poll(async () => String(await say(url, waiting))).toBe('1');
  await earlier.query(
    `update person set state = replace(state, '${said} 1"', 'said last"') where id = 'p1'; commit`,
  );
  await earlier.end();
  const store = await opening;
  expect(await store.read(viewer(1))).toMatchObject({ me: { name: 'said last' } });
  await store.close();
});

/** A database file that an earlier version made, with its rows. */
function plainFile(migrations: ReturnType<typeof plainVersions>[number][1]): { path: string; before: Rows } {
  const path = temporaryFile();
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path);
  prepareSqlite(db);
  migrateSqlite(db, migrations, 0);
  for (const text of fill) db.exec(text);
  const before = content.flatMap((text) => db.prepare<[], unknown[]>(text).raw().all());
  db.close();
  return { path, before };
}
function rowsIn(path: string): { rows: Rows; kept: Rows } {
  const db = new Sqlite(path, { readonly: true });
  db.prepare('attach ? as attune_keys').run(`${path}-keys`);
  const [rows, kept] = [contentNow, [keys]].map((all) =>
    all.flatMap((text) => db.prepare<[], unknown[]>(text).raw().all()),
  );
  db.close();
  return { rows: rows ?? [], kept: kept ?? [] };
}

describe('SQLite', () => {
  it.each(plainVersions('sqlite'))('keeps what %s left, and seals it', async (_, migrations) => {
    const { path, before } = plainFile(migrations);
    expect(before).toHaveLength(502);
    const { store } = await openedSqlite(path);
    const { rows, kept } = rowsIn(path);
    expect(isSealed(rows)).toBe(true);
    expect(opened(rows, kept)).toEqual(before);
    expect(await store.read(viewer(1))).toEqual(seen);
    expect(found(said, filesOf(path))).toEqual([]);
    await store.close();
    await (await openedSqlite(path)).store.close();
    expect(rowsIn(path).rows).toEqual(rows);
  });

  const [, newest] = plainVersions('sqlite').at(-1) ?? [];

  it('seals again, with the same keys, where the power was lost after the keys were kept', async () => {
    const { path, before } = plainFile(newest ?? []);
    copyFileSync(path, `${path}.before`);
    await (await openedSqlite(path)).store.close();
    const { kept } = rowsIn(path);
    copyFileSync(`${path}.before`, path);
    const file = new Sqlite(`${path}-keys`);
    file.pragma('user_version = 0');
    file.exec(`delete from data_key where id = 'p500'`);
    file.close();
    await (await openedSqlite(path)).store.close();
    const again = rowsIn(path);
    expect(again.kept).toEqual(expect.arrayContaining(kept.filter(([, id]) => id !== 'p500') as unknown[]));
    expect(opened(again.rows, again.kept)).toEqual(before);
  });

  it('keeps out whoever was erased since, though a backup holds what they said in plain text', async () => {
    const { path } = plainFile(newest ?? []);
    copyFileSync(path, `${path}.before`);
    const { store } = await openedSqlite(path);
    await store.change(viewer(1), null, erase);
    await store.close();
    copyFileSync(`${path}.before`, path);
    const { store: restored } = await openedSqlite(path);
    expect(await restored.read(viewer(1))).toBeNull();
    expect(await restored.read(viewer(2))).toMatchObject({
      me: { name: `${said} 2`, couple: null },
      couple: null,
    });
    expect(await restored.read(viewer(3))).toMatchObject({ partner: { name: `${said} 4` } });
    expect(rowsIn(path).rows.map(([, id]) => id)).not.toContain('p1');
    await restored.close();
  });
});
