import { type Migration, type MigrationStep, migrationsFor, readMigrations } from './migrate.ts';

/** The step of a migration, by its name. */
export type MigrationSteps = Readonly<Record<string, MigrationStep>>;

/** The migrations that need code, for each database. A migration without an entry is SQL alone. */
export const migrationSteps = {
  sqlite: { '0002_sealed': 'encryptLegacyRows' },
  postgres: { '0003_sealed': 'encryptLegacyRows' },
} as const satisfies Readonly<Record<'sqlite' | 'postgres', MigrationSteps>>;

/**
 * Returns the migrations of this package for a database, with their steps.
 *
 * @throws Error when a step names a migration that has no file.
 */
export const shippedMigrations = (database: keyof typeof migrationSteps): Migration[] =>
  withSteps(readMigrations(migrationsFor(database)), migrationSteps[database]);

/**
 * Returns the migrations, each with the step that the table gives it.
 *
 * @throws Error when a step names a migration that is not there.
 */
export function withSteps(migrations: readonly Migration[], steps: MigrationSteps): Migration[] {
  const missing = Object.keys(steps).find((name) => !migrations.some((migration) => migration.name === name));
  if (missing !== undefined) throw new Error(`A step names the migration ${missing}, which has no file.`);
  return migrations.map((migration) => {
    const step = steps[migration.name];
    return step === undefined ? migration : { ...migration, step };
  });
}

/** Returns the steps of these migrations, each once, in the order of the migrations. */
export const stepsOf = (migrations: readonly Migration[]): readonly MigrationStep[] => [
  ...new Set(migrations.flatMap(({ step }) => (step === undefined ? [] : [step]))),
];
