import { parseCode } from '@attune/core/pairing';
import { describe, expect, it } from 'vitest';
import { rngOf } from '../src/rng.ts';
import { seededIds } from '../src/seeded-ids.ts';

const first = (name: string): number[] => {
  const rng = rngOf(name);
  return Array.from({ length: 4 }, () => rng.below(1_000_000));
};

describe('a named generator', () => {
  it('returns fixed numbers for a name', () => {
    expect(first('1-1-1/cast')).toEqual([277671, 253766, 777281, 122145]);
    expect(first('1-1-2/cast')).not.toEqual(first('1-1-1/cast'));
  });

  it('is uniform', () => {
    const rng = rngOf('even');
    const dice = new Array<number>(10).fill(0);
    for (let time = 0; time < 100_000; time += 1) {
      const face = rng.below(10);
      dice[face] = (dice[face] ?? 0) + 1;
    }
    for (const count of dice) expect(count).toBeGreaterThan(9_600);
    for (const count of dice) expect(count).toBeLessThan(10_400);
  });

  it('differs between similar names', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, index) => rngOf(`1-1-${index}/a`).next()));
    expect(seen.size).toBeGreaterThan(19_995);
  });

  it('stays within reach of the middle', () => {
    const rng = rngOf('around');
    const values = Array.from({ length: 10_000 }, () => rng.around(5, 2));
    expect(Math.min(...values)).toBeGreaterThan(3);
    expect(Math.max(...values)).toBeLessThan(7);
    expect(values.reduce((sum, value) => sum + value) / values.length).toBeCloseTo(5, 1);
  });

  it('picks a subset of a list in order, each item once', () => {
    const rng = rngOf('some');
    const sizes = new Set<number>();
    for (let time = 0; time < 200; time += 1) {
      const some = rng.some([1, 2, 3, 4, 5], 3);
      expect([...new Set(some)].sort()).toEqual(some);
      sizes.add(some.length);
    }
    expect([...sizes].sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('seeded ids', () => {
  it('are distinct UUIDs of version 4', () => {
    const ids = seededIds('1-1-1');
    const made = Array.from({ length: 2_000 }, () => ids.mark());
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(made).size).toBe(made.length);
    expect(seededIds('1-1-1').mark()).toBe(made[0]);
  });

  it('include codes that can be typed', () => {
    const code = seededIds('1-1-1').code();
    expect(parseCode(code.toLowerCase())).toBe(code);
  });
});
