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

/** Letters that look like a character of the alphabet, in Latin, Cyrillic and Greek; and what they look like. */
const lookAlikes = {
  written: 'OILАВЬЕЗІКМНОРСТУХЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
  read: '011ABBE31KMH0PCTYXSJABEZH1KMN0PTYX',
} as const;

/** More characters than a person types for a code. A longer text is no code, so that parsing takes bounded time. */
const maxTyped = 200;

/** Spaces, dashes, marks on letters, and characters that show nothing, such as a joiner or a change of direction. */
const ignored =
  /[\s\p{Z}\p{Pd}\u2212\u2043\u02D7\u30FC\u2500\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Parses a code as people type it, so that it can be compared. The case, spaces, dashes and invisible characters make no
 * difference. Digits can be of any script, and letters can look alike, such as O for 0, I and L for 1. Null if invalid.
 */
export function parseCode(text: string): PairingCode | null {
  if (text.length > maxTyped) return null;
  // The compatibility form turns wide, circled and other styled letters and digits into plain ones.
  const plain = [...text.normalize('NFKD').toUpperCase().replace(ignored, '')];
  if (plain.length !== codeLength) return null;
  const code = plain.map((char) => plainDigit(plainLetter(char))).join('');
  return [...code].every((char) => alphabet.includes(char)) ? (code as PairingCode) : null;
}

const plainLetter = (char: string): string => lookAlikes.read[lookAlikes.written.indexOf(char)] ?? char;

/** The digit 0 to 9 for a digit of any script. Unicode lists the ten digits of a script in order, from zero. */
function plainDigit(char: string): string {
  if (!isDigit(char)) return char;
  const place = char.codePointAt(0) ?? 0;
  let zero = place;
  while (isDigit(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((place - zero) % 10);
}

const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);
