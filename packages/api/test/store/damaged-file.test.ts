import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { errorMessage } from '../../src/cli/startup-error.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { ada, adaAndSam, newcomer } from '../../src/testing/store-people.ts';
import type { Damage } from '../../src/use-cases/damage.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

const open = (path: string, onDamage: (damage: Damage) => void = () => {}) =>
  openSqlite({ path, notifier: inProcessNotifier(), kek, ids: randomIds, onDamage });

/** A closed database with Ada and Sam. */
async function closedDatabase(): Promise<string> {
  const path = temporaryFile();
  const store = await open(path);
  await adaAndSam(store);
  await store.close();
  return path;
}

/** Overwrites bytes of a file. */
function overwrite(file: string, from: number, bytes: number): void {
  const target = openSync(file, 'r+');
  writeSync(target, Buffer.alloc(bytes, 0xa5), 0, bytes, from);
  closeSync(target);
}

/** The pages of a table and its indexes, from 1. */
function pagesOf(file: string, table: string): readonly number[] {
  const db = new Sqlite(file, { readonly: true });
  const pages = db.prepare(`select rootpage from sqlite_schema where tbl_name = ?`).pluck().all(table);
  db.close();
  return pages.map(Number);
}

const pageSize = 4096;

describe('a damaged file', () => {
  it.each([
    ['the header of the database', '', 'newest backup of the database'],
    ['the header of the keys', '-keys', 'newest copy of the keys'],
  ])('is named at start with what to do: %s', async (_, suffix, remedy) => {
    const path = await closedDatabase();
    overwrite(`${path}${suffix}`, 0, 100);
    const error = await open(path).catch((thrown: unknown) => thrown);
    expect(errorMessage(error)).toMatch(`${path}${suffix} is damaged.`);
    expect(errorMessage(error)).toMatch(remedy);
    expect(errorMessage(error)).toMatch('docs/operating.md');
  });

  it('is named at start when a file was cut off', async () => {
    const path = await closedDatabase();
    truncateSync(`${path}-keys`, 5_000);
    const error = await open(path).catch((thrown: unknown) => thrown);
    expect(errorMessage(error)).toMatch(`${path}-keys is damaged.`);
  });

  it.each([
    ['database', '', 'person'],
    ['keys', '-keys', 'data_key'],
  ] as const)('is reported once while the store is open: the %s', async (file, suffix, table) => {
    const path = await closedDatabase();
    const reported: Damage[] = [];
    const store = await open(path, (damage) => reported.push(damage));
    for (const page of pagesOf(`${path}${suffix}`, table))
      overwrite(`${path}${suffix}`, (page - 1) * pageSize, pageSize);
    // Another connection wrote the file, so that cached pages are read again.
    const other = new Sqlite(`${path}${suffix}`);
    other.pragma('user_version = 77');
    other.close();
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(store.readSnapshot(ada)).rejects.toThrow();
      await expect(store.join(ada, newcomer('Ada'))).rejects.toThrow();
    }
    expect(reported).toEqual([{ file }]);
    await store.close();
  });
});
