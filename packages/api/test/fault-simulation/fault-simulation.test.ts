import { describe, expect, it } from 'vitest';
import { type FaultKind, faultRates } from './faults.ts';
import { plantedFaults } from './planted-faults.ts';
import { type Outcome, simulate } from './simulate.ts';

/** Fixed, so that each push plays the same worlds. `npm run simulate-faults -- --seeds 1000` plays more. */
const seeds = [1, 2, 3, 4, 5, 6];
/** How many seeds a planted fault may take, from the one that is known to find it. */
const maxSeeds = 20;

describe('a world with faults', () => {
  const outcomes = new Map<number, Outcome>();

  it.each(seeds)('keeps every promise: seed %i', async (seed) => {
    const outcome = await simulate(seed);
    outcomes.set(seed, outcome);
    expect(outcome.broken, `npm run simulate-faults -- --seed ${seed}`).toBeNull();
    expect(outcome.commits).toBeGreaterThan(30);
    expect(outcome.views).toBeGreaterThan(5);
  });

  it('replays a seed exactly', async () => {
    const [first = 1] = seeds;
    const before = outcomes.get(first) ?? (await simulate(first));
    const again = await simulate(first);
    expect(again.trace.join('\n')).toBe(before.trace.join('\n'));
    const other = await simulate(first + 100);
    expect(other.trace.join('\n')).not.toBe(before.trace.join('\n'));
  });

  it('contains every kind of fault', () => {
    const kinds = Object.keys(faultRates) as FaultKind[];
    const missing = kinds.filter((kind) => [...outcomes.values()].every(({ faults }) => faults[kind] === 0));
    expect(missing).toEqual([]);
  });
});

describe('the simulation finds a planted fault', () => {
  it.each(plantedFaults)(
    'in $part: it $name',
    async ({ planted, breaks, seed: first }) => {
      for (let seed = first; seed < first + maxSeeds; seed += 1) {
        const { broken } = await simulate(seed, planted);
        if (broken) return expect(breaks).toContain(broken.promise);
      }
      expect.unreachable(`No seed from ${first} on finds it.`);
    },
    120_000,
  );
});
