import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { code, type Source, sources } from './sources.ts';

/** The rooms of the house, and into which other rooms each may look. Each may look within itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'packages/core/src/testing': ['packages/core/src'],
  'packages/core/src': [],
  'packages/api/src/application': ['@attune/core'],
  'packages/api/src/graphql': ['packages/api/src/application', '@attune/core'],
  'packages/api/src/http': ['packages/api/src/graphql', 'packages/api/src/application', '@attune/core'],
  'packages/api/src/store': ['packages/api/src/application', '@attune/core'],
  // PostgreSQL carries notices on the store's kind of connection, within its transactions.
  'packages/api/src/notify': ['packages/api/src/application', 'packages/api/src/store', '@attune/core'],
  // What is told of operations knows their kind and their faults, and cannot reach what they are about.
  'packages/api/src/telemetry': ['packages/api/src/http'],
  'packages/api/src/testing': ['packages/api/src/application', '@attune/core'],
  // Where a host's Attune is put together from all the rooms of the api.
  'packages/api/src': [
    'packages/api/src/application',
    'packages/api/src/graphql',
    'packages/api/src/http',
    'packages/api/src/store',
    'packages/api/src/notify',
    'packages/api/src/telemetry',
    '@attune/core',
  ],
  'packages/cli-seed/src': ['@attune/core', '@attune/api'],
};

const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path.startsWith(`${room}/`));

/** Imports between our own rooms that the house does not allow. */
function wrongArrows(files: readonly Source[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    const ours = imports.filter((name) => name.startsWith('packages/') || name.startsWith('@attune/'));
    return ours
      .filter((name) => {
        const target = name.startsWith('packages/') ? roomOf(name) : name.split('/').slice(0, 2).join('/');
        return !room || !target || (target !== room && !rooms[room]?.includes(target));
      })
      .map((name) => `${path} → ${name}`);
  });
}

const core = sources('packages/core/src/**/*.ts');
const rules = core.filter(({ path }) => !path.includes('/testing/'));

/** What a pure rule may not touch: clocks, chance, the surroundings, and what it runs in. */
const impure =
  /\b(?:Date|Math\.random|crypto|performance|process|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask|fetch|console|Buffer|window|document|require)\b/;

describe('the house', () => {
  it('is read: every package has files, and they import each other', () => {
    for (const name of ['core', 'api', 'cli-seed']) {
      expect(sources(`packages/${name}/src/**/*.ts`).length).toBeGreaterThan(3);
    }
    expect(sources().flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it('has arrows in one direction only', () => {
    expect(wrongArrows(sources())).toEqual([]);
  });

  it.each([
    ['packages/core/src/couple/decide.ts', '@attune/api'],
    ['packages/core/src/couple/decide.ts', 'packages/core/src/testing/index.ts'],
    ['packages/api/src/use-cases/home.ts', 'packages/api/src/store/engine/query.ts'],
    ['packages/api/src/graphql/me/types.ts', 'packages/api/src/http/auth.ts'],
    ['packages/api/src/store/engine/query.ts', 'packages/api/src/graphql/me/types.ts'],
    ['packages/api/src/telemetry/plugin.ts', 'packages/api/src/use-cases/ports.ts'],
    ['packages/api/src/index.ts', '@attune/seed'],
  ])('would not take %s importing %s', (path, name) => {
    expect(wrongArrows([{ path, text: '', imports: [name] }])).toHaveLength(1);
  });

  it('has no source file of more than 250 lines, but what a script wrote', () => {
    const long = sources('packages/*/{src,test,scripts,bin}/**/*.{ts,js}')
      .filter(({ path }) => path !== 'packages/core/src/pressure/model.en.ts')
      .filter(({ text }) => text.trimEnd().split('\n').length > 250)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('has no generated declaration next to a TypeScript source', () => {
    const exclude = ['**/node_modules', '**/dist'];
    const files = globSync('**/*.ts{,.map}', { cwd: new URL('..', import.meta.url).pathname, exclude });
    const sourceOf = (path: string) => path.replace(/\.d\.ts(?:\.map)?$/, '.ts');
    const written = new Set(files);
    expect(written.size).toBeGreaterThan(200);
    expect(files.filter((path) => sourceOf(path) !== path && written.has(sourceOf(path)))).toEqual([]);
  });
});

describe('core', () => {
  it('depends on no package, but fast-check in what tests with it', () => {
    const foreign = (files: readonly Source[]) =>
      files.flatMap(({ imports }) => imports).filter((name) => !name.startsWith('packages/core/'));
    expect(foreign(rules)).toEqual([]);
    const testing = core.filter(({ path }) => path.includes('/testing/'));
    expect([...new Set(foreign(testing))].filter((name) => name !== 'fast-check')).toEqual([]);
  });

  it('has no clock, no chance and no surroundings', () => {
    expect(rules.filter(({ text }) => impure.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env', 'setTimeout(f, 1)'])(
    'would be caught using %s',
    (use) => {
      expect(impure.test(code(`const x = ${use};`))).toBe(true);
    },
  );

  it('knows nothing of GraphQL, SQL or HTTP', () => {
    const foreign =
      /graphql|sqlite|postgres|drizzle|http|^(?:sql|select|insert|resolver|mutation|header|cookie)$/i;
    const knowing = rules
      .filter(({ path }) => !/\/(?:copy|support|pressure)\//.test(path))
      .flatMap(({ path, text }) => {
        const names = code(text).match(/[A-Za-z]+/g) ?? [];
        return names.filter((name) => foreign.test(name)).map((name) => `${path}: ${name}`);
      });
    expect(knowing).toEqual([]);
  });
});
