import { type CueCategory, cueCategories } from './cue.ts';
import { type Feature, featuresOf } from './features.ts';
import { hasIdiom } from './idioms.ts';
import { hashOf, type PressureModel, type Weight } from './model.ts';
import type { TextKind } from './pressure-check.ts';
import type { Token } from './tokenize.ts';

/** A range of tokens that puts pressure; `to` is exclusive. */
export interface Span {
  readonly category: CueCategory;
  readonly from: number;
  readonly to: number;
}

/** A feature of a text that has a weight. */
interface WeightedFeature extends Feature, Weight {}

/** The features of a text that have a weight, and the score of the text. */
export interface Scored {
  /** Above a threshold of the model, the text presses. Relative to the length of the text; each feature counts once. */
  readonly score: number;
  readonly features: readonly WeightedFeature[];
}

/** Added to the length of every text, so that a few words do not score too high. */
export const lengthSmoothing = 4;

/** Scores tokens with a model. */
export function scoreOf(model: PressureModel, tokens: readonly Token[], kind: TextKind): Scored {
  const features: WeightedFeature[] = [];
  const counted = new Set<number>();
  let sum = 0;
  for (const feature of featuresOf(tokens, kind, model)) {
    const hash = hashOf(feature.name);
    const weight = model.weights.get(hash);
    if (weight === undefined) continue;
    features.push({ ...feature, ...weight });
    if (!counted.has(hash)) sum += weight.weight;
    counted.add(hash);
  }
  return { score: sum / Math.sqrt(tokens.length + lengthSmoothing) + model.bias, features };
}

/** A further span is reported if it has at least this share of the greatest weight. */
const minShare = 0.6;

/** Returns the spans of a text that put the most pressure, the heaviest first. */
export function spansOf(features: readonly WeightedFeature[], tokens: readonly Token[]): readonly Span[] {
  const shares = sharesOf(features, tokens);
  const spans: Span[] = [];
  let heaviest = 0;
  for (;;) {
    const { from, to, weight } = heaviestSpan(shares);
    if (weight <= 0 || weight < heaviest * minShare) return spans;
    heaviest ||= weight;
    spans.push({ category: categoryOf(features, from, to), from, to });
    shares.fill(Number.NEGATIVE_INFINITY, from, to);
  }
}

/** Returns what each token adds to the score: a share of every feature that it begins or ends, or of a whole idiom. */
function sharesOf(features: readonly WeightedFeature[], tokens: readonly Token[]): number[] {
  const shares = tokens.map(() => 0);
  for (const feature of features) {
    const { weight, from, to } = feature;
    const words = (hasIdiom([feature]) ? rangeOf(from, to) : [...new Set([from, to - 1])]).filter(
      (i) => tokens[i]?.kind === 'word',
    );
    for (const i of words) shares[i] = (shares[i] ?? 0) + weight / words.length;
  }
  return shares;
}

const rangeOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

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
function categoryOf(features: readonly WeightedFeature[], from: number, to: number): CueCategory {
  const sums = new Map<CueCategory, number>();
  for (const { weight, category, from: start, to: end } of features)
    if (category !== null && start < to && end > from) sums.set(category, (sums.get(category) ?? 0) + weight);
  return cueCategories.reduce((one, other) => ((sums.get(other) ?? 0) > (sums.get(one) ?? 0) ? other : one));
}
