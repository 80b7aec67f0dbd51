import type { Token } from './words.ts';

/**
 * A small language for moves in a sentence. Atoms stand apart by spaces:
 * `a|b` one of these words, `pre*` words that start so, `#` a number, `@class` words of a class, `.` among them
 * the end of a sentence, `x?` optional;
 * `_3` up to three words of the same sentence, `-3` also none of them a negation, `~3` up to three words or
 * marks, across sentences;
 * `!a|b` no such word next, `<a|b` no such word before; `^` a sentence starts, `,` a clause starts;
 * `.` a sentence ends, `?` it ends as a question, `??` as a pressing one; `( a b / c )` one of these.
 */
export type Pattern = readonly Atom[];

interface Words {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly number: boolean;
  /** Whether the end of a sentence will do as well. */
  readonly end: boolean;
}
export type Atom =
  | { readonly is: 'word'; readonly words: Words; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number; readonly over: 'sentence' | 'affirmed' | 'all' }
  | { readonly is: 'notNext' | 'notBefore'; readonly words: Words }
  | { readonly is: 'start' | 'clause' | 'end' | 'asked' | 'pressed' };

/** Classes of words that patterns name, each a list parted by `|`. */
export type Classes = Readonly<Record<string, string>>;

/** The patterns of one line: its groups are multiplied out. */
export function parsePatterns(line: string, classes: Classes): readonly Pattern[] {
  let lines: string[][] = [[]];
  for (const part of line.trim().split(/\s*[()]\s*/)) {
    const choices = part.split(' / ');
    lines = lines.flatMap((head) => choices.map((choice) => [...head, choice]));
  }
  return lines.map((parts) =>
    parts
      .join(' ')
      .split(' ')
      .filter((atom) => atom !== '')
      .map((atom) => parseAtom(atom, classes)),
  );
}

const marks: Readonly<Record<string, Atom>> = {
  '^': { is: 'start' },
  ',': { is: 'clause' },
  '.': { is: 'end' },
  '?': { is: 'asked' },
  '??': { is: 'pressed' },
};

const gaps: Readonly<Record<string, 'sentence' | 'affirmed' | 'all'>> = {
  _: 'sentence',
  '-': 'affirmed',
  '~': 'all',
};

function parseAtom(atom: string, classes: Classes): Atom {
  const mark = marks[atom];
  if (mark !== undefined) return mark;
  const rest = atom.slice(1);
  const over = gaps[atom.charAt(0)];
  if (over !== undefined) return { is: 'gap', most: Number(rest), over };
  if (atom.startsWith('!')) return { is: 'notNext', words: parseWords(rest, classes) };
  if (atom.startsWith('<')) return { is: 'notBefore', words: parseWords(rest, classes) };
  const optional = atom.endsWith('?');
  return { is: 'word', words: parseWords(optional ? atom.slice(0, -1) : atom, classes), optional };
}

function parseWords(list: string, classes: Classes): Words {
  const words = list
    .split('|')
    .flatMap((word) => (word.startsWith('@') ? (classes[word.slice(1)] ?? word).split('|') : word));
  return {
    exact: new Set(words.filter((word) => /^[\p{L}\d]+$/u.test(word))),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    number: words.includes('#'),
    end: words.includes('.'),
  };
}

/** Counts the comparisons made, so that a test can bound them. */
export interface Steps {
  taken: number;
}

/** Where a match of `pattern` from token `i` ends (exclusive), or −1. */
export function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  i: number,
  steps: Steps,
  from = 0,
): number {
  steps.taken++;
  const atom = pattern[from];
  if (atom === undefined) return i;
  const token = tokens[i];
  switch (atom.is) {
    case 'word': {
      if (token !== undefined && token.kind === 'word' && fits(token.text, atom.words)) {
        const end = matchAt(pattern, tokens, i + 1, steps, from + 1);
        if (end >= 0) return end;
      }
      if (atom.words.end && ends(tokens, i)) return matchAt(pattern, tokens, i, steps, from + 1);
      if (atom.optional) return matchAt(pattern, tokens, i, steps, from + 1);
      return token?.soft === true && from > 0 ? matchAt(pattern, tokens, i + 1, steps, from) : -1;
    }
    case 'gap': {
      let passed = 0;
      for (let at = i; ; at++) {
        const end = matchAt(pattern, tokens, at, steps, from + 1);
        if (end >= 0) return end;
        const next = tokens[at];
        if (next === undefined || (atom.over !== 'all' && next.kind === 'stop')) return -1;
        if (atom.over === 'affirmed' && (next.text === 'not' || next.text === 'never' || next.text === 'no'))
          return -1;
        if (atom.over === 'all' || next.kind === 'word') passed++;
        if (passed > atom.most || at - i > 2 * atom.most) return -1;
      }
    }
    default:
      return holds(atom, tokens, i) ? matchAt(pattern, tokens, i, steps, from + 1) : -1;
  }
}

function holds(atom: Exclude<Atom, { is: 'word' | 'gap' }>, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const here = tokens[i]?.kind === 'pause' ? tokens[i + 1] : tokens[i];
  switch (atom.is) {
    case 'notNext':
      if (atom.words.end && ends(tokens, i)) return false;
      return here === undefined || here.kind !== 'word' || !fits(here.text, atom.words);
    case 'notBefore':
      return before === undefined || before.kind !== 'word' || !fits(before.text, atom.words);
    case 'start':
      return before === undefined || before.kind === 'stop';
    case 'clause':
      return before === undefined || before.kind !== 'word';
    case 'end':
      return ends(tokens, i);
    case 'asked':
      return here?.text === '?' || here?.text === '??';
    case 'pressed':
      return here?.text === '??';
  }
}

const ends = (tokens: readonly Token[], i: number): boolean => (tokens[i]?.kind ?? 'stop') === 'stop';

function fits(text: string, { exact, prefixes, number }: Words): boolean {
  if (exact.has(text) || (number && (numbers.has(text) || /^\d+$/.test(text)))) return true;
  for (const prefix of prefixes) if (text.startsWith(prefix)) return true;
  return false;
}

const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred several few many couple half'.split(
    ' ',
  ),
);
