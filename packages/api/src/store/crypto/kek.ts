import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { createPrivateFile, hasErrorCode } from './private-file.ts';

/** Key-encryption keys of 32 bytes: the current one, and earlier ones until every data key is re-wrapped. */
export interface Keks {
  readonly current: Uint8Array;
  readonly previous?: readonly Uint8Array[];
}

/** The source of the key-encryption keys. A function, such as one that asks a key management service, runs once at start. */
export type KekSource = Uint8Array | Keks | (() => Promise<Uint8Array | Keks>);

const size = 32;

/**
 * Reads the key-encryption keys from their source.
 *
 * @throws TypeError when one of them does not have 32 bytes.
 */
export async function keksFrom(source: KekSource): Promise<Keks> {
  const given = typeof source === 'function' ? await source() : source;
  const keks = given instanceof Uint8Array ? { current: given } : given;
  for (const kek of [keks.current, ...(keks.previous ?? [])]) {
    if (!(kek instanceof Uint8Array) || kek.length !== size)
      throw new TypeError(`A key-encryption key has ${size} bytes.`);
  }
  return keks;
}

/** Throws the error for a missing key-encryption key. */
export function missingKek(): never {
  throw new TypeError(
    "Stored data is encrypted: pass `kek`, 32 bytes from your secret store, or localKek('./attune.kek') " +
      'in development.',
  );
}

/** A new key-encryption key, as text. */
export const newKek = (): string => randomBytes(size).toString('base64url');

/** Parses a key-encryption key from base64 or base64url; null when it does not have 32 bytes. */
export function readKek(text: string): Uint8Array | null {
  const [, digits] = /^([A-Za-z0-9+/_-]{43})=?$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : new Uint8Array(Buffer.from(digits, 'base64url'));
}

/** The file of a database's key-encryption key in development, next to the database. */
export const kekFileFor = (database: string): string => `${database}.kek`;

/**
 * A key-encryption key in a file that only this account can read. Creates the file when it is missing. For development
 * only: a copy of the file together with the database can be decrypted.
 */
export const localKek = (path: string) => async (): Promise<Uint8Array> => {
  const text = readIfExists(path) ?? createPrivateFile(path, `${newKek()}\n`);
  const kek = readKek(text);
  if (!kek) throw new TypeError(`${path} holds no key-encryption key.`);
  return kek;
};

function readIfExists(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    chmodSync(path, 0o600);
    return text;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
