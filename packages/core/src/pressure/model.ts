import { type CueCategory, cueCategories } from './cue.ts';
import type { Lexicon } from './features.ts';
import type { TextKind } from './pressure-check.ts';

/** The weight of a feature: above 0 it presses, below 0 it relieves. */
export interface Weight {
  readonly weight: number;
  /** The kind of pressure that it indicates, if any. */
  readonly category: CueCategory | null;
}

/** The lowest scores at which a text of one kind has cues, or is refused. */
export interface Thresholds {
  readonly advice: number;
  /** For a text with an idiom and without a rare word. Rare words mostly show a joke: "You owe me a lasagne". */
  readonly refusalByIdiom: number;
  /** For any other text. */
  readonly refusal: number;
}

/** What `scripts/train-model.ts` learned from labelled texts, and the words of the language. */
export interface PressureModel extends Lexicon {
  /** The words whose disguised spellings the tokenizer undoes. */
  readonly known: ReadonlySet<string>;
  /** By the hash of a feature's name. */
  readonly weights: ReadonlyMap<number, Weight>;
  /** The score of a text without features. */
  readonly bias: number;
  readonly thresholds: Readonly<Record<TextKind, Thresholds>>;
}

/** Weights and frequent words in a compact text form. */
export interface SerializedModel {
  readonly bias: number;
  /** The frequent words, sorted. */
  readonly frequent: string;
  /** The distances between the sorted hashes. Each `~` adds the number of characters. */
  readonly gaps: string;
  /** For each hash, its weight and category in one character. */
  readonly weights: string;
}

/** The number of hashes. Two features with the same hash share a weight; with 5,000 weights, 2 % of new ones do. */
const hashes = 2 ** 18;
/** The greatest weight that a model can hold, above or below 0. */
export const maxWeight = 9;
const firstChar = 35;

/** Returns the hash of a feature's name (FNV-1a, mixed). */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % hashes;
}

/** A backslash, a quote and a dollar sign would need an escape in the generated file. */
const characters = Array.from({ length: 126 - firstChar }, (_, i) => String.fromCharCode(firstChar + i))
  .filter((char) => !'\\`$~'.includes(char))
  .join('');
/** Negative weights first, then the positive ones of each category, and of none. */
const symbols: readonly Weight[] = [
  ...Array.from({ length: maxWeight }, (_, i) => ({ weight: -1 - i, category: null })),
  ...[...cueCategories, null].flatMap((category) =>
    Array.from({ length: maxWeight }, (_, i) => ({ weight: 1 + i, category })),
  ),
];

/** Serializes weights so that `parseWeights` reads them back. */
export function serializeWeights(
  weights: ReadonlyMap<number, Weight>,
): Pick<SerializedModel, 'gaps' | 'weights'> {
  let before = 0;
  let gaps = '';
  let text = '';
  for (const [hash, { weight, category }] of [...weights].sort(([one], [other]) => one - other)) {
    const gap = hash - before;
    before = hash;
    gaps += '~'.repeat(Math.floor(gap / characters.length)) + characters[gap % characters.length];
    text +=
      characters[symbols.findIndex((symbol) => symbol.weight === weight && symbol.category === category)];
  }
  return { gaps, weights: text };
}

/** Parses serialized weights. */
export function parseWeights({
  gaps,
  weights: text,
}: Pick<SerializedModel, 'gaps' | 'weights'>): Map<number, Weight> {
  const weights = new Map<number, Weight>();
  let hash = 0;
  let place = 0;
  for (const char of gaps) {
    if (char === '~') hash += characters.length;
    else {
      hash += characters.indexOf(char);
      const symbol = symbols[characters.indexOf(text.charAt(place++))];
      if (symbol) weights.set(hash, symbol);
    }
  }
  return weights;
}
