import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeContract } from '../src/testing/store-contract.ts';
import { openedSqlite, temporaryFile } from './opened.ts';

describe('SQLite in memory', () => storeContract(() => openedSqlite(':memory:')));

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
