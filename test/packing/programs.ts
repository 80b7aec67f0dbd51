import { runNode } from './app.ts';

interface Program {
  readonly node: string;
  readonly app: string;
  /** Flags of Node. */
  readonly flags?: readonly string[];
}

/** Runs a module that prints JSON in an app. It finds `argument` in `process.argv[1]`, as JSON. */
function run<Output>({ node, app, flags = [] }: Program, module: string, argument: unknown = null): Output {
  const args = [...flags, '--input-type=module', '--eval', module, '--', JSON.stringify(argument)];
  return JSON.parse(runNode(node, app, args));
}

/** Imports and requires each entry point, then opens a database in memory. Returns the failures, and an answer. */
export const useEntryPoints = (
  program: Program,
  names: readonly string[],
): { readonly failures: readonly string[]; readonly answer: unknown } =>
  run(
    program,
    `
    import { createRequire } from 'node:module';
    const require = createRequire(process.cwd() + '/app.cjs');
    const failures = [];
    for (const name of JSON.parse(process.argv[1])) {
      const options = name.endsWith('.json') ? { with: { type: 'json' } } : {};
      await import(name, options).catch((error) => failures.push('import ' + name + ': ' + error));
      try { require(name); } catch (error) { failures.push('require ' + name + ': ' + error); }
    }
    const { createAttune } = await import('@attune/api');
    const attune = await createAttune({ store: { sqlite: ':memory:' }, identify: () => null });
    const response = await attune.fetch(new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ guidance(dial: 0, situation: QUIET) { stance } }' }),
    }));
    console.log(JSON.stringify({ failures, answer: await response.json() }));
    await attune.close();`,
    names,
  );

/** Flags that make Node find no package of a name. */
export const without = (name: string): readonly string[] => [
  '--import',
  `data:text/javascript,
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(specifier, context, next) {
      return next(specifier, specifier === '${name}' ? { ...context, parentURL: 'file:///app.js' } : context);
    } });`,
];

/** Opens an SQLite store, a PostgreSQL store where no server is, and the explorer. Returns the message of each error. */
export const refusals = (program: Program): readonly string[] =>
  run(
    program,
    `
    import { createAttune } from '@attune/api';
    const sqlite = { store: { sqlite: ':memory:' } };
    const postgres = { store: { postgres: 'postgres://127.0.0.1:1/none' }, kek: new Uint8Array(32) };
    const messages = [];
    for (const options of [sqlite, postgres, { ...sqlite, graphiql: true }]) {
      await createAttune({ ...options, identify: () => null }).then(
        (attune) => attune.close(),
        (error) => messages.push(error.message),
      );
    }
    console.log(JSON.stringify(messages));`,
  );
