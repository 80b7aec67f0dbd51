import { type KekSource, localKek, readKek } from '@attune/api/use-cases';
import { accept, type Result, refuse } from '@attune/core';

/** What wraps the keys of a database: a key as text if one is given, or else the one in a file, made if there is none. */
export function kekFrom(text: string | undefined, file: string): Result<KekSource, string> {
  if (!text) return accept(localKek(file));
  const kek = readKek(text);
  return kek ? accept(kek) : refuse('ATTUNE_KEK is a key as `attune keys new` prints one.');
}
