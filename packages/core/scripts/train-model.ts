import { readFileSync, writeFileSync } from 'node:fs';
import { en } from '../src/messages/en.ts';
import { checkPressureWith } from '../src/pressure/check-pressure.ts';
import { type CueCategory, cueCategories } from '../src/pressure/cue.ts';
import { parseModel, serializeModel, type Weight } from '../src/pressure/model.ts';
import { ngramsOf } from '../src/pressure/ngrams.ts';
import { lengthSmoothing } from '../src/pressure/score.ts';
import { tokenize } from '../src/pressure/tokenize.ts';

/*
 * Trains the pressure model: a logistic regression over the n-grams of labelled notes, pruned to the most informative
 * n-grams. `npm run train-model` writes `src/pressure/model.en.ts`. `npm run train-model -- --try` runs a five-fold
 * cross-validation and prints precision and recall by threshold. The same notes give the same model.
 */

interface Note {
  readonly text: string;
  readonly label: 'pressure' | 'fine';
  readonly categories: readonly CueCategory[];
}

/** The set `unseen` is missing, because the tests use it to evaluate the model. */
const trainingSets = ['dev', 'own', 'fine', 'fresh', 'judged', 'written'];
/** How often plain cases and the texts of Attune are repeated, because the model must get them right. */
const emphasis = 3;

const read = (name: string): readonly Note[] =>
  readFileSync(new URL(`../test/data/pressure-${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const messages: readonly Note[] = Object.values(en).map((text) => ({ text, label: 'fine', categories: [] }));
const plainCases = read('plain');
/** Each plain case without its last punctuation mark, and after a greeting. */
const variants = plainCases.flatMap((note) => [
  { ...note, text: note.text.replace(/[.?!]+$/, '') },
  { ...note, text: `Hi. ${note.text}` },
]);
const emphasized = Array.from({ length: emphasis }, () => [...plainCases, ...variants, ...messages]).flat();
const notes = trainingSets.flatMap(read);

/** The hyperparameters, chosen with `--try`. */
const settings = {
  minFrequency: 4,
  keptNgrams: 2_200,
  rounds: 2,
  epochs: 25,
  rate: 0.3,
  decay: 1e-4,
  levels: 2,
  maxWeight: 20,
  threshold: 1.4,
};

/** Returns half of the short notes again, with harmless text before or after them. Their labels stay the same. */
function withPadding(from: readonly Note[]): readonly Note[] {
  const short = from.filter(({ text }) => text.length < 140);
  const harmless = short.filter(({ label }) => label === 'fine');
  const order = shuffledIndices(short.length, 7);
  return short.flatMap((note, i) => {
    const { text = '' } = harmless[(order[i] ?? 0) % harmless.length] ?? {};
    if (i % 2 === 0) return [];
    return [{ ...note, text: i % 4 === 1 ? `${note.text} ${text}` : `${text} ${note.text}` }];
  });
}

interface Example {
  readonly ngrams: readonly string[];
  readonly length: number;
  readonly presses: 0 | 1;
  readonly categories: readonly CueCategory[];
}

/** Every word of the notes. All count as known, so that the tokenizer undoes their disguised spellings. */
const vocabulary = new Set(
  [...notes, ...emphasized].flatMap(({ text }) => tokenize(text, new Set()).map((one) => one.text)),
);

function exampleOf({ text, label, categories }: Note): Example {
  const tokens = tokenize(text, vocabulary);
  const ngrams = [...new Set(ngramsOf(tokens).map((ngram) => ngram.text))];
  return { ngrams, length: tokens.length, presses: label === 'pressure' ? 1 : 0, categories };
}

function frequencies(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ngrams } of examples) for (const one of ngrams) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [ngram, count] of counts) if (count < settings.minFrequency) counts.delete(ngram);
  return counts;
}

/** Returns the numbers below `length` in a pseudorandom order. A linear congruential generator makes it reproducible. */
function shuffledIndices(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = seed;
  for (let i = length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

interface Learned {
  readonly weights: Map<string, number>;
  readonly bias: number;
}

/** Trains a logistic regression by stochastic gradient descent with AdaGrad. */
function regress(examples: readonly Example[], selected: ReadonlySet<string>): Learned {
  const index = new Map([...selected].map((ngram, i) => [ngram, i]));
  const rows = examples.map(({ ngrams, length, presses }) => ({
    at: ngrams.map((ngram) => index.get(ngram)).filter((i) => i !== undefined),
    scale: 1 / Math.sqrt(length + lengthSmoothing),
    presses,
  }));
  const weights = new Float64Array(index.size);
  const seen = new Float64Array(index.size).fill(1e-2);
  let bias = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++)
    for (const place of shuffledIndices(rows.length, epoch)) {
      const row = rows[place];
      if (!row) continue;
      let sum = 0;
      for (const i of row.at) sum += weights[i] ?? 0;
      const error = 1 / (1 + Math.exp(-(sum * row.scale + bias))) - row.presses;
      bias -= 0.02 * error;
      for (const i of row.at) {
        const slope = error * row.scale + settings.decay * (weights[i] ?? 0);
        seen[i] = (seen[i] ?? 0) + slope * slope;
        weights[i] = (weights[i] ?? 0) - (settings.rate / Math.sqrt(seen[i] ?? 1)) * slope;
      }
    }
  return { weights: new Map([...index].map(([ngram, i]) => [ngram, weights[i] ?? 0])), bias };
}

/** The smallest share of one category at which an n-gram belongs to that category. */
const minCategoryShare = 0.35;

/** Returns the category in which each n-gram is most frequent, relative to the category's own frequency, or null. */
function categoriesOf(
  examples: readonly Example[],
  selected: ReadonlySet<string>,
): Map<string, CueCategory | null> {
  const counts = new Map<string, number[]>();
  const totals = cueCategories.map(() => 1);
  for (const { ngrams, categories } of examples)
    categories.forEach((category, rank) => {
      const at = cueCategories.indexOf(category);
      const share = 1 / (rank + 1);
      totals[at] = (totals[at] ?? 1) + share;
      for (const ngram of ngrams) {
        if (!selected.has(ngram)) continue;
        const row = counts.get(ngram) ?? cueCategories.map(() => 0);
        row[at] = (row[at] ?? 0) + share;
        counts.set(ngram, row);
      }
    });
  const likeliest = (row: readonly number[]): CueCategory | null => {
    const lift = row.map((count, at) => count / (totals[at] ?? 1));
    const most = Math.max(...lift);
    const all = lift.reduce((sum, one) => sum + one, 0);
    return most < minCategoryShare * all ? null : (cueCategories[lift.indexOf(most)] ?? null);
  };
  return new Map([...counts].map(([ngram, row]) => [ngram, likeliest(row)]));
}

function learn(from: readonly Note[]): { readonly bias: number; readonly weights: Map<string, Weight> } {
  const all = [...from, ...emphasized];
  const examples = [...all, ...withPadding(all)].map(exampleOf);
  const counts = frequencies(examples);
  let selected = new Set(counts.keys());
  let learned = regress(examples, selected);
  for (let round = 1; round <= settings.rounds; round++) {
    const size = Math.round(
      settings.keptNgrams * (counts.size / settings.keptNgrams) ** (1 - round / settings.rounds),
    );
    const informativeness = (ngram: string): number =>
      Math.abs(learned.weights.get(ngram) ?? 0) * Math.sqrt(counts.get(ngram) ?? 0);
    selected = new Set(
      [...selected].sort((one, other) => informativeness(other) - informativeness(one)).slice(0, size),
    );
    learned = regress(examples, selected);
  }
  const categories = categoriesOf(examples, selected);
  const weights = new Map<string, Weight>();
  for (const [ngram, exact] of learned.weights) {
    const weight = Math.max(
      -settings.maxWeight,
      Math.min(settings.maxWeight, Math.round(exact * settings.levels)),
    );
    if (weight === 0) continue;
    weights.set(ngram, { weight, category: weight > 0 ? (categories.get(ngram) ?? null) : null });
  }
  return { bias: learned.bias, weights };
}

const thresholdFor = (bias: number, certainty: number): number => (certainty - bias) * settings.levels;

/** Prints precision and recall on notes outside the training folds, at several thresholds. */
function crossValidate(): void {
  const folds = 5;
  const thresholds = [0.5, 1, settings.threshold, 1.75, 2.5];
  const counts = thresholds.map((threshold) => ({ threshold, caught: 0, flagged: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const { bias, weights } = learn(notes.filter((_, i) => i % folds !== fold));
    const model = parseModel(serializeModel(0, weights));
    for (const { text, label } of notes.filter((_, i) => i % folds === fold))
      for (const count of counts) {
        if (
          checkPressureWith({ ...model, threshold: thresholdFor(bias, count.threshold) }, text).length === 0
        )
          continue;
        count.flagged += 1;
        if (label === 'pressure') count.caught += 1;
      }
  }
  const all = notes.filter(({ label }) => label === 'pressure').length;
  for (const { threshold, caught, flagged } of counts)
    console.log(
      `threshold ${threshold}: precision ${(caught / flagged).toFixed(3)}, recall ${(caught / all).toFixed(3)}`,
    );
}

if (process.argv.includes('--try')) crossValidate();
else {
  const { bias, weights } = learn(notes);
  const threshold = Math.round(thresholdFor(bias, settings.threshold) * 100) / 100;
  const { phrases } = serializeModel(threshold, weights);
  const text = `import type { SerializedModel } from './model.ts';

/** The weights of English n-grams. Generated by \`npm run train-model\` from the notes in \`test/data\`. */
export const modelEn: SerializedModel = {
  threshold: ${threshold},
  phrases: \`
${phrases}\`.slice(1),
};
`;
  writeFileSync(new URL('../src/pressure/model.en.ts', import.meta.url), text);
  console.log(`${weights.size} n-grams, threshold ${threshold}.`);
}
