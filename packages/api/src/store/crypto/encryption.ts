import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** Where a ciphertext is stored. It decrypts there and nowhere else. */
export interface EncryptionContext {
  readonly tenant: string;
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

const algorithm = 'aes-256-gcm';
const sizes = { nonce: 12, tag: 16, length: 4 };

/** Additional authenticated data (AAD). Serialised as a JSON array, so that two lists never look the same. */
export type AdditionalData = readonly (string | number)[];
const additional = (bound: AdditionalData): Buffer => Buffer.from(JSON.stringify(bound));

/**
 * Encrypts bytes with a key of 32 bytes and a random nonce, and binds them to `bound`. Takes a `KeyObject`, because Node
 * needs four times as long for a key given as bytes.
 */
export function encrypt(key: KeyObject, bound: AdditionalData, plain: Uint8Array): Buffer {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: sizes.tag });
  cipher.setAAD(additional(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `encrypt` returned for this key and `bound`. Throws for anything else. */
export function decrypt(key: KeyObject, bound: AdditionalData, ciphertext: Buffer): Buffer {
  const end = ciphertext.length - sizes.tag;
  const decipher = createDecipheriv(algorithm, key, ciphertext.subarray(0, sizes.nonce), {
    authTagLength: sizes.tag,
  });
  decipher.setAAD(additional(bound));
  decipher.setAuthTag(ciphertext.subarray(end));
  return Buffer.concat([decipher.update(ciphertext.subarray(sizes.nonce, end)), decipher.final()]);
}

/** The version of the ciphertext format. It is authenticated, and precedes the text. */
const version = 1;
const prefix = `s${version}.`;
const additionalDataOf = ({ tenant, table, id, column }: EncryptionContext): AdditionalData => [
  'attune text',
  version,
  tenant,
  table,
  id,
  column,
];

/**
 * Encrypts a text for the place where it is stored. Pads it to a power of two, at least `minBytes` bytes. So its length
 * does not reveal whether there is a note, or how much a person has answered.
 */
export function encryptText(
  key: KeyObject,
  context: EncryptionContext,
  text: string,
  minBytes: number,
): string {
  const bytes = Buffer.byteLength(text);
  let size = minBytes;
  while (size < sizes.length + bytes) size *= 2;
  const plain = Buffer.alloc(size);
  plain.writeUInt32BE(bytes);
  plain.write(text, sizes.length);
  return `${prefix}${encrypt(key, additionalDataOf(context), plain).toString('base64')}`;
}

/** A damaged record: it was encrypted with another key or for another context, or is not a ciphertext. */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError';
}

/**
 * Decrypts a text at the place where it is stored.
 *
 * @throws DecryptionError when it was encrypted with another key or for another context, or is not a ciphertext.
 */
export function decryptText(key: KeyObject, context: EncryptionContext, ciphertext: string): string {
  try {
    if (!ciphertext.startsWith(prefix)) throw new Error('Unknown ciphertext format.');
    const plain = decrypt(
      key,
      additionalDataOf(context),
      Buffer.from(ciphertext.slice(prefix.length), 'base64'),
    );
    return plain.toString('utf8', sizes.length, sizes.length + plain.readUInt32BE());
  } catch (cause) {
    throw new DecryptionError(`What is kept of ${context.table} ${context.id} does not open here.`, {
      cause,
    });
  }
}
