import type { Token } from './tokenize.ts';

/** An n-gram and its position in the tokens of a text; `to` is exclusive. */
export interface Ngram {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The greatest distance between the two words of a pair, in tokens. */
const maxSkip = 3;

/**
 * Returns the n-grams of a text: each word, pairs (`you owe`), pairs across one or two words (`not _ me`), and triples.
 * `^` is the beginning; `.`, `?`, `??` and `,` are punctuation. Every n-gram contains a word.
 */
export function ngramsOf(tokens: readonly Token[]): readonly Ngram[] {
  const ngrams: Ngram[] = [];
  const textAt = (i: number): string => tokens[i]?.text ?? '';
  const isWord = (i: number): boolean => tokens[i]?.kind === 'word';
  const add = (text: string, from: number, to: number): void => {
    ngrams.push({ text, from, to });
  };
  if (isWord(0)) {
    add(`^ ${textAt(0)}`, 0, 1);
    if (tokens.length > 1) add(`^ ${textAt(0)} ${textAt(1)}`, 0, 2);
  }
  tokens.forEach(({ text }, i) => {
    if (isWord(i)) add(text, i, i + 1);
    if (i + 1 < tokens.length && (isWord(i) || isWord(i + 1))) add(`${text} ${textAt(i + 1)}`, i, i + 2);
    if (i + 2 < tokens.length && (isWord(i) || isWord(i + 1) || isWord(i + 2)))
      add(`${text} ${textAt(i + 1)} ${textAt(i + 2)}`, i, i + 3);
    for (let apart = 2; apart <= maxSkip; apart++)
      if (isWord(i) && isWord(i + apart)) add(`${text} _ ${textAt(i + apart)}`, i, i + apart + 1);
  });
  return ngrams;
}
