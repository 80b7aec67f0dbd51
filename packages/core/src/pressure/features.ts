import { findIdioms, type Idiom } from './idioms.ts';
import type { TextKind } from './pressure-check.ts';
import type { Token } from './tokenize.ts';

/** A feature of a text and its position in the tokens; `to` is exclusive. */
export interface Feature {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What a language knows of words. */
export interface Lexicon {
  /** The frequent words. Every other word counts as rare, because concrete, uncommon words are seldom pressing. */
  readonly frequent: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, string>;
  readonly idioms: readonly Idiom[];
}

/** The greatest distance between the two words of a pair, in tokens. */
const maxSkip = 3;
const rare = '<rare>';

/**
 * Returns the features of a text: idioms, words, and pairs of words (`you owe`), also across one or two words
 * (`not _ me`). In pairs, a class stands for its words (`my <role>`) and `<rare>` for a rare one. `^` is the beginning;
 * `.`, `?`, `??` and `,` are punctuation. A feature can occur several times.
 */
export function featuresOf(tokens: readonly Token[], kind: TextKind, lexicon: Lexicon): readonly Feature[] {
  const features: Feature[] = [];
  const add = (name: string, from: number, to: number): void => {
    features.push({ name, from, to });
  };
  for (const { idiom, from, to } of findIdioms(lexicon.idioms, tokens)) {
    add(idiom.name, from, to);
    add(`#${idiom.category}`, from, to);
  }
  const words = tokens.map(({ text }) => text);
  const general = tokens.map((token) => generalize(token, lexicon));
  for (const line of [words, general]) addBeginning(line, tokens, add);
  const isWord = (i: number): boolean => tokens[i]?.kind === 'word';
  words.forEach((word, i) => {
    const here = general[i] ?? '';
    if (isWord(i)) add(word, i, i + 1);
    if (isWord(i) && here !== word) add(here, i, i + 1);
    if (isWord(i) && kind === 'reflection') add(`~${here}`, i, i + 1);
    if (i + 1 < words.length && (isWord(i) || isWord(i + 1))) add(`${here} ${general[i + 1]}`, i, i + 2);
    for (let apart = 2; apart <= maxSkip; apart++)
      if (isWord(i) && isWord(i + apart)) add(`${here} _ ${general[i + apart]}`, i, i + apart + 1);
  });
  return features;
}

function addBeginning(
  [first = '', second]: readonly string[],
  [token]: readonly Token[],
  add: (name: string, from: number, to: number) => void,
): void {
  if (token?.kind !== 'word') return;
  add(`^ ${first}`, 0, 1);
  if (second !== undefined) add(`^ ${first} ${second}`, 0, 2);
}

const generalize = (token: Token, lexicon: Lexicon): string =>
  isRare(token, lexicon) ? rare : (lexicon.classes.get(token.text) ?? token.text);

/** Returns whether a token is a word that is neither frequent nor in a class. */
export const isRare = ({ kind, text }: Token, { classes, frequent }: Lexicon): boolean =>
  kind === 'word' && !frequent.has(text) && !classes.has(text);
