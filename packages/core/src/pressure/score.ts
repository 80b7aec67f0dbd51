import { type CueCategory, cueCategories } from './cue.ts';
import type { PressureModel } from './model.ts';
import { type Ngram, ngramsOf } from './ngrams.ts';
import type { Token } from './tokenize.ts';

/** A range of tokens that puts pressure; `to` is exclusive. */
export interface Span {
  readonly category: CueCategory;
  readonly from: number;
  readonly to: number;
}

/** Added to the length of every text, so that a few words do not score too high. */
export const lengthSmoothing = 4;

/**
 * Returns the score of a text, relative to its length. Above the model's threshold, the text puts pressure. Each n-gram
 * counts once.
 */
export function score(model: PressureModel, tokens: readonly Token[]): number {
  let sum = 0;
  for (const text of new Set(ngramsOf(tokens).map((ngram) => ngram.text)))
    sum += model.weights.get(text)?.weight ?? 0;
  return sum / Math.sqrt(tokens.length + lengthSmoothing);
}

/** A further span is reported if it has at least this share of the greatest weight. */
const minShare = 0.6;

/** Returns the spans of a text that put the most pressure, the heaviest first. */
export function spansOf(model: PressureModel, tokens: readonly Token[]): readonly Span[] {
  const ngrams = ngramsOf(tokens).filter(({ text }) => model.weights.has(text));
  const shares = sharesOf(model, ngrams, tokens);
  const spans: Span[] = [];
  let heaviest = 0;
  for (;;) {
    const { from, to, weight } = heaviestSpan(shares);
    if (weight <= 0 || weight < heaviest * minShare) return spans;
    heaviest ||= weight;
    spans.push({ category: categoryOf(model, ngrams, from, to), from, to });
    shares.fill(Number.NEGATIVE_INFINITY, from, to);
  }
}

/** Returns what each token adds to the score: a share of every n-gram that it begins or ends. */
function sharesOf(model: PressureModel, ngrams: readonly Ngram[], tokens: readonly Token[]): number[] {
  const shares = tokens.map(() => 0);
  for (const { text, from, to } of ngrams) {
    const { weight } = model.weights.get(text) ?? { weight: 0 };
    const ends = [...new Set([from, to - 1])].filter((i) => tokens[i]?.kind === 'word');
    for (const i of ends) shares[i] = (shares[i] ?? 0) + weight / ends.length;
  }
  return shares;
}

/** Returns the shortest span with the greatest sum (Kadane's algorithm). */
function heaviestSpan(shares: readonly number[]): { from: number; to: number; weight: number } {
  let best = { from: 0, to: 0, weight: 0 };
  let from = 0;
  let weight = 0;
  shares.forEach((share, i) => {
    if (weight <= 0) {
      from = i;
      weight = 0;
    }
    weight += share;
    if (weight > best.weight) best = { from, to: i + 1, weight };
  });
  return best;
}

/** Returns the category with the greatest weight in a span. */
function categoryOf(model: PressureModel, ngrams: readonly Ngram[], from: number, to: number): CueCategory {
  const sums = new Map<CueCategory, number>();
  for (const ngram of ngrams) {
    const { weight, category } = model.weights.get(ngram.text) ?? { weight: 0, category: null };
    if (category !== null && ngram.from < to && ngram.to > from)
      sums.set(category, (sums.get(category) ?? 0) + weight);
  }
  return cueCategories.reduce((one, other) => ((sums.get(other) ?? 0) > (sums.get(one) ?? 0) ? other : one));
}
