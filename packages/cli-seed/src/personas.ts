import { type Accelerator, accelerators, type Brake, brakes, type Side } from '@attune/core';
import { names } from './names.ts';
import { type Rng, rngOf } from './rng.ts';

/** How somebody tends to be. It moves their choices in a story; Attune knows nothing of it. */
export interface Temperament {
  /** Where the dial tends to lie, in dial points. */
  readonly usual: number;
  /** How far it moves from day to day, in dial points. */
  readonly sway: number;
  /** How much an invitation itself can lift it: desire that answers (Basson 2001). */
  readonly answers: number;
  /** How likely they invite when nothing speaks against it. */
  readonly initiative: number;
  /** How likely they open their door instead. */
  readonly quietly: number;
  /** How likely they look when their phone says that something changed. */
  readonly reachable: number;
  /** Hours of the day at which they tend to look. */
  readonly rhythm: readonly number[];
  /** What tends to press on them, and what helps. */
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** How likely they sit down with the ideas, at a look. */
  readonly curious: number;
  /** How likely they write something down for themselves. */
  readonly pensive: number;
  /** How likely they let a partner read it. */
  readonly open: number;
  /** Whether keeping a journal is for them. */
  readonly journals: boolean;
}
export interface CastPerson {
  readonly subject: string;
  readonly name: string;
  readonly temperament: Temperament;
}
export interface CastCouple {
  /** Names this couple's stream of chance: the same in every cast with this seed. */
  readonly key: string;
  /** Counted from 1. */
  readonly number: number;
  readonly people: Readonly<Record<Side, CastPerson>>;
  /** Hours by which their clocks differ from UTC. */
  readonly zone: number;
}

const rhythms = [
  [7, 12.5, 18.5, 21.5],
  [8.5, 13, 20, 23],
  [6, 10, 17, 21],
  [11, 16, 22.5, 1],
  [7.5, 19, 22],
  [9, 15, 21],
  [13.5, 23.5],
] as const;
const zones = [-8, -5, -3, 0, 1, 2, 3, 5.5, 8, 10] as const;

/**
 * One made-up couple. Its subjects are `seed-<seed>-<batch>-<couple>-a` and `-b`: a batch is the first for
 * which nobody has joined, so that people who are already there are never spoken for.
 */
export function castCouple(seed: number, batch: number, number: number): CastCouple {
  const key = `${seed}-${batch}-${number}`;
  const rng = rngOf(`${key}/cast`);
  const name = rng.pick(names);
  const other = rng.pick(names.filter((one) => one !== name));
  const person = (side: Side, called: string): CastPerson => ({
    subject: subjectOf(seed, batch, number, side),
    name: called,
    temperament: temperamentFrom(rng),
  });
  return { key, number, people: { a: person('a', name), b: person('b', other) }, zone: rng.pick(zones) };
}

export const subjectOf = (seed: number, batch: number, couple: number, side: Side): string =>
  `seed-${seed}-${batch}-${couple}-${side}`;

function temperamentFrom(rng: Rng): Temperament {
  return {
    usual: rng.around(0.5, 4),
    sway: 1 + rng.next() * 3,
    answers: rng.chance(0.45) ? 1 + rng.next() * 3 : 0,
    initiative: 0.08 + rng.next() * 0.4,
    quietly: rng.next() * 0.3,
    reachable: 0.35 + rng.next() * 0.6,
    rhythm: rng.pick(rhythms),
    brakes: rng.some(brakes, 5),
    accelerators: rng.some(accelerators, 5),
    curious: rng.next() * 0.12,
    pensive: rng.next() * 0.1,
    open: 0.15 + rng.next() * 0.5,
    journals: rng.chance(0.4),
  };
}
