import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseDatabase, type StoreOptions } from '../../src/choose-database.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const stores: [string, StoreOptions][] = [
  ['SQLite', { sqlite: ':memory:' }],
  ['PostgreSQL', { postgres: 'postgres://nowhere' }],
];

/** The files that ask which database a `store` option names. */
const branching = (): readonly string[] =>
  globSync('**/*.ts', { cwd: src }).filter((file) =>
    /'(?:sqlite|postgres)' in |import\('[^']*\/(?:sqlite|postgres)\//.test(readFileSync(src + file, 'utf8')),
  );

describe('a database adapter', () => {
  it.each(stores)('has the same five functions on %s', async (_, store) => {
    const { adapter, defaultNotifier } = await chooseDatabase(store);
    expect(Object.keys(adapter).toSorted()).toEqual(['backup', 'migrate', 'open', 'resetClock', 'withKeys']);
    expect(defaultNotifier).toBeTypeOf('function');
  });

  it('is chosen in one file, and no other file branches on the database', () => {
    expect(branching()).toEqual(['choose-database.ts']);
  });
});
