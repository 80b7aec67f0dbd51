import { contractionsEn, endingsEn, negatable } from './contractions.en.ts';
import { deobfuscate } from './deobfuscate.ts';
import { decodeLeet, type NormalizedChar, normalize } from './normalize.ts';

/** A word or punctuation mark of a text, normalized. Offsets are of the original text. */
export interface Token {
  /** A word in small Latin letters; `,` for any pause; `.`, `?` or `??` for the end of a sentence. */
  readonly text: string;
  readonly kind: 'word' | 'pause' | 'stop';
  readonly start: number;
  readonly end: number;
}

const wordChar = /[\p{L}\p{N}]/u;
const stops = '.!?';
const pauses = ',;:-–—()"“”/';

/** Splits a text into words and punctuation. It undoes disguised spellings of the words in `known`. */
export function tokenize(text: string, known: ReadonlySet<string>): readonly Token[] {
  const chars = normalize(text);
  const tokens: Token[] = [];
  let i = 0;
  while (i < chars.length) {
    const char = chars[i]?.char ?? '';
    const spelled = deobfuscate(chars, i, known);
    if (spelled !== null) {
      for (const word of spelled.words) pushWord(tokens, chars, word.from, word.to, known);
      i = spelled.next;
    } else if (inWord(chars, i)) {
      const from = i;
      while (i < chars.length && inWord(chars, i)) i++;
      pushWord(tokens, chars, from, i, known);
    } else {
      const from = i;
      if (stops.includes(char)) {
        while (i + 1 < chars.length && stops.includes(chars[i + 1]?.char ?? 'x')) i++;
        pushMark(tokens, chars, from, i + 1, 'stop');
      } else if (pauses.includes(char)) pushMark(tokens, chars, from, from + 1, 'pause');
      i++;
    }
  }
  return tokens;
}

const isWordChar = (letter: NormalizedChar | undefined): boolean =>
  letter !== undefined && wordChar.test(letter.char);

/** Returns whether a character is part of a word: a letter, a digit, an apostrophe inside, or a sign for a letter. */
function inWord(chars: readonly NormalizedChar[], i: number): boolean {
  if (isWordChar(chars[i])) return true;
  const char = chars[i]?.char;
  if (char === "'" || char === '@') return isWordChar(chars[i - 1]) && isWordChar(chars[i + 1]);
  return char === '$' && /\p{L}/u.test(chars[i + 1]?.char ?? '');
}

function pushMark(
  tokens: Token[],
  chars: readonly NormalizedChar[],
  from: number,
  to: number,
  kind: 'pause' | 'stop',
): void {
  let asked = 0;
  for (let i = from; i < to; i++) if (chars[i]?.char === '?') asked++;
  const text = kind === 'pause' ? ',' : asked > 1 ? '??' : asked === 1 ? '?' : '.';
  tokens.push({
    text,
    kind,
    start: chars[from]?.start ?? 0,
    end: chars[to - 1]?.end ?? 0,
  });
}

function pushWord(
  tokens: Token[],
  chars: readonly NormalizedChar[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): void {
  let raw = '';
  for (let i = from; i < to; i++)
    if (wordChar.test(chars[i]?.char ?? '') || "'@$".includes(chars[i]?.char ?? ' ')) raw += chars[i]?.char;
  const start = chars[from]?.start ?? 0;
  const end = chars[to - 1]?.end ?? 0;
  for (const text of expand(raw, known)) tokens.push({ text, kind: 'word', start, end });
}

/** Expands a short form: "don't" becomes "do not", and "Sam's" becomes "sam is". */
function expand(raw: string, known: ReadonlySet<string>): readonly string[] {
  const bare = undisguise(raw.replaceAll("'", ''), known);
  const long = contractionsEn.get(bare);
  if (long !== undefined) return long.split(' ');
  if (isNegated(bare)) return [bare.slice(0, -2), 'not'];
  const cut = raw.lastIndexOf("'");
  const ending = cut > 0 ? endingsEn.get(raw.slice(cut + 1)) : undefined;
  if (ending === undefined) return [bare];
  const base = undisguise(raw.slice(0, cut), known);
  return [...(contractionsEn.get(base) ?? base).split(' '), ending];
}

/** Returns whether a word is a negated verb without an apostrophe, such as "dont" or "wasnt". */
const isNegated = (word: string): boolean => word.endsWith('nt') && negatable.has(word.slice(0, -2));

const measure = /^[1-9][0-9]*(?:am|pm|st|nd|rd|th|h|m|s|k|x|km|kg|min)$/;

/** Replaces digits and repeated letters if the result is a known word. Otherwise, returns the word unchanged. */
function undisguise(word: string, known: ReadonlySet<string>): string {
  if (isKnown(word, known) || measure.test(word)) return word;
  const chars = /\p{L}/u.test(word) ? decodeLeet(word) : word;
  const candidates = [chars, chars.replaceAll('i', 'l')];
  if (/(.)\1\1/u.test(word))
    candidates.push(chars.replace(/(.)\1+/gu, '$1'), chars.replace(/(.)\1+/gu, '$1$1'));
  return candidates.find((candidate) => isKnown(candidate, known)) ?? word;
}

const isKnown = (word: string, known: ReadonlySet<string>): boolean =>
  known.has(word) || contractionsEn.has(word) || isNegated(word);
