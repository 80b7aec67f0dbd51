import { lengthSmoothing } from '../../src/pressure/score.ts';

/** A text as numbers. */
export interface Example {
  /** The hashes of its features, each once. */
  readonly features: readonly number[];
  /** The number of its tokens. */
  readonly length: number;
  readonly presses: 0 | 1;
}
/** What a regression learned. */
export interface Learned {
  readonly weights: ReadonlyMap<number, number>;
  readonly bias: number;
}

const epochs = 20;
const rate = 0.3;
const biasRate = 0.02;

/** Trains a logistic regression by stochastic gradient descent with AdaGrad. The same examples give the same weights. */
export function regress(examples: readonly Example[], selected: Iterable<number>, decay: number): Learned {
  const index = new Map([...selected].map((feature, i) => [feature, i]));
  const rows = examples.map(({ features, length, presses }) => ({
    at: features.map((feature) => index.get(feature)).filter((i) => i !== undefined),
    scale: 1 / Math.sqrt(length + lengthSmoothing),
    presses,
  }));
  const weights = new Float64Array(index.size);
  const seen = new Float64Array(index.size).fill(1e-2);
  let bias = 0;
  for (let epoch = 1; epoch <= epochs; epoch++)
    for (const place of shuffledIndices(rows.length, epoch)) {
      const row = rows[place];
      if (!row) continue;
      let sum = 0;
      for (const i of row.at) sum += weights[i] ?? 0;
      const error = 1 / (1 + Math.exp(-(sum * row.scale + bias))) - row.presses;
      bias -= biasRate * error;
      for (const i of row.at) {
        const slope = error * row.scale + decay * (weights[i] ?? 0);
        seen[i] = (seen[i] ?? 0) + slope * slope;
        weights[i] = (weights[i] ?? 0) - (rate / Math.sqrt(seen[i] ?? 1)) * slope;
      }
    }
  return { weights: new Map([...index].map(([feature, i]) => [feature, weights[i] ?? 0])), bias };
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
