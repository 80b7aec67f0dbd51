import type { Token } from './words.ts';

/**
 * A small language for moves in a sentence. Atoms stand apart by spaces:
 * `a|b` one of these words, `pre*` words that start so, `#` a number, `@class` words of a class, `.` among them
 * the end of a sentence, `x?` optional;
 * `_3` up to three words of the same sentence, `~3` up to three words or marks, across sentences;
 * `!a|b` no such word next, `<a|b` no such word before; `^` a sentence starts;
 * `.` a sentence ends, `?` it ends as a question, `??` as a pressing one;
 * `( a b / c )` one of these, `{name}` a phrase of that name.
 */
export type Pattern = readonly Atom[];

export interface Words {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly number: boolean;
  /** Whether the end of a sentence will do as well. */
  readonly end: boolean;
}
export type Atom =
  | { readonly is: 'word'; readonly words: Words; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number; readonly across: boolean }
  | { readonly is: 'notNext' | 'notBefore'; readonly words: Words }
  | { readonly is: 'start' | 'end' | 'asked' | 'pressed' }
  /** Each branch goes on to the end of the pattern. */
  | { readonly is: 'oneOf'; readonly branches: readonly Pattern[] };

/** Words that do the same work, parted by `|`, and groups that do, both by name. A class may name classes. */
export interface Vocabulary {
  readonly classes: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<string, string>>;
}

/** Reads the pattern of one line. */
export function parsePattern(line: string, vocabulary: Vocabulary): Pattern {
  const spelled = line.replace(/\{(\w+)\}/g, (_, name: string) => vocabulary.phrases[name] ?? name);
  return parseParts(spelled.split(/\s*[()]\s*/), vocabulary);
}

/** Parts by turns outside and inside a group. */
function parseParts([outside = '', inside, ...after]: readonly string[], vocabulary: Vocabulary): Pattern {
  const atoms = parseAtoms(outside, vocabulary);
  if (inside === undefined) return atoms;
  const rest = parseParts(after, vocabulary);
  const branches = inside.split(' / ').map((branch) => [...parseAtoms(branch, vocabulary), ...rest]);
  return [...atoms, { is: 'oneOf', branches }];
}

const parseAtoms = (text: string, vocabulary: Vocabulary): Pattern =>
  text
    .split(' ')
    .filter((atom) => atom !== '')
    .map((atom) => parseAtom(atom, vocabulary));

const marks: Readonly<Record<string, Atom>> = {
  '^': { is: 'start' },
  '.': { is: 'end' },
  '?': { is: 'asked' },
  '??': { is: 'pressed' },
};

function parseAtom(atom: string, vocabulary: Vocabulary): Atom {
  const mark = marks[atom];
  if (mark !== undefined) return mark;
  const rest = atom.slice(1);
  if (/^[_~]\d$|^[_~]\d\d$/.test(atom))
    return { is: 'gap', most: Number(rest), across: atom.startsWith('~') };
  if (atom.startsWith('!')) return { is: 'notNext', words: parseWords(rest, vocabulary) };
  if (atom.startsWith('<')) return { is: 'notBefore', words: parseWords(rest, vocabulary) };
  const optional = atom.endsWith('?');
  return { is: 'word', words: parseWords(optional ? atom.slice(0, -1) : atom, vocabulary), optional };
}

function parseWords(list: string, vocabulary: Vocabulary): Words {
  const words = wordsIn(list, vocabulary);
  return {
    exact: new Set(words.filter((word) => /^[\p{L}\d]+$/u.test(word))),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    number: words.includes('#'),
    end: words.includes('.'),
  };
}

const wordsIn = (list: string, vocabulary: Vocabulary): readonly string[] =>
  list
    .split('|')
    .flatMap((word) =>
      word.startsWith('@') ? wordsIn(vocabulary.classes[word.slice(1)] ?? '', vocabulary) : [word],
    );

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
      return token?.soft === true && (from > 0 || i > 0) ? matchAt(pattern, tokens, i + 1, steps, from) : -1;
    }
    case 'gap': {
      let passed = 0;
      for (let at = i; ; at++) {
        const end = matchAt(pattern, tokens, at, steps, from + 1);
        if (end >= 0) return end;
        const next = tokens[at];
        if (next === undefined || (!atom.across && next.kind === 'stop')) return -1;
        if (atom.across || next.kind === 'word') passed++;
        if (passed > atom.most || at - i > 2 * atom.most) return -1;
      }
    }
    case 'oneOf':
      for (const branch of atom.branches) {
        const end = matchAt(branch, tokens, i, steps);
        if (end >= 0) return end;
      }
      return -1;
    default:
      return holds(atom, tokens, i) ? matchAt(pattern, tokens, i, steps, from + 1) : -1;
  }
}

function holds(
  atom: Exclude<Atom, { is: 'word' | 'gap' | 'oneOf' }>,
  tokens: readonly Token[],
  i: number,
): boolean {
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
