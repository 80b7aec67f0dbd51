import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Mark, newCouple } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { shippedMigrations } from '../../src/store/migrate/migration-steps.ts';
import { migratePostgres } from '../../src/store/postgres/migrate.ts';
import { configureConnection } from '../../src/store/sqlite/connection.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { erase, newcomer } from '../../src/testing/store-people.ts';
import { toSharedProfile } from '../../src/use-cases/person.ts';
import { databaseFiles, filesContaining } from '../support/database-files.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { keyring, openTestSqlite, temporaryFile } from '../support/open-store.ts';

/** The versions that wrote plain text, named after their last migration. */
const plainVersions = (database: 'sqlite' | 'postgres') => {
  const shipped = shippedMigrations(database);
  const encrypting = shipped.findIndex(({ step }) => step === 'encryptLegacyRows');
  expect(encrypting).toBeGreaterThan(0);
  return shipped.slice(0, encrypting).map(({ name }, index) => [name, shipped.slice(0, index + 1)] as const);
};

const coupleDocument = JSON.stringify({ v: 1, ...newCouple({ a: 'mark a' as Mark, b: 'mark b' as Mark }) });
const namePrefix = 'said by number';
const personDocument = `'{"v":1,"name":"${namePrefix} ' || n || '","floor":0,"reading":null,"mark":"m","pairing":null,"attempts":null,"crossed":null}'`;
/** 500 people, four of them in couples, as the first version wrote them. */
const fill = ['person', 'couple'].map((table) =>
  table === 'person'
    ? `insert into person (tenant, id, subject, couple, code, counterpart, at, state)
       with recursive rows(n) as (select 1 union all select n + 1 from rows where n < 500)
       select 'home', 'p' || n, 's' || n, case when n <= 4 then 'c' || ((n + 1) / 2) end, null, null, 1000 + n, ${personDocument} from rows`
    : `insert into couple (tenant, id, a, b, "pairedAt", at, state)
       with recursive rows(n) as (select 1 union all select n + 1 from rows where n < 2)
       select 'home', 'c' || n, 'p' || (2 * n - 1), 'p' || (2 * n), 7, 8, '${coupleDocument}' from rows`,
);
const contentBefore = [
  'select tenant, id, subject, couple, code, counterpart, at, state from person order by id',
  'select tenant, id, a, b, "pairedAt", at, state from couple order by id',
];
/** Now the private profile is in a column of its own. */
const contentNow = contentBefore.map((text) => text.replace('state from person', 'state, own from person'));
const keys = 'select tenant, id, kek, wrapped from attune_keys.data_key';
type Rows = readonly (readonly unknown[])[];

/** Returns the rows with decrypted documents, in the layout before encryption. Plain text stays as it is. */
function decrypted(rows: Rows, keyRows: Rows): Rows {
  const find = new Map(
    keyRows.map(([, id, kek, wrapped]) => [id, { kek: String(kek), wrapped: String(wrapped) }]),
  );
  return rows.map((row) => {
    const [id, state] = [String(row[1]), String(row.at(-1))];
    const key = find.get(id);
    if (!key || state.startsWith('{')) return row;
    const owner = { tenant: 'home', id };
    const open = (table: string, column: string, text: unknown) =>
      keyring.unwrap(owner, key).decrypt({ ...owner, table, column }, String(text));
    if (!id.startsWith('p')) return [...row.slice(0, -1), open('couple', 'state', state)];
    const { name, pairing } = JSON.parse(open('person', 'state', row.at(-2)));
    const { floor, reading, mark, attempts, crossed } = JSON.parse(open('person', 'own', state));
    return [
      ...row.slice(0, -2),
      JSON.stringify({ v: 1, name, floor, reading, mark, pairing, attempts, crossed }),
    ];
  });
}
const isEncrypted = (rows: Rows) =>
  rows
    .flatMap((row) => row.slice(String(row[1]).startsWith('p') ? -2 : -1))
    .every((text) => String(text).startsWith('s1.'));

/** What person 1 of an upgraded store sees. */
const expectedSnapshot = {
  at: expect.any(Number),
  me: { ...newcomer(`${namePrefix} 1`), subject: 's1', id: 'p1', mark: 'm', couple: 'c1' },
  couple: {
    id: 'c1',
    people: { a: 'p1', b: 'p2' },
    pairedAt: 7,
    state: newCouple({ a: 'mark a' as Mark, b: 'mark b' as Mark }),
  },
  partner: { ...toSharedProfile(newcomer(`${namePrefix} 2`)), subject: 's2', id: 'p2', couple: 'c1' },
  pairingPeer: null,
};
const viewer = (n: number) => ({ tenant: 'home', subject: `s${n}` });

describe('PostgreSQL', () => {
  it.each(plainVersions('postgres'))('keeps and encrypts the rows of %s', async (_, migrations) => {
    const url = await newDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await migratePostgres(client, migrations);
    await client.end();
    await runSql(url, ...fill);
    const before = await runSql(url, ...contentBefore);
    expect(before).toHaveLength(502);
    const store = await reopenPostgres(url);
    const after = await runSql(url, ...contentNow);
    expect(isEncrypted(after)).toBe(true);
    expect(decrypted(after, await runSql(url, keys))).toEqual(before);
    expect(await store.readSnapshot(viewer(1))).toEqual(expectedSnapshot);
    await store.close();
    // Opening again changes nothing.
    await (await reopenPostgres(url)).close();
    expect(await runSql(url, ...contentNow)).toEqual(after);
  });
});

it('waits on PostgreSQL for a writing node of the earlier version and encrypts its row, too', async () => {
  const url = await newDatabase();
  const [, migrations] = plainVersions('postgres').at(-1) ?? [];
  const earlier = new Client({ connectionString: url });
  await earlier.connect();
  await migratePostgres(earlier, migrations ?? []);
  await runSql(url, ...fill);
  await earlier.query(`begin; select * from person where id = 'p1' for update`);
  const opening = reopenPostgres(url);
  const waiting = `select count(*) from pg_locks where not granted and database =
    (select oid from pg_database where datname = current_database())`;
  await expect.poll(async () => String(await runSql(url, waiting))).toBe('1');
  await earlier.query(
    `update person set state = replace(state, '${namePrefix} 1"', 'said last"') where id = 'p1'; commit`,
  );
  await earlier.end();
  const store = await opening;
  expect(await store.readSnapshot(viewer(1))).toMatchObject({ me: { name: 'said last' } });
  await store.close();
});

/** A database file that an earlier version made, with its rows. */
function legacyFile(migrations: ReturnType<typeof plainVersions>[number][1]): { path: string; before: Rows } {
  const path = temporaryFile();
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path);
  configureConnection(db);
  migrateSqlite(db, migrations, 0);
  for (const text of fill) db.exec(text);
  const before = contentBefore.flatMap((text) => db.prepare<[], unknown[]>(text).raw().all());
  db.close();
  return { path, before };
}
function rowsIn(path: string): { rows: Rows; keyRows: Rows } {
  const db = new Sqlite(path, { readonly: true });
  db.prepare('attach ? as attune_keys').run(`${path}-keys`);
  const [rows, keyRows] = [contentNow, [keys]].map((all) =>
    all.flatMap((text) => db.prepare<[], unknown[]>(text).raw().all()),
  );
  db.close();
  return { rows: rows ?? [], keyRows: keyRows ?? [] };
}

describe('SQLite', () => {
  it.each(plainVersions('sqlite'))('keeps and encrypts the rows of %s', async (_, migrations) => {
    const { path, before } = legacyFile(migrations);
    expect(before).toHaveLength(502);
    const { store } = await openTestSqlite(path);
    const { rows, keyRows } = rowsIn(path);
    expect(isEncrypted(rows)).toBe(true);
    expect(decrypted(rows, keyRows)).toEqual(before);
    expect(await store.readSnapshot(viewer(1))).toEqual(expectedSnapshot);
    expect(filesContaining(namePrefix, databaseFiles(path))).toEqual([]);
    await store.close();
    await (await openTestSqlite(path)).store.close();
    expect(rowsIn(path).rows).toEqual(rows);
  });

  const [, newest] = plainVersions('sqlite').at(-1) ?? [];

  it('encrypts again with the same keys when the power was lost after the keys were written', async () => {
    const { path, before } = legacyFile(newest ?? []);
    copyFileSync(path, `${path}.before`);
    await (await openTestSqlite(path)).store.close();
    const { keyRows } = rowsIn(path);
    copyFileSync(`${path}.before`, path);
    const file = new Sqlite(`${path}-keys`);
    file.pragma('user_version = 0');
    file.exec(`delete from data_key where id = 'p500'`);
    file.close();
    await (await openTestSqlite(path)).store.close();
    const again = rowsIn(path);
    expect(again.keyRows).toEqual(
      expect.arrayContaining(keyRows.filter(([, id]) => id !== 'p500') as unknown[]),
    );
    expect(decrypted(again.rows, again.keyRows)).toEqual(before);
  });

  it('does not bring back an erased person from a backup in plain text', async () => {
    const { path } = legacyFile(newest ?? []);
    copyFileSync(path, `${path}.before`);
    const { store } = await openTestSqlite(path);
    await store.transact(viewer(1), null, erase);
    await store.close();
    copyFileSync(`${path}.before`, path);
    const { store: restored } = await openTestSqlite(path);
    expect(await restored.readSnapshot(viewer(1))).toBeNull();
    expect(await restored.readSnapshot(viewer(2))).toMatchObject({
      me: { name: `${namePrefix} 2`, couple: null },
      couple: null,
    });
    expect(await restored.readSnapshot(viewer(3))).toMatchObject({ partner: { name: `${namePrefix} 4` } });
    expect(rowsIn(path).rows.map(([, id]) => id)).not.toContain('p1');
    await restored.close();
  });
});
