import type { Brand } from '../ids.ts';

/** Eight characters of Crockford's base32, which a person reads aloud or types. A code is valid once. */
export type PairingCode = Brand<string, 'PairingCode'>;

/** The number of characters in a code, and of random bytes to make one. */
export const codeLength = 8;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a code from random bytes, with five bits of each.
 *
 * @throws RangeError if there are not `codeLength` bytes
 */
export const codeFrom = (bytes: Uint8Array<ArrayBufferLike>): PairingCode => {
  if (bytes.length !== codeLength)
    throw new RangeError(`Pass ${codeLength} random bytes to make a pairing code.`);
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('') as PairingCode;
};

/** Parses a code as people type it: in any case, with spaces and dashes, O for 0, I and L for 1. Null if invalid. */
export function parseCode(text: string): PairingCode | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === codeLength && [...code].every((char) => alphabet.includes(char))
    ? (code as PairingCode)
    : null;
}
