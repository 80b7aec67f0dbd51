import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { kekFileFor } from '@attune/api/use-cases';

/** The files of the demo in its folder. */
export interface DemoFiles {
  /** The SQLite database. */
  readonly database: string;
  /** The key-encryption key of the database. */
  readonly kek: string;
  /** The key pair that signs the tokens. */
  readonly keys: string;
  /** The public key of that pair, for `attune`. */
  readonly jwks: string;
  /** The address and the tokens, for clients. */
  readonly demo: string;
}

export function demoFiles(folder: string): DemoFiles {
  const database = join(folder, 'attune.db');
  return {
    database,
    kek: kekFileFor(database),
    keys: join(folder, 'keys.json'),
    jwks: join(folder, 'jwks.json'),
    demo: join(folder, 'demo.json'),
  };
}

/** What SQLite and the store keep next to a database: its keys, its logs and its reserve of disk space. */
const suffixes = ['', '-keys'].flatMap((part) =>
  ['', '-wal', '-shm', '-journal'].map((log) => `${part}${log}`),
);

/** Deletes the files of the demo, and no others. */
export function deleteDemoFiles({ database, ...others }: DemoFiles): void {
  const stored = [...suffixes, '-reserve'].map((suffix) => `${database}${suffix}`);
  for (const file of [...stored, ...Object.values(others)]) rmSync(file, { force: true });
}
