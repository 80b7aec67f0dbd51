import { type CueCategory, cueCategories } from './cue.ts';

/** What a wording weighs: above 0 it presses, and mostly so; below 0 it leaves room. */
export interface Weight {
  readonly weight: number;
  /** The move it belongs to, if it tells. */
  readonly category: CueCategory | null;
}

/** Wordings of a language and what they weigh, learned from notes (`scripts/train-model.ts`). */
export interface PressureModel {
  readonly weights: ReadonlyMap<string, Weight>;
  /** The words in them, for which a disguise is undone. */
  readonly known: ReadonlySet<string>;
  /** What a note may weigh before it presses, for the square root of its length. */
  readonly threshold: number;
}

/** A scale as it is written down. */
export interface SerializedModel {
  readonly threshold: number;
  /**
   * A line for every first word: `you|a1|owe f1|may C`. A rest of the wording, if any, then its weight: a small
   * letter and the number of its move (one more than there are if none) if it presses, a capital if it leaves room.
   */
  readonly phrases: string;
}

/** Reads a scale. */
export function parseModel({ threshold, phrases }: SerializedModel): PressureModel {
  const weights = new Map<string, Weight>();
  const known = new Set<string>();
  for (const line of phrases.split('\n')) {
    const [first = '', ...rests] = line.split('|');
    for (const written of rests) {
      const { rest, ...weight } = readWeight(written);
      const phrase = rest === '' ? first : `${first} ${rest}`;
      weights.set(phrase, weight);
      for (const word of phrase.split(' ')) if (/[\p{L}\d]/u.test(word)) known.add(word);
    }
  }
  return { weights, known, threshold: threshold };
}

function readWeight(written: string): Weight & { readonly rest: string } {
  const room = /[A-Z]$/.test(written);
  const letter = written.charCodeAt(written.length - (room ? 1 : 2));
  return {
    rest: written.slice(0, room ? -1 : -2).trimEnd(),
    weight: room ? 64 - letter : letter - 96,
    category: room ? null : (cueCategories[Number(written.at(-1))] ?? null),
  };
}

/** Writes a scale, as `readScale` reads it. */
export function serializeModel(threshold: number, weights: ReadonlyMap<string, Weight>): SerializedModel {
  const lines = new Map<string, string[]>();
  for (const phrase of [...weights.keys()].sort()) {
    const { weight, category } = weights.get(phrase) ?? { weight: 0, category: null };
    const [first = '', ...rest] = phrase.split(' ');
    const move = category === null ? cueCategories.length : cueCategories.indexOf(category);
    const sign = weight < 0 ? String.fromCharCode(64 - weight) : String.fromCharCode(96 + weight) + move;
    lines.set(first, [...(lines.get(first) ?? []), [...rest, sign].join(' ')]);
  }
  return {
    threshold: threshold,
    phrases: [...lines].map(([first, rests]) => [first, ...rests].join('|')).join('\n'),
  };
}
