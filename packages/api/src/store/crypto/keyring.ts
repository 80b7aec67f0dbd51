import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { NewerRecord, type OnDamage } from '../../use-cases/damage.ts';
import {
  type AdditionalData,
  DecryptionError,
  decrypt,
  decryptText,
  type EncryptionContext,
  encrypt,
  encryptText,
} from './encryption.ts';
import { type KekSource, type Keks, keksFrom } from './kek.ts';

/** The owner of a data key: a person, a couple, or a journal. */
export interface Owner {
  readonly tenant: string;
  readonly id: string;
}

/** An encrypted data key, with the id of the key-encryption key that decrypts it. */
export interface WrappedKey {
  readonly kek: string;
  readonly wrapped: string;
}

/** The operations of a data key. The key itself stays hidden. */
export interface DataKey {
  encrypt(context: EncryptionContext, text: string, minBytes: number): string;
  decrypt(context: EncryptionContext, ciphertext: string): string;
}

/**
 * Creates, wraps and unwraps data keys. Caches none: unwrapping takes microseconds, and a destroyed key is then really
 * gone.
 */
export interface Keyring {
  /** The id of the key-encryption key that wraps new keys. */
  readonly currentKek: string;
  /** The ids of all key-encryption keys that can unwrap. */
  readonly knownKeks: readonly string[];
  /** Receives each record that does not open. */
  readonly onDamage: OnDamage;
  create(owner: Owner): { readonly wrappedKey: WrappedKey; readonly key: DataKey };
  /**
   * @throws DecryptionError when the key is damaged.
   * @throws NewerRecord when another key-encryption key wraps it.
   */
  unwrap(owner: Owner, wrappedKey: WrappedKey): DataKey;
  /** Wraps the same data key with the current key-encryption key. */
  rewrap(owner: Owner, wrappedKey: WrappedKey): WrappedKey;
}

/** An id that distinguishes key-encryption keys and reveals nothing about them. */
const idOf = (kek: Uint8Array): string =>
  createHash('sha256').update('attune kek id 1\n').update(kek).digest('hex').slice(0, 16);

const additionalDataOf = ({ tenant, id }: Owner): AdditionalData => ['attune data key', 1, tenant, id];

const dataKey = (secret: KeyObject): DataKey => ({
  encrypt: (context, text, minBytes) => encryptText(secret, context, text, minBytes),
  decrypt: (context, ciphertext) => decryptText(secret, context, ciphertext),
});

/** An id as `idOf` returns it. */
const kekId = /^[\da-f]{16}$/;

/** Creates a keyring. The current key wraps, and all keys unwrap. */
export function keyringOf({ current, previous = [] }: Keks, onDamage: OnDamage = () => {}): Keyring {
  const keks = new Map([current, ...previous].map((one) => [idOf(one), createSecretKey(one)]));
  const kek = idOf(current);
  const wraps = createSecretKey(current);
  const wrap = (owner: Owner, secret: Uint8Array): WrappedKey => ({
    kek,
    wrapped: encrypt(wraps, additionalDataOf(owner), secret).toString('base64'),
  });
  const unwrap = (owner: Owner, wrappedKey: WrappedKey): Uint8Array => {
    const named = keks.get(wrappedKey.kek);
    const bytes = Buffer.from(wrappedKey.wrapped, 'base64');
    // Only a damaged row names an unknown key, or a node that already knows the next one wrote it.
    for (const opens of named ? [named] : keks.values()) {
      try {
        return decrypt(opens, additionalDataOf(owner), bytes);
      } catch {
        // The next key-encryption key may open it.
      }
    }
    if (!named && kekId.test(wrappedKey.kek))
      throw new NewerRecord(`The key of ${owner.id} is wrapped by an unknown key-encryption key.`);
    throw new DecryptionError(`The key of ${owner.id} cannot be unwrapped.`);
  };
  return {
    currentKek: kek,
    knownKeks: [...keks.keys()],
    onDamage,
    create(owner) {
      const secret = randomBytes(32);
      return { wrappedKey: wrap(owner, secret), key: dataKey(createSecretKey(secret)) };
    },
    unwrap: (owner, wrappedKey) => dataKey(createSecretKey(unwrap(owner, wrappedKey))),
    rewrap: (owner, wrappedKey) => wrap(owner, unwrap(owner, wrappedKey)),
  };
}

/** Creates a keyring from a source of key-encryption keys. */
export const keyringFrom = async (source: KekSource, onDamage?: OnDamage): Promise<Keyring> =>
  keyringOf(await keksFrom(source), onDamage);
