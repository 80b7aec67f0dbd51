import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** Where a sealed text is kept. It opens there and nowhere else. */
export interface EncryptionContext {
  readonly tenant: string;
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

const algorithm = 'aes-256-gcm';
const sizes = { nonce: 12, tag: 16, length: 4 };

/** What a seal is bound to, as additional data: as a JSON array, two lists never read the same. */
export type Bound = readonly (string | number)[];
const additional = (bound: Bound): Buffer => Buffer.from(JSON.stringify(bound));

/**
 * Seals bytes with a key of 32 bytes, bound to what is named beside them; with a random nonce each time. Keys are
 * key objects: given as bytes, each use of one takes Node four times as long.
 */
export function encrypt(key: KeyObject, bound: Bound, plain: Uint8Array): Buffer {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: sizes.tag });
  cipher.setAAD(additional(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed with this key, bound to the same; throws at anything else. */
export function decrypt(key: KeyObject, bound: Bound, sealed: Buffer): Buffer {
  const end = sealed.length - sizes.tag;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, sizes.nonce), {
    authTagLength: sizes.tag,
  });
  decipher.setAAD(additional(bound));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(sizes.nonce, end)), decipher.final()]);
}

/** The version of this way to seal, which is sealed along and stands before the text. */
const version = 1;
const prefix = `s${version}.`;
const boundTo = ({ tenant, table, id, column }: EncryptionContext): Bound => [
  'attune text',
  version,
  tenant,
  table,
  id,
  column,
];

/**
 * Seals a text for the place where it is kept. It is padded to a power of two of bytes, `least` or more, so that
 * its length tells next to nothing: not whether there is a note, nor how much somebody has answered.
 */
export function encryptText(key: KeyObject, place: EncryptionContext, text: string, least: number): string {
  const bytes = Buffer.byteLength(text);
  let room = least;
  while (room < sizes.length + bytes) room *= 2;
  const plain = Buffer.alloc(room);
  plain.writeUInt32BE(bytes);
  plain.write(text, sizes.length);
  return `${prefix}${encrypt(key, boundTo(place), plain).toString('base64')}`;
}

/** What is sealed was sealed with another key or for another place, or is no sealed text at all. */
export class DecryptionError extends Error {
  override readonly name = 'DoesNotOpen';
}

/**
 * Opens a sealed text where it is kept.
 *
 * @throws DoesNotOpen where it was sealed with another key or for another place, or is no sealed text at all.
 */
export function decryptText(key: KeyObject, place: EncryptionContext, sealed: string): string {
  try {
    if (!sealed.startsWith(prefix)) throw new Error('It is not sealed in a way that is known.');
    const plain = decrypt(key, boundTo(place), Buffer.from(sealed.slice(prefix.length), 'base64'));
    return plain.toString('utf8', sizes.length, sizes.length + plain.readUInt32BE());
  } catch (cause) {
    throw new DecryptionError(`What is kept of ${place.table} ${place.id} does not open here.`, { cause });
  }
}
