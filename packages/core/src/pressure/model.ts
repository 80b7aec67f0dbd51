import { type CueCategory, cueCategories } from './cue.ts';

/** The weight of an n-gram: above 0 it puts pressure, below 0 it reduces pressure. */
export interface Weight {
  readonly weight: number;
  /** The kind of pressure that it indicates, if any. */
  readonly category: CueCategory | null;
}

/** The weights of n-grams in a language, learned from labelled notes by `scripts/train-model.ts`. */
export interface PressureModel {
  readonly weights: ReadonlyMap<string, Weight>;
  /** The words in the n-grams. The tokenizer undoes disguised spellings of these words. */
  readonly known: ReadonlySet<string>;
  /** The highest score of a note without pressure. */
  readonly threshold: number;
}

/** A model in its compact text form. */
export interface SerializedModel {
  readonly threshold: number;
  /**
   * The n-grams, one line for each first word: `you|a1|owe f1|may C`. An entry has the other words of the n-gram and
   * its weight. A small letter is a positive weight (a is 1); the number after it is the index of the category, or the
   * number of categories for none. A capital letter is a negative weight (A is −1).
   */
  readonly phrases: string;
}

/** Parses a serialized model. */
export function parseModel({ threshold, phrases }: SerializedModel): PressureModel {
  const weights = new Map<string, Weight>();
  const known = new Set<string>();
  for (const line of phrases.split('\n')) {
    const [first = '', ...rests] = line.split('|');
    for (const entry of rests) {
      const { rest, ...weight } = parseEntry(entry);
      const phrase = rest === '' ? first : `${first} ${rest}`;
      weights.set(phrase, weight);
      for (const word of phrase.split(' ')) if (/[\p{L}\d]/u.test(word)) known.add(word);
    }
  }
  return { weights, known, threshold };
}

function parseEntry(entry: string): Weight & { readonly rest: string } {
  const negative = /[A-Z]$/.test(entry);
  const letter = entry.charCodeAt(entry.length - (negative ? 1 : 2));
  return {
    rest: entry.slice(0, negative ? -1 : -2).trimEnd(),
    weight: negative ? 64 - letter : letter - 96,
    category: negative ? null : (cueCategories[Number(entry.at(-1))] ?? null),
  };
}

/** Serializes a model so that `parseModel` reads it back. */
export function serializeModel(threshold: number, weights: ReadonlyMap<string, Weight>): SerializedModel {
  const lines = new Map<string, string[]>();
  for (const phrase of [...weights.keys()].sort()) {
    const { weight, category } = weights.get(phrase) ?? { weight: 0, category: null };
    const [first = '', ...rest] = phrase.split(' ');
    const index = category === null ? cueCategories.length : cueCategories.indexOf(category);
    const sign = weight < 0 ? String.fromCharCode(64 - weight) : String.fromCharCode(96 + weight) + index;
    lines.set(first, [...(lines.get(first) ?? []), [...rest, sign].join(' ')]);
  }
  return {
    threshold,
    phrases: [...lines].map(([first, rests]) => [first, ...rests].join('|')).join('\n'),
  };
}
