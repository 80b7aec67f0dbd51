import { readDatabaseConfig, readStoreConfig, type StoreConfig } from '../config/index.ts';
import { problemOf } from '../config/problem.ts';
import { reportConfigProblems } from './config-errors.ts';
import { type Command, type CommandContext, type EncryptedStore, kekOf } from './dependencies.ts';

/** `attune migrate` */
export const migrate: Command = (around) =>
  withStore(around, async (kept, { dependencies }) => {
    dependencies.output.progress('Migrating the database…');
    await dependencies.migrate(kept);
    return 'The database is up to date.';
  });

/** `attune clock reset --yes` */
export const resetClock: Command = async (around) => {
  const { args, dependencies } = around;
  if (!args.flags.has('yes')) {
    dependencies.output.error(
      "This sets the time of the store to the machine's clock. Everything that people shared or agreed is taken back, " +
        "and everyone is paused. Stop the service, set the machine's clock, and add --yes to confirm.",
    );
    return 2;
  }
  return withStore(around, async (kept) => {
    await dependencies.resetClock(kept);
    return 'The clock is set. Nothing is current or shared, and everyone is paused.';
  });
};

/** `attune keys rotate` */
export const rotateKeys: Command = (around) =>
  withStore(around, async (kept, { dependencies }) => {
    dependencies.output.progress('Re-wrapping keys…');
    const { rewrapped, damaged } = await dependencies.rotateKeys(kept);
    if (damaged.length === 0) return `${rewrapped} keys re-wrapped. ATTUNE_KEK now opens all of them.`;
    return `${rewrapped} keys re-wrapped. These do not open, and stay as they are: ${damaged.join(', ')}`;
  });

/** `attune keys new` */
export const newKey: Command = async ({ dependencies }) => {
  dependencies.output.result(await dependencies.newKek());
  return 0;
};

/** `attune backup <file>` */
export const backup: Command = async ({
  env,
  args: {
    positionals: [file = ''],
  },
  dependencies,
}) => {
  const config = readDatabaseConfig(env);
  if (!config.ok) return reportConfigProblems(dependencies.output, config.refusal);
  dependencies.output.progress('Copying…');
  await dependencies.backup({ store: config.value.store, file });
  dependencies.output.result(
    `The copy is in ${file}. It does not contain the keys, and opens only with them.`,
  );
  return 0;
};

/** `attune erase <tenant> <subject> --yes` */
export const erase: Command = async (around) => {
  const {
    args: {
      positionals: [tenant = '', subject = ''],
      flags,
    },
  } = around;
  if (!flags.has('yes')) {
    around.dependencies.output.error(
      'This erases a person for good and ends their couple. Add --yes to confirm.',
    );
    return 2;
  }
  return withStore(around, async (kept, { dependencies }, { policy }) => {
    await dependencies.erase({ ...kept, policy }, { tenant, subject });
    return 'This subject is erased.';
  });
};

type StoreAction = (kept: EncryptedStore, around: CommandContext, config: StoreConfig) => Promise<string>;

/** Reads the config, runs `action` on the store and prints its result. */
async function withStore(around: CommandContext, work: StoreAction): Promise<0 | 1 | 2> {
  const { env, dependencies } = around;
  const config = readStoreConfig(env);
  if (!config.ok) return reportConfigProblems(dependencies.output, config.refusal);
  const { kek, store, testClock } = config.value;
  if (kek === null)
    return reportConfigProblems(dependencies.output, [
      problemOf('ATTUNE_DATABASE', 'is :memory:, which keeps nothing.'),
    ]);
  const kept = { store, kek: await kekOf(kek, dependencies), ...(testClock && { testClock }) };
  dependencies.output.result(await work(kept, around, config.value));
  return 0;
}
