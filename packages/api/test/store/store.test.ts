import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { persistentStoreContract, storeContract } from '../../src/testing/store-contract/index.ts';
import { ada, adaAndSam, newcomer } from '../../src/testing/store-people.ts';
import { openSqliteParts, openTestSqlite, temporaryFile } from '../support/open-store.ts';

describe('SQLite in memory', () => storeContract(() => openTestSqlite(':memory:')));

it('its clock stands still while the system clock is set back, also without a write', async () => {
  const { store, setClock } = await openTestSqlite(':memory:');
  setClock(1_000);
  await store.join(ada, newcomer('Ada'));
  setClock(5_000);
  await store.readSnapshot(ada);
  setClock(2_000);
  expect((await store.readSnapshot(ada))?.at).toBe(5_000);
  await store.close();
});

it('opens both files with WAL, synchronous FULL and secure_delete', async () => {
  const { db, store } = openSqliteParts(temporaryFile());
  for (const schema of ['main', 'attune_keys']) {
    const settings = ['journal_mode', 'synchronous', 'secure_delete'].map((name) =>
      db.pragma(`${schema}.${name}`, { simple: true }),
    );
    expect(settings).toEqual(['wal', 2, 1]);
  }
  await store.close();
});

it('deletes the row of an ended couple', async () => {
  const { db, store } = openSqliteParts(temporaryFile());
  const { id } = await adaAndSam(store);
  const couples = db.prepare('select id from couple').pluck();
  expect(couples.all()).toEqual([id]);
  await store.transact(ada, null, () => ({ result: null, ended: id }));
  expect(couples.all()).toEqual([]);
  await store.close();
});

it('shows no time before the last write of any tenant after the clock was set back', async () => {
  const { store, setClock, reopen } = await openTestSqlite(temporaryFile());
  setClock(1_000);
  await adaAndSam(store);
  setClock(9_000);
  await store.join({ tenant: 'elsewhere', subject: 'kim' }, newcomer('Kim'));
  await store.close();
  setClock(2_000);
  const later = await reopen();
  expect((await later.readSnapshot(ada))?.at).toBe(9_000);
  await later.close();
});

/** The stored text of Ada's shared profile, and her wrapped key. */
function stateAndKey(path: string): readonly string[] {
  const db = new Sqlite(path, { readonly: true });
  db.prepare('attach ? as attune_keys').run(`${path}-keys`);
  const row = db
    .prepare<[], Record<string, string>>(
      `select substr(state, 4, 60) as state, wrapped from person join attune_keys.data_key using (tenant, id)
       where subject = 'ada'`,
    )
    .get();
  db.close();
  return Object.values(row ?? {});
}

it('empties both WAL files, which still contain erased data, within a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const path = temporaryFile();
  const { store } = await openTestSqlite(path);
  await adaAndSam(store);
  const texts = stateAndKey(path);
  await store.transact(ada, null, ({ me, couple }) => ({
    result: null,
    ...(couple && { ended: couple.id }),
    people: [me],
    erased: true,
  }));
  const containsTexts = (file: string) => texts.some((text) => readFileSync(file).includes(text));
  expect([`${path}-wal`, `${path}-keys-wal`].map(containsTexts)).toEqual([true, true]);
  vi.advanceTimersByTime(60_000);
  const files = [path, `${path}-wal`, `${path}-keys`, `${path}-keys-wal`];
  expect(files.map(containsTexts)).toEqual(files.map(() => false));
  await store.close();
  vi.useRealTimers();
});

it('makes an existing file private that others could read', async () => {
  const path = temporaryFile();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '', { mode: 0o644 });
  const { store } = await openTestSqlite(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await store.close();
});

describe('SQLite in a file', () => {
  storeContract(() => openTestSqlite(temporaryFile()));
  persistentStoreContract(() => openTestSqlite(temporaryFile()));

  it('creates a private folder and private files', async () => {
    const path = temporaryFile();
    const { store } = await openTestSqlite(path);
    await store.now();
    const modes = [path, `${path}-wal`, `${path}-keys`, `${path}-keys-wal`, dirname(path)].map(
      (file) => statSync(file).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o700]);
    await store.close();
  });
});
