import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  type Bound,
  decrypt,
  decryptText,
  type EncryptionContext,
  encrypt,
  encryptText,
} from './encryption.ts';
import { type KekSource, type Keks, keksFrom } from './kek.ts';

/** Whose a data key is: a person, or a couple. */
export interface Owner {
  readonly tenant: string;
  readonly id: string;
}

/** A data key as it is kept: wrapped, with the id of the key-encryption key that opens it. */
export interface WrappedKey {
  readonly kek: string;
  readonly wrapped: string;
}

/** What one data key does. Nobody sees the key itself. */
export interface DataKey {
  seal(place: EncryptionContext, text: string, least: number): string;
  open(place: EncryptionContext, sealed: string): string;
}

/**
 * Makes, opens and wraps data keys. None is remembered once opened: opening is a matter of microseconds, and a
 * key that is destroyed is then really gone.
 */
export interface Keyring {
  /** The id of the key-encryption key that wraps. */
  readonly current: string;
  /** The ids of all that open. */
  readonly known: readonly string[];
  make(owner: Owner): { readonly kept: WrappedKey; readonly key: DataKey };
  open(owner: Owner, kept: WrappedKey): DataKey;
  /** The same data key, wrapped by the current key-encryption key. */
  rewrap(owner: Owner, kept: WrappedKey): WrappedKey;
}

/** Tells a key-encryption key from others, and nothing about it. */
const idOf = (kek: Uint8Array): string =>
  createHash('sha256').update('attune kek id 1\n').update(kek).digest('hex').slice(0, 16);

const boundTo = ({ tenant, id }: Owner): Bound => ['attune data key', 1, tenant, id];

const dataKey = (secret: KeyObject): DataKey => ({
  seal: (place, text, least) => encryptText(secret, place, text, least),
  open: (place, sealed) => decryptText(secret, place, sealed),
});

/** A keyring of these key-encryption keys: the current one wraps, and all of them open. */
export function keyringOf({ current, previous = [] }: Keks): Keyring {
  const keks = new Map([current, ...previous].map((one) => [idOf(one), createSecretKey(one)]));
  const kek = idOf(current);
  const wraps = createSecretKey(current);
  const wrap = (owner: Owner, secret: Uint8Array): WrappedKey => ({
    kek,
    wrapped: encrypt(wraps, boundTo(owner), secret).toString('base64'),
  });
  const unwrap = (owner: Owner, kept: WrappedKey): Uint8Array => {
    const opens = keks.get(kept.kek);
    if (!opens) throw new Error(`The key of ${owner.id} is wrapped by a key that is not known here.`);
    try {
      return decrypt(opens, boundTo(owner), Buffer.from(kept.wrapped, 'base64'));
    } catch (cause) {
      throw new Error(`The key of ${owner.id} does not open.`, { cause });
    }
  };
  return {
    current: kek,
    known: [...keks.keys()],
    make(owner) {
      const secret = randomBytes(32);
      return { kept: wrap(owner, secret), key: dataKey(createSecretKey(secret)) };
    },
    open: (owner, kept) => dataKey(createSecretKey(unwrap(owner, kept))),
    rewrap: (owner, kept) => wrap(owner, unwrap(owner, kept)),
  };
}

/** The keyring of wherever the key-encryption keys come from. */
export const keyringFrom = async (source: KekSource): Promise<Keyring> => keyringOf(await keksFrom(source));
