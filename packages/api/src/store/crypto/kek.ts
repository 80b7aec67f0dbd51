import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { createPrivateFile, hasErrorCode } from './private-file.ts';

/** Key-encryption keys, 32 bytes each: the current one, and those before it until every data key is re-wrapped. */
export interface Keks {
  readonly current: Uint8Array;
  readonly previous?: readonly Uint8Array[];
}

/** Where they come from. A function may ask a key management service; it is asked once, at start. */
export type KekSource = Uint8Array | Keks | (() => Promise<Uint8Array | Keks>);

const size = 32;

/**
 * Asks for the key-encryption keys.
 *
 * @throws TypeError where one of them is not 32 bytes.
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

/** Says what is right where no key-encryption key is given. */
export function needsKek(): never {
  throw new TypeError(
    "What people say is kept sealed: give `kek`, 32 bytes from wherever secrets are kept, or localKek('./attune.kek') " +
      'in development.',
  );
}

/** A new key-encryption key, as text. */
export const newKek = (): string => randomBytes(size).toString('base64url');

/** Reads a key-encryption key from text, in base64 of either alphabet; null where it is not 32 bytes. */
export function readKek(text: string): Uint8Array | null {
  const [, digits] = /^([A-Za-z0-9+/_-]{43})=?$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : new Uint8Array(Buffer.from(digits, 'base64url'));
}

/** The file beside an SQLite database that holds its key-encryption key in development. */
export const kekFileFor = (database: string): string => `${database}.kek`;

/**
 * A key-encryption key in a file for this account of the system alone, made if there is none: for development.
 * Whoever copies the file and the database together reads both; in production the key comes from elsewhere.
 */
export const localKek = (path: string) => async (): Promise<Uint8Array> => {
  const text = read(path) ?? createPrivateFile(path, `${newKek()}\n`);
  const kek = readKek(text);
  if (!kek) throw new TypeError(`${path} holds no key-encryption key.`);
  return kek;
};

function read(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    chmodSync(path, 0o600);
    return text;
  } catch (fault) {
    if (hasErrorCode(fault, 'ENOENT')) return null;
    throw fault;
  }
}
