import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { code, type Source, sources } from './sources.ts';

/** Which folders the files of a folder may import, by the longest matching folder. Each may import itself. */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  'packages/core/src': [],
  'packages/core/src/testing': ['packages/core/src'],
  'packages/api/src/use-cases': ['@attune/core'],
  'packages/api/src/graphql': ['packages/api/src/use-cases', '@attune/core'],
  'packages/api/src/http': ['packages/api/src/graphql', 'packages/api/src/use-cases', '@attune/core'],
  'packages/api/src/store': ['packages/api/src/use-cases', '@attune/core'],
  // NOTIFY runs on the store's connections, inside its transactions.
  'packages/api/src/notify': ['packages/api/src/use-cases', 'packages/api/src/store', '@attune/core'],
  // Telemetry sees the kind and the faults of an operation, never its content.
  'packages/api/src/telemetry': ['packages/api/src/http'],
  'packages/api/src/adapters': ['packages/api/src/use-cases', '@attune/core'],
  // The contract of stores creates people, so it draws ids. A test server opens Attune with a policy for tests.
  'packages/api/src/testing': [
    'packages/api/src',
    'packages/api/src/use-cases',
    'packages/api/src/adapters',
    '@attune/core',
  ],
  // Plain JavaScript, for Node versions that are too old for the rest.
  'packages/api/bin': [],
  // The root, the command line and the configuration put everything together.
  'packages/api/src': [
    'packages/api/src/use-cases',
    'packages/api/src/graphql',
    'packages/api/src/http',
    'packages/api/src/store',
    'packages/api/src/notify',
    'packages/api/src/telemetry',
    'packages/api/src/adapters',
    'packages/api/bin',
    '@attune/core',
  ],
  'packages/cli-seed/src': ['@attune/core', '@attune/api'],
  // A client knows the schema only: its types are generated.
  'packages/client/src': [],
  'packages/client/src/react': ['packages/client/src'],
};

const folderOf = (path: string): string | undefined =>
  Object.keys(allowedImports)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((one, other) => other.length - one.length)[0];

/** Imports between our own folders that the table does not allow. */
function forbiddenImports(files: readonly Source[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const folder = folderOf(path);
    const ours = imports.filter((name) => name.startsWith('packages/') || name.startsWith('@attune/'));
    return ours
      .filter((name) => {
        const target = name.startsWith('packages/') ? folderOf(name) : name.split('/').slice(0, 2).join('/');
        return !folder || !target || (target !== folder && !allowedImports[folder]?.includes(target));
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
    for (const name of ['core', 'api', 'client', 'cli-seed']) {
      expect(sources(`packages/${name}/src/**/*.ts`).length).toBeGreaterThan(3);
    }
    expect(sources().flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it('has arrows in one direction only', () => {
    expect(forbiddenImports(sources())).toEqual([]);
  });

  it.each([
    ['packages/core/src/couple/decide.ts', '@attune/api'],
    ['packages/core/src/couple/decide.ts', 'packages/core/src/testing/index.ts'],
    ['packages/api/src/use-cases/home.ts', 'packages/api/src/store/engine/query.ts'],
    ['packages/api/src/graphql/me/types.ts', 'packages/api/src/http/auth.ts'],
    ['packages/api/src/store/engine/query.ts', 'packages/api/src/graphql/me/types.ts'],
    ['packages/api/src/telemetry/plugin.ts', 'packages/api/src/use-cases/ports.ts'],
    ['packages/api/src/index.ts', '@attune/seed'],
    ['packages/client/src/client.ts', '@attune/core'],
    ['packages/client/src/client.ts', 'packages/client/src/react/index.ts'],
  ])('rejects %s importing %s', (path, name) => {
    expect(forbiddenImports([{ path, text: '', imports: [name] }])).toHaveLength(1);
  });

  it('has no source file of more than 250 lines, except what a script wrote and lists of exports', () => {
    const onlyExports = (text: string) =>
      text.replace(/export (type )?\{[^}]*\} from '[^']+';/g, '').trim() === '';
    const long = sources('packages/*/{src,test,scripts,bin}/**/*.{ts,js}')
      .filter(
        ({ path }) => path !== 'packages/core/src/pressure/model.en.ts' && !path.includes('/generated/'),
      )
      .filter(({ text }) => !onlyExports(text.replace(/^(\/\*[\s\S]*?\*\/|\/\/.*)$/gm, '')))
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
      .filter(({ path }) => !/\/(?:cards|copy|support|pressure)\//.test(path))
      .flatMap(({ path, text }) => {
        const names = code(text).match(/[A-Za-z]+/g) ?? [];
        return names.filter((name) => foreign.test(name)).map((name) => `${path}: ${name}`);
      });
    expect(knowing).toEqual([]);
  });
});
