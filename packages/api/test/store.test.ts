import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeContract } from '../src/testing/store-contract.ts';
import { ada, newcomer } from '../src/testing/store-people.ts';
import { bareSqlite, openedSqlite, temporaryFile } from './opened.ts';

describe('SQLite in memory', () => storeContract(() => openedSqlite(':memory:')));

it('has a clock that stands still while the system sets its own back, though nothing was written', async () => {
  const { store, setClock } = await openedSqlite(':memory:');
  setClock?.(1_000);
  await store.join(ada, newcomer('Ada'));
  setClock?.(5_000);
  await store.read(ada);
  setClock?.(2_000);
  expect((await store.read(ada))?.at).toBe(5_000);
  await store.close();
});

it('waits for the disk, and overwrites what is deleted', async () => {
  const { db, store } = bareSqlite(temporaryFile());
  const settings = ['journal_mode', 'synchronous', 'secure_delete'].map((name) =>
    db.pragma(name, { simple: true }),
  );
  expect(settings).toEqual(['wal', 2, 1]);
  await store.close();
});

describe('SQLite in a file', () => {
  storeContract(() => openedSqlite(temporaryFile()));

  it('makes the folder, and a file for this account of the system alone', async () => {
    const path = temporaryFile();
    const { store } = await openedSqlite(path);
    await store.ready();
    const modes = [path, `${path}-wal`, dirname(path)].map((file) => statSync(file).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o700]);
    await store.close();
  });
});
