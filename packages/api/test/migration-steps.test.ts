import { describe, expect, it } from 'vitest';
import { type Migration, migrationsFor, readMigrations } from '../src/store/migrate.ts';
import { migrationSteps, shippedMigrations, stepsOf, withSteps } from '../src/store/migration-steps.ts';

const migration = (name: string): Migration => ({ name, sql: 'select 1' });

describe.each(['sqlite', 'postgres'] as const)('the migrations for %s', (database) => {
  it('encrypt legacy rows once, after the migration that the table names', () => {
    const shipped = shippedMigrations(database);
    expect(shipped.map(({ name }) => name)).toEqual(
      readMigrations(migrationsFor(database)).map(({ name }) => name),
    );
    expect(
      Object.fromEntries(shipped.filter(({ step }) => step).map(({ name, step }) => [name, step])),
    ).toEqual(migrationSteps[database]);
    expect(stepsOf(shipped)).toEqual(['encryptLegacyRows']);
  });
});

describe('a migration step', () => {
  it('belongs to the migration that the table names, not to others with a similar name', () => {
    const migrations = withSteps([migration('0001_one'), migration('0002_letters_sealed')], {
      '0001_one': 'encryptLegacyRows',
    });
    expect(migrations.map(({ step }) => step)).toEqual(['encryptLegacyRows', undefined]);
    expect(stepsOf(migrations.slice(1))).toEqual([]);
  });

  it('runs once when several migrations need it', () => {
    const names = ['0001_one', '0002_two'];
    const steps = Object.fromEntries(names.map((name) => [name, 'encryptLegacyRows' as const]));
    expect(stepsOf(withSteps(names.map(migration), steps))).toEqual(['encryptLegacyRows']);
  });

  it('is refused when its migration has no file', () => {
    expect(() => withSteps([migration('0001_one')], { '0002_two': 'encryptLegacyRows' })).toThrow(
      'A step names the migration 0002_two, which has no file.',
    );
  });
});
