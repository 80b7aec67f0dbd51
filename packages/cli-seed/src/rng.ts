/** Repeatable random numbers: the same name gives the same numbers on every machine. Not for secrets. */
export interface Rng {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from 0 (included) to `bound` (excluded). */
  below(bound: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A random subset of at most `most` items, in the order of the list. */
  some<T>(list: readonly T[], most: number): T[];
  /** A number near `middle`, at most `reach` away. */
  around(middle: number, reach: number): number;
  bytes(count: number): Uint8Array;
}

/** Creates a generator for a name. Each person has their own, so that one person does not affect another. */
export function rngOf(name: string): Rng {
  const next32 = xoshiro128(stateOf(name));
  const next = (): number => next32() / 2 ** 32;
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      const index = below(list.length);
      if (index >= list.length) throw new RangeError('The list is empty.');
      return list[index] as (typeof list)[number];
    },
    some(list, most) {
      let wanted = below(Math.min(most, list.length) + 1);
      return list.filter((_, index) => {
        const taken = next() * (list.length - index) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
    around: (middle, reach) => middle + ((next() + next() + next()) / 1.5 - 1) * reach,
    bytes: (count) => Uint8Array.from({ length: count }, () => next32() >>> 24),
  };
}

type State = [number, number, number, number];

/** xoshiro128** 1.1 by Blackman and Vigna: integers only, so that all machines agree. */
function xoshiro128(s: State): () => number {
  return () => {
    const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 11);
    return result;
  };
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Hashes a name to a state of 128 bits: FNV-1a, then splitmix32. A 32-bit seed would collide among many names. */
function stateOf(name: string): State {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  let other = name.length;
  for (let index = name.length - 1; index >= 0; index -= 1)
    other = Math.imul(other ^ name.charCodeAt(index), 0x85ebca6b) ^ (other >>> 13);
  const word = (from: number, step: number): number => mixed((from + Math.imul(step, 0x9e3779b9)) | 0);
  return [word(hash, 1), word(other, 2), word(hash ^ other, 3), word(Math.imul(other, 31) ^ hash, 4)];
}

function mixed(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
