import { type CueCategory, cueCategories } from './cue.ts';
import type { Token } from './tokenize.ts';

/** A pattern of words that is a classic of pressure. */
export interface Idiom {
  readonly category: CueCategory;
  /** The name of the idiom among the features of a text. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** An idiom found in a text: a range of tokens; `to` is exclusive. */
export interface IdiomMatch {
  readonly idiom: Idiom;
  readonly from: number;
  readonly to: number;
}

/** Up to six words or marks, which `_` stands for. */
const gap = '(?:[^ ]+ ){1,6}';

/** Compiles idioms, one a line for each category. A slot `<name>` is a choice of words. */
export function compileIdioms(
  lines: Readonly<Record<CueCategory, string>>,
  slots: Readonly<Record<string, string>>,
): readonly Idiom[] {
  return cueCategories.flatMap((category) =>
    lines[category].split('\n').map((line, i) => {
      const source = line
        .trim()
        .replace(/<(\w+)>/g, (_, name: string) => `(?:${slots[name]})`)
        .replaceAll(/(?<=^| )_ /g, gap);
      return { category, name: `#${category}${i}`, pattern: new RegExp(`(?<= |^)(?:${source})(?= |$)`, 'g') };
    }),
  );
}

/** Returns whether any of these features is an idiom. */
export const hasIdiom = (features: readonly { readonly name: string }[]): boolean =>
  features.some(({ name }) => name.startsWith('#'));

/** Returns the words in idioms and slots, so that the tokenizer undoes their disguised spellings. */
export const wordsOfIdioms = (idioms: readonly Idiom[]): readonly string[] =>
  idioms.flatMap(({ pattern }) => pattern.source.match(/[a-z]+/g) ?? []);

/** For each list of idioms, one pattern that any of them matches. Most sentences have none, and are read once. */
const anyIdiom = new WeakMap<readonly Idiom[], RegExp>();

function hasAnyIdiom(idioms: readonly Idiom[], line: string): boolean {
  const known = anyIdiom.get(idioms);
  const any = known ?? new RegExp(idioms.map(({ pattern }) => pattern.source).join('|'));
  if (!known) anyIdiom.set(idioms, any);
  return any.test(line);
}

/** Finds every idiom in a text. The work grows linearly with the text: no pattern has an unbounded gap. */
export function findIdioms(idioms: readonly Idiom[], tokens: readonly Token[]): readonly IdiomMatch[] {
  const line = `${tokens.map(({ text }) => text).join(' ')} `;
  if (!hasAnyIdiom(idioms, line)) return [];
  const starts: number[] = [];
  for (let i = 0, at = 0; i < tokens.length; i++) {
    starts.push(at);
    at += (tokens[i]?.text.length ?? 0) + 1;
  }
  return idioms.flatMap((idiom) =>
    [...line.matchAll(idiom.pattern)].map(({ 0: found, index }) => ({
      idiom,
      from: tokenAt(starts, index),
      to: tokenAt(starts, index + Math.max(1, found.trimEnd().length) - 1) + 1,
    })),
  );
}

/** Returns the last token that starts at or before a place (binary search). */
function tokenAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
