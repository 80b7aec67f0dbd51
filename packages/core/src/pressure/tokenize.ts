import { contractionsEn, endingsEn, negatable } from './contractions.en.ts';
import { deobfuscate } from './deobfuscate.ts';
import { type Letter, lettered, lettersOf } from './normalize.ts';

/** A word or a mark of a text, in the form that patterns compare. Offsets are of the original text. */
export interface Token {
  /** A word in small Latin letters; `,` for any pause; `.` or `?` or `??` for what ends a sentence. */
  readonly text: string;
  readonly kind: 'word' | 'pause' | 'stop';
  readonly start: number;
  readonly end: number;
}

const wordChar = /[\p{L}\p{N}]/u;
const stops = '.!?\n\r';
const pauses = ',;:-–—()"“”/';

/** Splits a text into words and marks. `known` are the words that a disguise is undone for. */
export function tokenize(text: string, known: ReadonlySet<string>): readonly Token[] {
  const letters = lettersOf(text);
  const tokens: Token[] = [];
  let i = 0;
  while (i < letters.length) {
    const char = letters[i]?.char ?? '';
    const spelled = deobfuscate(letters, i, known);
    if (spelled !== null) {
      for (const word of spelled.words) pushWord(tokens, letters, word.from, word.to, known);
      i = spelled.next;
    } else if (inWord(letters, i)) {
      const from = i;
      while (i < letters.length && inWord(letters, i)) i++;
      pushWord(tokens, letters, from, i, known);
    } else {
      const from = i;
      if (stops.includes(char)) {
        while (i + 1 < letters.length && stops.includes(letters[i + 1]?.char ?? 'x')) i++;
        pushMark(tokens, letters, from, i + 1, 'stop');
      } else if (pauses.includes(char)) pushMark(tokens, letters, from, from + 1, 'pause');
      i++;
    }
  }
  return tokens;
}

const isWordChar = (letter: Letter | undefined): boolean =>
  letter !== undefined && wordChar.test(letter.char);

/** Letters and digits, an apostrophe between them, and the signs that stand in for letters. */
function inWord(letters: readonly Letter[], i: number): boolean {
  if (isWordChar(letters[i])) return true;
  const char = letters[i]?.char;
  if (char === "'" || char === '@') return isWordChar(letters[i - 1]) && isWordChar(letters[i + 1]);
  return char === '$' && /\p{L}/u.test(letters[i + 1]?.char ?? '');
}

function pushMark(
  tokens: Token[],
  letters: readonly Letter[],
  from: number,
  to: number,
  kind: 'pause' | 'stop',
): void {
  let asked = 0;
  for (let i = from; i < to; i++) if (letters[i]?.char === '?') asked++;
  const text = kind === 'pause' ? ',' : asked > 1 ? '??' : asked === 1 ? '?' : '.';
  tokens.push({
    text,
    kind,
    start: letters[from]?.start ?? 0,
    end: letters[to - 1]?.end ?? 0,
  });
}

function pushWord(
  tokens: Token[],
  letters: readonly Letter[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): void {
  let raw = '';
  for (let i = from; i < to; i++)
    if (wordChar.test(letters[i]?.char ?? '') || "'@$".includes(letters[i]?.char ?? ' '))
      raw += letters[i]?.char;
  const start = letters[from]?.start ?? 0;
  const end = letters[to - 1]?.end ?? 0;
  for (const text of inFull(raw, known)) tokens.push({ text, kind: 'word', start, end });
}

/** A written word as the words it stands for: "don't" is "do not", and "Sam's" is "sam is". */
function inFull(raw: string, known: ReadonlySet<string>): readonly string[] {
  const bare = undisguised(raw.replaceAll("'", ''), known);
  const long = contractionsEn.get(bare);
  if (long !== undefined) return long.split(' ');
  if (isNegated(bare)) return [bare.slice(0, -2), 'not'];
  const cut = raw.lastIndexOf("'");
  const ending = cut > 0 ? endingsEn.get(raw.slice(cut + 1)) : undefined;
  if (ending === undefined) return [bare];
  const base = undisguised(raw.slice(0, cut), known);
  return [...(contractionsEn.get(base) ?? base).split(' '), ending];
}

/** "dont", "wasnt" and the like. */
const isNegated = (word: string): boolean => word.endsWith('nt') && negatable.has(word.slice(0, -2));

const measure = /^[1-9][0-9]*(?:am|pm|st|nd|rd|th|h|m|s|k|x|km|kg|min)$/;

/** Undoes digits for letters and drawn-out letters, if a known word comes out; else the word as it is. */
function undisguised(word: string, known: ReadonlySet<string>): string {
  if (isKnown(word, known) || measure.test(word)) return word;
  const letters = /\p{L}/u.test(word) ? lettered(word) : word;
  const candidates = [letters, letters.replaceAll('i', 'l')];
  if (/(.)\1\1/u.test(word))
    candidates.push(letters.replace(/(.)\1+/gu, '$1'), letters.replace(/(.)\1+/gu, '$1$1'));
  return candidates.find((candidate) => isKnown(candidate, known)) ?? word;
}

const isKnown = (word: string, known: ReadonlySet<string>): boolean =>
  known.has(word) || contractionsEn.has(word) || isNegated(word);
