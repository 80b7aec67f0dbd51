import type { Brand } from '../ids.ts';

/** Eight characters of Crockford's base32, read aloud or typed from one phone to the other; used once. */
export type PairingCode = Brand<string, 'PairingCode'>;

/** Characters in a code, and random bytes to make one from. */
export const codeLength = 8;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code from random bytes; five bits of each byte are used. */
export const codeFrom = (bytes: Uint8Array<ArrayBufferLike>): PairingCode => {
  if (bytes.length !== codeLength)
    throw new RangeError(`A pairing code is made of ${codeLength} random bytes.`);
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('') as PairingCode;
};

/** Reads a code as people type it: any case, spaces and dashes, O for 0, I and L for 1. Null if it is none. */
export function parseCode(text: string): PairingCode | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === codeLength && [...code].every((char) => alphabet.includes(char))
    ? (code as PairingCode)
    : null;
}
