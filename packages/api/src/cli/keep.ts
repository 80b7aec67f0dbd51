import { singleProblem } from '../config/problem.ts';
import { readDatabaseConfig, readStoreConfig, type StoreConfig } from '../config.ts';
import { misused } from './misused.ts';
import { type Around, type Command, kekOf, type Sealed } from './parts.ts';

/** `attune migrate` */
export const migrate: Command = (around) =>
  keeping(around, async (kept, { parts }) => {
    parts.screen.progress('Looking at the database…');
    await parts.migrate(kept);
    return 'The database is up to date.';
  });

/** `attune keys rotate` */
export const rotateKeys: Command = (around) =>
  keeping(around, async (kept, { parts }) => {
    parts.screen.progress('Wrapping keys…');
    const { rewrapped } = await parts.rotateKeys(kept);
    return `${rewrapped} wrapped anew. ATTUNE_KEK opens all of them now.`;
  });

/** `attune keys new` */
export const newKey: Command = async ({ parts }) => {
  parts.screen.result(await parts.newKek());
  return 0;
};

/** `attune backup <file>` */
export const backup: Command = async ({
  env,
  given: {
    words: [file = ''],
  },
  parts,
}) => {
  const config = readDatabaseConfig(env);
  if (!config.ok) return misused(parts.screen, config.refusal);
  parts.screen.progress('Copying…');
  await parts.backup({ store: config.value.store, file });
  parts.screen.result(`A copy is in ${file}. It opens with the keys alone, which are not in it.`);
  return 0;
};

/** `attune erase <tenant> <subject> --yes` */
export const erase: Command = async (around) => {
  const {
    given: {
      words: [tenant = '', subject = ''],
      flags,
    },
  } = around;
  if (!flags.has('yes')) {
    around.parts.screen.problem(
      'This erases a person for good, and ends their couple. With --yes it is done.',
    );
    return 2;
  }
  return keeping(around, async (kept, { parts }, { policy }) => {
    await parts.erase({ ...kept, policy }, { tenant, subject });
    return 'Nothing of this subject is kept any more.';
  });
};

type Work = (kept: Sealed, around: Around, config: StoreConfig) => Promise<string>;

/** Does something where things are kept, and says the result. */
async function keeping(around: Around, work: Work): Promise<0 | 1 | 2> {
  const { env, parts } = around;
  const config = readStoreConfig(env);
  if (!config.ok) return misused(parts.screen, config.refusal);
  const { kek, store } = config.value;
  if (kek === null) {
    return misused(parts.screen, [singleProblem('ATTUNE_DATABASE', 'is :memory:, where nothing is kept.')]);
  }
  const kept = { store, kek: await kekOf(kek, parts) };
  parts.screen.result(await work(kept, around, config.value));
  return 0;
}
