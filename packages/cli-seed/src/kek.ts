import { type KekSource, localKek, readKek } from '@attune/api/use-cases';
import { accept, type Result, refuse } from '@attune/core';

/** Returns the key-encryption key: from `text` when given, otherwise from the file, which is created when missing. */
export function kekFrom(text: string | undefined, file: string): Result<KekSource, string> {
  if (!text) return accept(localKek(file));
  const kek = readKek(text);
  return kek ? accept(kek) : refuse('ATTUNE_KEK is a key as `attune keys new` prints one.');
}
