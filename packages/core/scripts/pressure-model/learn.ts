import { type CueCategory, cueCategories } from '../../src/pressure/cue.ts';
import { englishModel } from '../../src/pressure/english.ts';
import { featuresOf } from '../../src/pressure/features.ts';
import {
  hashOf,
  maxWeight,
  type SerializedModel,
  serializeWeights,
  type Weight,
} from '../../src/pressure/model.ts';
import { tokenize } from '../../src/pressure/tokenize.ts';
import type { LabelledText } from './labelled-texts.ts';
import { type Example, regress } from './regress.ts';

/** The hyperparameters, chosen by `npm run measure-pressure`. */
const settings = {
  /** The number of texts in which a frequent word occurs. */
  minWordFrequency: 30,
  /** The number of texts in which a feature with a weight occurs. */
  minFrequency: 2,
  keptFeatures: 4_900,
  /** The decay of the first regression, and of the one on the features that are kept. */
  decay: 1e-4,
  keptDecay: 3e-3,
  /** How many steps of a serialized weight make 1. */
  levels: 3,
};

interface CategorizedExample extends Example {
  readonly categories: readonly CueCategory[];
}

/** Learns a model from labelled texts. The same texts give the same model, byte for byte. */
export function learn(texts: readonly LabelledText[]): SerializedModel {
  const frequent = frequentWords(texts);
  const examples = examplesOf(texts, frequent);
  const counts = countsOf(examples);
  const candidates = [...counts.keys()].filter((one) => (counts.get(one) ?? 0) >= settings.minFrequency);
  const first = regress(examples, candidates, settings.decay);
  const importance = (feature: number): number =>
    Math.abs(first.weights.get(feature) ?? 0) * Math.sqrt(counts.get(feature) ?? 0);
  const kept = candidates
    .sort((one, other) => importance(other) - importance(one) || one - other)
    .slice(0, settings.keptFeatures);
  const { bias, weights } = regress(examples, kept, settings.keptDecay);
  const categories = categoriesOf(examples, new Set(kept));
  const serialized = new Map<number, Weight>();
  for (const [feature, exact] of weights) {
    const weight = Math.max(-maxWeight, Math.min(maxWeight, Math.round(exact * settings.levels)));
    if (weight !== 0)
      serialized.set(feature, { weight, category: weight > 1 ? (categories.get(feature) ?? null) : null });
  }
  return {
    bias: Math.round(bias * settings.levels * 100) / 100,
    frequent: frequent.join(' '),
    ...serializeWeights(serialized),
  };
}

const vocabularyOf = (frequent: readonly string[]) =>
  englishModel({ bias: 0, frequent: frequent.join(' '), gaps: '', weights: '' });

/** Returns the words that occur in enough texts, sorted. */
function frequentWords(texts: readonly LabelledText[]): readonly string[] {
  const { known } = vocabularyOf([]);
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const word of new Set(tokenize(text, known).flatMap((one) => (one.kind === 'word' ? one.text : []))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= settings.minWordFrequency).sort();
}

function examplesOf(
  texts: readonly LabelledText[],
  frequent: readonly string[],
): readonly CategorizedExample[] {
  const lexicon = vocabularyOf(frequent);
  return texts.map(({ text, kind, label, categories }) => {
    const tokens = tokenize(text, lexicon.known);
    const features = [...new Set(featuresOf(tokens, kind, lexicon).map(({ name }) => hashOf(name)))];
    return { features, length: tokens.length, presses: label === 'pressure' ? 1 : 0, categories };
  });
}

function countsOf(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The smallest share of one category at which a feature belongs to that category. */
const minCategoryShare = 0.35;

/** Returns the category in which each feature is most frequent, relative to the category's own frequency, or null. */
function categoriesOf(
  examples: readonly CategorizedExample[],
  kept: ReadonlySet<number>,
): Map<number, CueCategory | null> {
  const counts = new Map<number, number[]>();
  const totals = cueCategories.map(() => 1);
  for (const { features, categories } of examples)
    categories.forEach((category, rank) => {
      const at = cueCategories.indexOf(category);
      const share = 1 / (rank + 1);
      totals[at] = (totals[at] ?? 1) + share;
      for (const feature of features) {
        if (!kept.has(feature)) continue;
        const row = counts.get(feature) ?? cueCategories.map(() => 0);
        row[at] = (row[at] ?? 0) + share;
        counts.set(feature, row);
      }
    });
  const likeliest = (row: readonly number[]): CueCategory | null => {
    const lift = row.map((count, at) => count / (totals[at] ?? 1));
    const most = Math.max(...lift);
    const all = lift.reduce((sum, one) => sum + one, 0);
    return most < minCategoryShare * all ? null : (cueCategories[lift.indexOf(most)] ?? null);
  };
  return new Map([...counts].map(([feature, row]) => [feature, likeliest(row)]));
}
