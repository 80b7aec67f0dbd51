import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const api = fileURLToPath(new URL('..', import.meta.url));
const configs = { sqlite: 'drizzle.sqlite.config.ts', postgres: 'drizzle.postgres.config.ts' };

interface Config {
  /** The file with the tables. */
  readonly schema: string;
  /** The folder for migrations. */
  readonly out: string;
}
const read = async (file: string): Promise<Config> => (await import(join(api, file))).default;
const sqlite = await read(configs.sqlite);
const postgres = await read(configs.postgres);

/** Copies what `db:generate` reads and writes to a folder of its own. */
function copyPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'attune-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copied = [
    'package.json',
    'migrations',
    'scripts',
    ...Object.values(configs),
    sqlite.schema,
    postgres.schema,
  ];
  for (const name of copied) cpSync(join(api, name), join(folder, name), { recursive: true });
  symlinkSync(join(api, 'node_modules'), join(folder, 'node_modules'));
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const migrationsOf = ({ out }: Config) =>
    readdirSync(join(folder, out)).filter((file) => file.endsWith('.sql'));
  return {
    addTo: ({ schema }: Config, code: string) => appendFileSync(join(folder, schema), `${code}\n`),
    /** Runs the command as npm does; returns the files of the new migrations. */
    generate(name: string) {
      const before = { sqlite: migrationsOf(sqlite), postgres: migrationsOf(postgres) };
      const { status, stdout, stderr } = spawnSync(`${scripts['db:generate']} --name ${name}`, {
        cwd: folder,
        shell: true,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(api, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
        },
      });
      expect(status, stdout + stderr).toBe(0);
      return {
        sqlite: migrationsOf(sqlite).filter((file) => !before.sqlite.includes(file)),
        postgres: migrationsOf(postgres).filter((file) => !before.postgres.includes(file)),
      };
    },
  };
}

it('db:generate makes no migration when the tables of both databases have not changed', () => {
  expect(copyPackage().generate('unexpected')).toEqual({ sqlite: [], postgres: [] });
});

it('db:generate makes a migration for both databases when both get a new table', () => {
  const { addTo, generate } = copyPackage();
  addTo(sqlite, `export const letter = sqliteTable('letter', { id: text('id').primaryKey() });`);
  addTo(postgres, `export const letter = pgTable('letter', { id: text('id').primaryKey() });`);
  expect(generate('letters')).toEqual({
    sqlite: [expect.stringMatching(/^\d{4}_letters\.sql$/)],
    postgres: [expect.stringMatching(/^\d{4}_letters\.sql$/)],
  });
});
