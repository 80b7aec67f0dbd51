import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What code does once the SQL of all missing migrations has run, in the same transaction. */
export type MigrationStep = 'encryptLegacyRows';

/** A step from one shape of the tables to the next. Once released it never changes. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** From the table in `migration-steps.ts`. */
  readonly step?: MigrationStep;
}

/** Where this package keeps those of a database: two folders above, from `src/store` as from `dist/store`. */
export const migrationsFor = (database: Migrated): URL =>
  new URL(`../../migrations/${database}/`, import.meta.url);
/** What has migrations: each database, and each store of keys. */
export type Migrated = 'sqlite' | 'postgres' | 'sqlite-keys' | 'postgres-keys';

/** The migrations of a folder, in the order of their names. */
export const readMigrations = (folder: URL): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      sql: readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
    }));

/** What was noted of a migration when it was applied. */
export interface Applied {
  readonly name: string;
  readonly hash: string;
}

export const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/**
 * What has not been applied yet, by name.
 *
 * @throws Error where a newer version made the database, or a migration changed since it was applied.
 */
export function missing(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const unknown = applied.find(({ name }) => !migrations.some((one) => one.name === name));
  if (unknown)
    throw new Error(`This database is newer than this version of Attune: it has had ${unknown.name}.`);
  const before = new Map(applied.map(({ name, hash }) => [name, hash]));
  const changed = migrations.find((one) => before.has(one.name) && before.get(one.name) !== hashOf(one));
  if (changed) throw new Error(`The migration ${changed.name} has changed since it was applied here.`);
  return migrations.filter(({ name }) => !before.has(name));
}
