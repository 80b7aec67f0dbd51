import { accept, type Result, refuse } from '@attune/core';
import { kekBeside, readKek } from '../store/kek.ts';
import { jointProblem, type SettingProblem, singleProblem } from './problem.ts';
import type { ReadText } from './read.ts';
import type { StoreSettings } from './settings.ts';

/** The keys that wrap all others: as given; or, in development, a file that is made if there is none. */
export type KekConfig =
  | { readonly current: Uint8Array; readonly previous: readonly Uint8Array[] }
  | { readonly localFile: string };

/** The keys that the settings name. Null where nothing is kept, so that nothing needs one. */
export function readKeks(
  given: StoreSettings,
  readText: ReadText,
): Result<KekConfig | null, readonly SettingProblem[]> {
  const { ATTUNE_KEK: key, ATTUNE_KEK_FILE: file, ATTUNE_KEK_PREVIOUS: old, NODE_ENV: mode } = given;
  if (key !== undefined && file !== undefined) {
    return refuse([
      jointProblem(
        ['ATTUNE_KEK', 'ATTUNE_KEK_FILE'],
        'Either ATTUNE_KEK or ATTUNE_KEK_FILE is given, not both.',
      ),
    ]);
  }
  const problems: SettingProblem[] = [];
  const previous = old.map(readKek);
  if (previous.includes(null)) {
    problems.push(singleProblem('ATTUNE_KEK_PREVIOUS', 'is a list of keys, with commas between.'));
  }
  if (key === undefined && file === undefined) {
    if (mode === 'production') {
      problems.push(
        jointProblem(
          ['ATTUNE_KEK', 'ATTUNE_KEK_FILE'],
          'ATTUNE_KEK or ATTUNE_KEK_FILE is needed with NODE_ENV=production; `attune keys new` makes a key.',
        ),
      );
    }
    if (previous.length > 0) {
      problems.push(
        jointProblem(
          ['ATTUNE_KEK_PREVIOUS', 'ATTUNE_KEK', 'ATTUNE_KEK_FILE'],
          'ATTUNE_KEK_PREVIOUS goes with ATTUNE_KEK or ATTUNE_KEK_FILE.',
        ),
      );
    }
    return problems.length > 0 ? refuse(problems) : accept(localKey(given.ATTUNE_DATABASE));
  }
  const current = file === undefined ? readKek(key ?? '') : kekInFile(file, readText);
  if (current === null) {
    problems.push(
      file === undefined
        ? singleProblem('ATTUNE_KEK', 'is a key as `attune keys new` prints one.')
        : singleProblem(
            'ATTUNE_KEK_FILE',
            'names a readable file with a key as `attune keys new` prints one.',
          ),
    );
  }
  return current === null || problems.length > 0
    ? refuse(problems)
    : accept({ current, previous: previous.filter((each) => each !== null) });
}

function kekInFile(file: string, readText: ReadText): Uint8Array | null {
  try {
    return readKek(readText(file));
  } catch {
    return null;
  }
}

/** A file beside the database; here, where the database is elsewhere. */
function localKey(database: string): KekConfig | null {
  if (database === ':memory:') return null;
  if (isPostgres(database)) return { localFile: './attune.kek' };
  return { localFile: kekBeside(database) };
}

export const isPostgres = (database: string): boolean => /^postgres(ql)?:/.test(database);
