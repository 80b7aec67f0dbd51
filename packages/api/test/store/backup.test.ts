import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backup } from '../../src/maintenance.ts';
import { ada, adaAndSam, addEntries, checkInAt } from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import { openTestSqlite, temporaryFile } from '../support/open-store.ts';

describe('a backup', () => {
  it('copies a database in use, without its keys, to a private file that opens with them', async () => {
    const path = temporaryFile();
    const file = join(dirname(path), 'copy.db');
    const { store, reopen } = await openTestSqlite(path);
    await adaAndSam(store);
    await store.transact(ada, null, addEntries(checkInAt(1)));
    await backup({ store: { sqlite: path }, file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db']);
    const copy = new Sqlite(file, { readonly: true });
    expect(copy.prepare('select name from sqlite_schema where name like ?').all('%key%')).not.toContainEqual({
      name: 'data_key',
    });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('select count(*) from person').pluck().get()).toBe(2);
    copy.close();
    await store.close();
    copyFileSync(file, path);
    const restored = await reopen();
    expect(await collectJournal(restored, ada)).toHaveLength(1);
    await restored.close();
  });

  it('overwrites no file and leaves no partial file', async () => {
    const path = temporaryFile();
    await (await openTestSqlite(path)).store.close();
    const file = join(dirname(path), 'taken');
    writeFileSync(file, 'something else');
    await expect(backup({ store: { sqlite: path }, file })).rejects.toThrow('already');
    expect(readFileSync(file, 'utf8')).toBe('something else');
    const nowhere = { store: { sqlite: `${path}.nowhere` }, file: `${file}.new` };
    await expect(backup(nowhere)).rejects.toThrow();
    expect(readdirSync(dirname(path)).sort()).toEqual([
      'attune.db',
      'attune.db-keys',
      'attune.db-reserve',
      'taken',
    ]);
  });

  it('is rejected for PostgreSQL with a hint at pg_dump', async () => {
    const backing = backup({ store: { postgres: 'postgres://nowhere' }, file: 'x' });
    await expect(backing).rejects.toThrow('pg_dump --exclude-schema=attune_keys');
  });
});
