import { describe, expect, it, vi } from 'vitest';
import { type FaultKind, faultRates } from './faults.ts';
import { plantedFaults } from './planted-faults.ts';
import { type Outcome, simulate } from './simulate.ts';

/** Fixed, so that each push plays the same worlds. `npm run simulate-faults -- --seeds 1000` plays more. */
const seeds = [1, 2, 3, 4, 5, 6];
/** How many seeds a planted fault may take, from the one that is known to find it. */
const maxSeeds = 20;

// A world takes about a second; a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const outcomes = new Map<number, Outcome>();
/** Plays a seed, and only once. */
async function play(seed: number): Promise<Outcome> {
  const outcome = outcomes.get(seed) ?? (await simulate(seed));
  outcomes.set(seed, outcome);
  return outcome;
}

describe('a world with faults', () => {
  it.each(seeds)('keeps every promise: seed %i', async (seed) => {
    const outcome = await play(seed);
    expect(outcome.broken, `npm run simulate-faults -- --seed ${seed}`).toBeNull();
    expect(outcome.commits).toBeGreaterThan(30);
    expect(outcome.views).toBeGreaterThan(5);
  });

  it('replays a seed exactly, and differs from another', async () => {
    const [first, second] = [await play(1), await play(2)];
    const again = await simulate(1);
    expect(again.trace.join('\n')).toBe(first.trace.join('\n'));
    expect(again.trace.join('\n')).not.toBe(second.trace.join('\n'));
  });

  it('contains every kind of fault', async () => {
    const kinds = new Set(Object.keys(faultRates) as FaultKind[]);
    for (const seed of seeds) {
      const { faults } = await play(seed);
      for (const kind of kinds) if (faults[kind] > 0) kinds.delete(kind);
    }
    expect([...kinds]).toEqual([]);
  });
});

describe('the simulation finds a planted fault', () => {
  it.each(plantedFaults)('in $part: it $name', async ({ planted, breaks, seed: first }) => {
    for (let seed = first; seed < first + maxSeeds; seed += 1) {
      const { broken } = await simulate(seed, planted);
      if (broken) return expect(breaks).toContain(broken.promise);
    }
    expect.unreachable(`No seed from ${first} on finds it.`);
  });
});
