import type { Token } from './tokenize.ts';

/** A wording, and the tokens of a text that it stands at; `to` is exclusive. */
export interface Ngram {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How many words on the second of a pair may stand. */
const widest = 3;

/**
 * The wordings of a text that a scale may know: each word, pairs of neighbours (`you owe`), pairs across one or two
 * words (`not _ me`), and three in a row. `^` is the beginning, `.`, `?`, `??` and `,` are marks. A wording has a
 * word in it.
 */
export function ngramsOf(tokens: readonly Token[]): readonly Ngram[] {
  const phrases: Ngram[] = [];
  const textAt = (i: number): string => tokens[i]?.text ?? '';
  const isWord = (i: number): boolean => tokens[i]?.kind === 'word';
  const add = (text: string, from: number, to: number): void => {
    phrases.push({ text, from, to });
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
    for (let apart = 2; apart <= widest; apart++)
      if (isWord(i) && isWord(i + apart)) add(`${text} _ ${textAt(i + apart)}`, i, i + apart + 1);
  });
  return phrases;
}
