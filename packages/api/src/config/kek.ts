import { accept, refuse } from '@attune/core';
import { kekFileFor, readKek } from '../store/crypto/kek.ts';
import { type ConfigProblem, type ConfigResult, problemOf } from './problem.ts';
import { type ReadText, textIn } from './read.ts';
import { isPostgres, type StoreSettings } from './settings.ts';

/** The key-encryption keys: as given or, in development, a file that is created when missing. */
export type KekConfig =
  | { readonly current: Uint8Array; readonly previous: readonly Uint8Array[] }
  | { readonly localFile: string };

/** Reads the key-encryption keys. Null for a database in memory, which needs none. */
export function readKeks(given: StoreSettings, readText: ReadText): ConfigResult<KekConfig | null> {
  const { ATTUNE_KEK: key, ATTUNE_KEK_FILE: file, ATTUNE_KEK_PREVIOUS: old, NODE_ENV: mode } = given;
  if (key !== undefined && file !== undefined) {
    return refuse([
      {
        settings: ['ATTUNE_KEK', 'ATTUNE_KEK_FILE'],
        message: 'Either ATTUNE_KEK or ATTUNE_KEK_FILE is given, not both.',
      },
    ]);
  }
  const problems: ConfigProblem[] = [];
  const previous = old.map(readKek);
  if (previous.includes(null))
    problems.push(problemOf('ATTUNE_KEK_PREVIOUS', 'is a list of keys, with commas between.'));
  if (key === undefined && file === undefined) {
    if (mode === 'production') {
      problems.push({
        settings: ['ATTUNE_KEK', 'ATTUNE_KEK_FILE'],
        message:
          'ATTUNE_KEK or ATTUNE_KEK_FILE is needed with NODE_ENV=production; `attune keys new` makes a key.',
      });
    }
    if (previous.length > 0)
      problems.push(problemOf('ATTUNE_KEK_PREVIOUS', 'goes with ATTUNE_KEK or ATTUNE_KEK_FILE.'));
    return problems.length > 0 ? refuse(problems) : accept(localKey(given.ATTUNE_DATABASE));
  }
  const current = readKek((file === undefined ? key : textIn(file, readText)) ?? '');
  if (current === null) {
    problems.push(
      file === undefined
        ? problemOf('ATTUNE_KEK', 'is a key as `attune keys new` prints one.')
        : problemOf('ATTUNE_KEK_FILE', 'names a readable file with a key as `attune keys new` prints one.'),
    );
  }
  return current === null || problems.length > 0
    ? refuse(problems)
    : accept({ current, previous: previous.filter((each) => each !== null) });
}

/** The default key file: next to an SQLite database, or in the working directory for PostgreSQL. */
function localKey(database: string): KekConfig | null {
  if (database === ':memory:') return null;
  if (isPostgres(database)) return { localFile: './attune.kek' };
  return { localFile: kekFileFor(database) };
}
