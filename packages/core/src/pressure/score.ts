import { type CueCategory, cueCategories } from './cue.ts';
import type { PressureModel } from './model.ts';
import { type Ngram, ngramsOf } from './ngrams.ts';
import type { Token } from './tokenize.ts';

/** A move in a text, as tokens; `to` is exclusive. */
export interface Move {
  readonly category: CueCategory;
  readonly from: number;
  readonly to: number;
}

/** What every text is taken to be longer by, so that a few words alone do not weigh too much. */
export const lengthSmoothing = 4;

/** How much a text weighs for its length; above the model's threshold it presses. Each wording counts once. */
export function score(scale: PressureModel, tokens: readonly Token[]): number {
  let sum = 0;
  for (const text of new Set(ngramsOf(tokens).map((phrase) => phrase.text)))
    sum += scale.weights.get(text)?.weight ?? 0;
  return sum / Math.sqrt(tokens.length + lengthSmoothing);
}

/** A lesser move is told beside the heaviest if it weighs at least this part of it. */
const telling = 0.6;

/** Where a text that presses does so: the stretches that weigh most, the heaviest first. */
export function spansOf(scale: PressureModel, tokens: readonly Token[]): readonly Move[] {
  const phrases = ngramsOf(tokens).filter(({ text }) => scale.weights.has(text));
  const shares = sharesOf(scale, phrases, tokens);
  const moves: Move[] = [];
  let heaviest = 0;
  for (;;) {
    const { from, to, weight } = heaviestStretch(shares);
    if (weight <= 0 || weight < heaviest * telling) return moves;
    heaviest ||= weight;
    moves.push({ category: categoryOf(scale, phrases, from, to), from, to });
    shares.fill(Number.NEGATIVE_INFINITY, from, to);
  }
}

/** What each word adds: a share of every wording it ends or begins. */
function sharesOf(scale: PressureModel, phrases: readonly Ngram[], tokens: readonly Token[]): number[] {
  const shares = tokens.map(() => 0);
  for (const { text, from, to } of phrases) {
    const { weight } = scale.weights.get(text) ?? { weight: 0 };
    const ends = [...new Set([from, to - 1])].filter((i) => tokens[i]?.kind === 'word');
    for (const i of ends) shares[i] = (shares[i] ?? 0) + weight / ends.length;
  }
  return shares;
}

/** The stretch with the greatest sum (Kadane), as short as it can be. */
function heaviestStretch(shares: readonly number[]): { from: number; to: number; weight: number } {
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

/** The category whose wordings weigh most in a stretch. */
function categoryOf(scale: PressureModel, phrases: readonly Ngram[], from: number, to: number): CueCategory {
  const sums = new Map<CueCategory, number>();
  for (const phrase of phrases) {
    const { weight, category } = scale.weights.get(phrase.text) ?? { weight: 0, category: null };
    if (category !== null && phrase.from < to && phrase.to > from)
      sums.set(category, (sums.get(category) ?? 0) + weight);
  }
  return cueCategories.reduce((one, other) => ((sums.get(other) ?? 0) > (sums.get(one) ?? 0) ? other : one));
}
