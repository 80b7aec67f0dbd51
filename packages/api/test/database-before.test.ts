import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createAttune } from '../src/index.ts';
import { host, testDatabaseBefore } from './database-before.ts';
import { temporaryFile } from './opened.ts';

testDatabaseBefore(async (sqlOf) => {
  const path = temporaryFile();
  mkdirSync(dirname(path), { recursive: true });
  for (const [file, name] of [
    [path, 'sqlite'],
    [`${path}-keys`, 'sqlite-keys'],
  ] as const) {
    const sql = sqlOf(name);
    if (sql === null) continue;
    const db = new Sqlite(file);
    db.exec(sql);
    db.close();
  }
  let now = 0;
  return {
    open: () => createAttune({ ...host, store: { sqlite: path }, clock: () => now }),
    setClock: async (at) => {
      now = at;
    },
  };
});
