import { NewerRecord } from '../../use-cases/damage.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey } from '../crypto/keyring.ts';

/** The row that contains a document. */
export interface Row {
  readonly tenant: string;
  readonly id: string;
}

export type Document = Readonly<Record<string, unknown>>;

/** A kind of document. Its version is the number of upcasters plus one. */
export interface DocumentFormat {
  /** The name of its subject and of its table. */
  readonly noun: string;
  readonly column: 'state' | 'own';
  readonly upcasts: readonly ((older: Document) => Document)[];
  /** The size of the smallest document in bytes, a power of two. */
  readonly minBytes: number;
}

/** Upcasts from format 1 to 2: the discriminant `is` became `type`. */
export const isToType = ({ is, ...rest }: Document): Document => ({ type: is, ...rest });

const versionOf = (format: DocumentFormat): number => format.upcasts.length + 1;
const encryptionContext = ({ noun, column }: DocumentFormat, { tenant, id }: Row) => ({
  tenant,
  table: noun,
  id,
  column,
});
const serialize = (format: DocumentFormat, content: object): string =>
  JSON.stringify({ v: versionOf(format), ...content });

/** Encrypts a document for its row, with its format version first. */
export const writeDocument = (format: DocumentFormat, key: DataKey, row: Row, content: object): string =>
  key.encrypt(encryptionContext(format, row), serialize(format, content), format.minBytes);

/** Encrypts a document that replaces another. Null when the stored one has the same content. */
export function rewriteDocument(
  format: DocumentFormat,
  key: DataKey,
  row: Row,
  ciphertext: string,
  content: object,
): string | null {
  const same = key.decrypt(encryptionContext(format, row), ciphertext) === serialize(format, content);
  return same ? null : writeDocument(format, key, row, content);
}

/**
 * Decrypts a document of any earlier version and applies its upcasters, because SQL cannot migrate encrypted data.
 *
 * @throws DecryptionError for a damaged document.
 * @throws NewerRecord for a document of a newer version, so that a snapshot with it is neither shown nor written.
 */
export function readDocument<T extends object>(
  format: DocumentFormat,
  key: DataKey,
  row: Row,
  ciphertext: string,
): T {
  const which = `The document of ${format.noun} ${row.id}`;
  let { v, ...content } = parseDocument(key.decrypt(encryptionContext(format, row), ciphertext), which);
  const known = versionOf(format);
  if (!Number.isSafeInteger(v) || v < 1) throw new DecryptionError(`${which} has no format version.`);
  if (v > known)
    throw new NewerRecord(`${which} has format ${v}; this version of Attune knows up to ${known}.`);
  for (const upcast of format.upcasts.slice(v - 1)) content = upcast(content);
  return content;
}

/** @throws DecryptionError when the text is not JSON. */
export function parseDocument(text: string, which: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DecryptionError(`${which} is not JSON.`, { cause });
  }
}

/** Encrypts, unchanged, a document that an earlier version wrote in plain text. */
export const encryptPlain = (format: DocumentFormat, key: DataKey, row: Row, text: string): string =>
  key.encrypt(encryptionContext(format, row), text, format.minBytes);
