import { readFileSync, writeFileSync } from 'node:fs';
import { en } from '../src/messages/en.ts';
import { pressureBy } from '../src/pressure/check-pressure.ts';
import { type CueCategory, cueCategories } from '../src/pressure/cue.ts';
import { parseModel, serializeModel, type Weight } from '../src/pressure/model.ts';
import { ngramsOf } from '../src/pressure/ngrams.ts';
import { lengthSmoothing } from '../src/pressure/score.ts';
import { tokenize } from '../src/pressure/tokenize.ts';

/*
 * Learns what wordings weigh: a logistic regression over the wordings of labelled notes, pruned to the wordings that
 * tell most. `npm run train-model` writes `src/pressure/model.en.ts`; `npm run train-model -- --try` learns from four fifths of
 * the notes at a time and says how the rest fare, by threshold. The same notes give the same scale.
 */

interface Note {
  readonly text: string;
  readonly label: 'pressure' | 'fine';
  readonly categories: readonly CueCategory[];
}

/** `unseen` is not among them: it judges. */
const names = ['dev', 'own', 'fine', 'fresh', 'judged', 'written'];
/** Plain cases and Attune's own words have to come out right: they are seen more often. */
const emphasis = 3;

const read = (name: string): readonly Note[] =>
  readFileSync(new URL(`../test/data/pressure-${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const ours: readonly Note[] = Object.values(en).map((text) => ({ text, label: 'fine', categories: [] }));
const plain = read('plain');
/** The same without its last mark, and after a greeting. */
const variants = plain.flatMap((note) => [
  { ...note, text: note.text.replace(/[.?!]+$/, '') },
  { ...note, text: `Hi. ${note.text}` },
]);
const always = Array.from({ length: emphasis }, () => [...plain, ...variants, ...ours]).flat();
const notes = names.flatMap(read);

/** How a scale is learned. Chosen by `--try`. */
const settings = {
  rarest: 4,
  kept: 2_200,
  rounds: 2,
  epochs: 25,
  rate: 0.3,
  decay: 1e-4,
  levels: 2,
  most: 20,
  threshold: 1.4,
};

/**
 * Short notes once more with harmless words before or after them: what presses still does, and what is harmless
 * still is.
 */
function padded(from: readonly Note[]): readonly Note[] {
  const short = from.filter(({ text }) => text.length < 140);
  const harmless = short.filter(({ label }) => label === 'fine');
  const order = shuffled(short.length, 7);
  return short.flatMap((note, i) => {
    const { text = '' } = harmless[(order[i] ?? 0) % harmless.length] ?? {};
    if (i % 2 === 0) return [];
    return [{ ...note, text: i % 4 === 1 ? `${note.text} ${text}` : `${text} ${note.text}` }];
  });
}

interface Example {
  readonly phrases: readonly string[];
  readonly length: number;
  readonly presses: 0 | 1;
  readonly categories: readonly CueCategory[];
}

/** Every word counts as known, so that disguises of words that turn out to weigh something are undone. */
const vocabulary = new Set(
  [...notes, ...always].flatMap(({ text }) => tokenize(text, new Set()).map((one) => one.text)),
);

function exampleOf({ text, label, categories }: Note): Example {
  const tokens = tokenize(text, vocabulary);
  const phrases = [...new Set(ngramsOf(tokens).map((phrase) => phrase.text))];
  return { phrases, length: tokens.length, presses: label === 'pressure' ? 1 : 0, categories };
}

function frequencies(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { phrases } of examples) for (const one of phrases) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [phrase, count] of counts) if (count < settings.rarest) counts.delete(phrase);
  return counts;
}

/** Numbers that look random and are the same each time (a linear congruence). */
function shuffled(length: number, seed: number): number[] {
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

/** Logistic regression by stochastic descent, each weight with a step of its own (AdaGrad). */
function regress(examples: readonly Example[], among: ReadonlySet<string>): Learned {
  const index = new Map([...among].map((phrase, i) => [phrase, i]));
  const rows = examples.map(({ phrases, length, presses }) => ({
    at: phrases.map((phrase) => index.get(phrase)).filter((i) => i !== undefined),
    scale: 1 / Math.sqrt(length + lengthSmoothing),
    presses,
  }));
  const weights = new Float64Array(index.size);
  const seen = new Float64Array(index.size).fill(1e-2);
  let bias = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++)
    for (const place of shuffled(rows.length, epoch)) {
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
  return { weights: new Map([...index].map(([phrase, i]) => [phrase, weights[i] ?? 0])), bias };
}

/** A wording that is found in one move this much of the time belongs to it. */
const distinct = 0.35;

/** The move that a wording is most often found in, for how often that move is found at all; null if none stands out. */
function categoriesOf(
  examples: readonly Example[],
  among: ReadonlySet<string>,
): Map<string, CueCategory | null> {
  const counts = new Map<string, number[]>();
  const totals = cueCategories.map(() => 1);
  for (const { phrases, categories } of examples)
    categories.forEach((category, rank) => {
      const at = cueCategories.indexOf(category);
      const share = 1 / (rank + 1);
      totals[at] = (totals[at] ?? 1) + share;
      for (const phrase of phrases) {
        if (!among.has(phrase)) continue;
        const row = counts.get(phrase) ?? cueCategories.map(() => 0);
        row[at] = (row[at] ?? 0) + share;
        counts.set(phrase, row);
      }
    });
  const likeliest = (row: readonly number[]): CueCategory | null => {
    const lift = row.map((count, at) => count / (totals[at] ?? 1));
    const most = Math.max(...lift);
    const all = lift.reduce((sum, one) => sum + one, 0);
    return most < distinct * all ? null : (cueCategories[lift.indexOf(most)] ?? null);
  };
  return new Map([...counts].map(([phrase, row]) => [phrase, likeliest(row)]));
}

function learn(from: readonly Note[]): { readonly bias: number; readonly weights: Map<string, Weight> } {
  const all = [...from, ...always];
  const examples = [...all, ...padded(all)].map(exampleOf);
  const counts = frequencies(examples);
  let among = new Set(counts.keys());
  let learned = regress(examples, among);
  for (let round = 1; round <= settings.rounds; round++) {
    const size = Math.round(settings.kept * (counts.size / settings.kept) ** (1 - round / settings.rounds));
    const tells = (phrase: string): number =>
      Math.abs(learned.weights.get(phrase) ?? 0) * Math.sqrt(counts.get(phrase) ?? 0);
    among = new Set([...among].sort((one, other) => tells(other) - tells(one)).slice(0, size));
    learned = regress(examples, among);
  }
  const categories = categoriesOf(examples, among);
  const weights = new Map<string, Weight>();
  for (const [phrase, exact] of learned.weights) {
    const weight = Math.max(-settings.most, Math.min(settings.most, Math.round(exact * settings.levels)));
    if (weight === 0) continue;
    weights.set(phrase, { weight, category: weight > 0 ? (categories.get(phrase) ?? null) : null });
  }
  return { bias: learned.bias, weights };
}

const thresholdFor = (bias: number, certainty: number): number => (certainty - bias) * settings.levels;

/** How notes fare that a scale was not learned from, at several thresholds. */
function tryOut(): void {
  const folds = 5;
  const thresholds = [0.5, 1, settings.threshold, 1.75, 2.5];
  const counts = thresholds.map((threshold) => ({ threshold, caught: 0, told: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const { bias, weights } = learn(notes.filter((_, i) => i % folds !== fold));
    const scale = parseModel(serializeModel(0, weights));
    for (const { text, label } of notes.filter((_, i) => i % folds === fold))
      for (const count of counts) {
        if (pressureBy({ ...scale, threshold: thresholdFor(bias, count.threshold) }, text).length === 0)
          continue;
        count.told += 1;
        if (label === 'pressure') count.caught += 1;
      }
  }
  const all = notes.filter(({ label }) => label === 'pressure').length;
  for (const { threshold, caught, told } of counts)
    console.log(
      `threshold ${threshold}: precision ${(caught / told).toFixed(3)}, recall ${(caught / all).toFixed(3)}`,
    );
}

if (process.argv.includes('--try')) tryOut();
else {
  const { bias, weights } = learn(notes);
  const threshold = Math.round(thresholdFor(bias, settings.threshold) * 100) / 100;
  const { phrases } = serializeModel(threshold, weights);
  const text = `import type { WrittenScale } from './scale.ts';

/** What English wordings weigh. Written by \`npm run train-model\`, from the notes in \`test/data\`. */
export const scaleEn: WrittenScale = {
  threshold: ${threshold},
  phrases: \`
${phrases}\`.slice(1),
};
`;
  writeFileSync(new URL('../src/pressure/model.en.ts', import.meta.url), text);
  console.log(`${weights.size} wordings, threshold ${threshold}.`);
}
