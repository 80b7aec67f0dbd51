import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageManagers } from '../../scripts/release/pack.ts';
import { createApp, hostChoices, nodes, runNode } from './app.ts';
import { runInBrowser } from './browser.ts';
import { leftovers, lostSources } from './contents.ts';
import { unsupported } from './engines.ts';
import { packageProblems, typeProblems } from './judges.ts';
import { entryPoints, type Packed, type PackedBy, packAll, packages } from './packed.ts';
import { refusals, useEntryPoints, without } from './programs.ts';
import { typeErrors } from './type-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'attune-packing-'));
let packed: PackedBy;
/** One app for each supported line of Node, and one that has chosen no database and no explorer. */
let apps: Readonly<Record<'22' | '24' | 'bare', string>>;

beforeAll(() => {
  packed = packAll(folder);
  apps = {
    22: createApp(join(folder, 'app-22'), packed.npm),
    24: createApp(join(folder, 'app-24'), packed.pnpm),
    bare: createApp(join(folder, 'app-bare'), packed.npm, (name) => !isHostChoice(name)),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isHostChoice = (name: string): boolean => hostChoices.includes(name.replace(/^@types\//, ''));
const each = (): readonly Packed[] => packageManagers.flatMap((manager) => packed[manager]);
const everyEntryPoint = (): readonly string[] => packed.npm.flatMap(({ manifest }) => entryPoints(manifest));

describe('a tarball', () => {
  it('is the same from npm and from pnpm', () => {
    expect(packages.length).toBeGreaterThanOrEqual(3);
    for (const [index, byNpm] of packed.npm.entries()) {
      const byPnpm = packed.pnpm[index];
      expect(byPnpm?.files).toEqual(byNpm.files);
      expect(byPnpm?.manifest.exports).toEqual(byNpm.manifest.exports);
      expect(byPnpm?.manifest.dependencies).toEqual(byNpm.manifest.dependencies);
    }
  });

  it('has every entry point of the clone, a readme, a changelog and the licence', () => {
    for (const [index, { manifest, files }] of packed.npm.entries()) {
      expect(Object.keys(manifest.exports)).toEqual(Object.keys(packages[index]?.manifest.exports ?? {}));
      expect(files).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE']));
    }
  });

  it('needs no package by a range that only a workspace knows', () => {
    const ranges = each().flatMap(({ manifest }) =>
      Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }),
    );
    expect(ranges.filter(([, range]) => /^[a-z]+:/.test(range))).toEqual([]);
  });

  it('has nothing that a build or a test left behind', () => {
    expect(each().flatMap(leftovers)).toEqual([]);
  });

  it('has the source of every compiled file', () => {
    expect(each().flatMap(lostSources)).toEqual([]);
  });

  it('is accepted by publint', async () => {
    expect((await Promise.all(packed.npm.map(packageProblems))).flat()).toEqual([]);
  });

  it('is accepted by Are the types wrong', async () => {
    expect((await Promise.all(packed.npm.map(typeProblems))).flat()).toEqual([]);
  });
});

describe('the types', () => {
  it.each(['nodenext', 'bundler'] as const)(
    'are right for a strict app with %s that installed no driver',
    (resolution) => {
      expect(typeErrors(apps.bare, everyEntryPoint(), { resolution, types: ['node'] })).toBe('');
    },
  );

  it('of core need no Node and no browser', () => {
    const names = everyEntryPoint().filter((name) => name.split('/')[1] === 'core');
    expect(names).toContain('@attune/core');
    expect(typeErrors(apps.bare, names, { resolution: 'bundler', types: [] })).toBe('');
  });
});

describe.each(['22', '24'] as const)('an app on Node %s', (line) => {
  const node = nodes[line];

  it('runs on that Node', () => {
    expect(runNode(node, apps[line], ['-p', 'process.version'])).toMatch(new RegExp(`^v${line}\\.`));
  });

  it('imports and requires every entry point, and answers a query', () => {
    expect(useEntryPoints({ node, app: apps[line] }, everyEntryPoint())).toEqual({
      failures: [],
      answer: { data: { guidance: { stance: 'INITIATE' } } },
    });
  });

  it('runs every command', () => {
    const commands = packed.npm.flatMap(({ manifest: { name, bin = {} } }) =>
      Object.entries(bin).map(([command, file]) => ({ command, file: join('node_modules', name, file) })),
    );
    expect(commands.length).toBeGreaterThanOrEqual(3);
    for (const { command, file } of commands) {
      expect(runNode(node, apps[line], [file, '--help'])).toContain(command);
    }
  });
});

describe('an app that has not installed a package', () => {
  const noSqlite = 'An SQLite store needs the package better-sqlite3. Install it: npm install better-sqlite3';
  const noPostgres = 'A PostgreSQL store needs the package pg. Install it: npm install pg';
  const noExplorer =
    'The explorer (`graphiql: true`) needs the package @graphql-yoga/render-graphiql. Install it: npm install @graphql-yoga/render-graphiql';
  const noServer = 'connect ECONNREFUSED 127.0.0.1:1';

  it('reads which one a store or the explorer needs', () => {
    expect(refusals({ node: nodes[24], app: apps.bare })).toEqual([noSqlite, noPostgres, noExplorer]);
  });

  it.each([
    ['better-sqlite3', [noSqlite, noServer, noSqlite]],
    ['pg', [noPostgres]],
  ])('needs no %s for the other database', (name, expected) => {
    expect(refusals({ node: nodes[22], app: apps[22], flags: without(name) })).toEqual(expected);
  });
});

describe('the versions of Node in `engines`', () => {
  it('are versions that every dependency supports', () => {
    expect(packed.npm.flatMap(({ source }) => unsupported(source))).toEqual([]);
  });

  it('are what createAttune asks for, before it loads a driver', () => {
    const old = `data:text/javascript,
      Object.defineProperty(process, 'version', { value: 'v20.20.2' });
      process.dlopen = () => { console.log('loaded a driver'); process.exit(1); };`;
    const api = packed.npm.find(({ manifest }) => manifest.name === '@attune/api');
    const oldest = api?.manifest.engines.node.replace('>=', '');
    expect(refusals({ node: nodes[22], app: apps[22], flags: ['--import', old] })).toEqual(
      Array(3).fill(`Attune runs on Node ${oldest} or newer; this is Node 20.20.2.`),
    );
  });
});

describe('a bundle for a browser', () => {
  it('of a package without dependencies runs without Node', async () => {
    const pure = packed.npm.filter(({ manifest }) => manifest.dependencies === undefined);
    const names = pure.flatMap(({ manifest }) => entryPoints(manifest));
    expect(names).toContain('@attune/core');
    for (const name of names) expect(await runInBrowser(apps.bare, name)).not.toEqual([]);
  });
});
