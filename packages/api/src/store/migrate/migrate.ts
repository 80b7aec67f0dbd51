import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Code that runs after the SQL of all missing migrations, in the same transaction. */
export type MigrationStep = 'encryptLegacyRows';

/** One migration of the tables. It never changes after its release. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** The step that `migration-steps.ts` gives it. */
  readonly step?: MigrationStep;
}

/** The folder of a database's migrations. The relative path is the same from `src` and from `dist`. */
export const migrationsFor = (database: MigratedDatabase): URL =>
  new URL(`../../../migrations/${database}/`, import.meta.url);
/** Everything with its own folder of migrations: the tables of each database, and the tables of its encryption keys. */
export type MigratedDatabase = 'sqlite' | 'postgres' | 'sqlite-keys' | 'postgres-keys';

/** Reads the migrations of a folder, ordered by name. */
export const readMigrations = (folder: URL): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      sql: readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
    }));

/** The record of an applied migration. */
export interface Applied {
  readonly name: string;
  readonly hash: string;
}

export const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/**
 * Returns the migrations that are not applied, compared by name.
 *
 * @throws Error when the database is of a newer version, or a migration changed after it was applied.
 */
export function missingMigrations(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] {
  const unknown = applied.find(({ name }) => !migrations.some((one) => one.name === name));
  if (unknown)
    throw new Error(
      `This database is newer than this version of Attune: it contains the migration ${unknown.name}.`,
    );
  const before = new Map(applied.map(({ name, hash }) => [name, hash]));
  const changed = migrations.find((one) => before.has(one.name) && before.get(one.name) !== hashOf(one));
  if (changed) throw new Error(`The migration ${changed.name} has changed since it was applied here.`);
  return migrations.filter(({ name }) => !before.has(name));
}
