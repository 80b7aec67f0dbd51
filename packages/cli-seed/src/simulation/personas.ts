import { type Accelerator, accelerators, type Brake, brakes, type Side } from '@attune/core';
import { type Rng, rngOf } from '../rng.ts';
import { names } from './names.ts';

/** The tendencies of a simulated person. Attune never sees them. Probabilities are 0 to 1. */
export interface Temperament {
  /** The average dial, in dial points. */
  readonly usualDial: number;
  /** How far the dial moves from day to day, in dial points. */
  readonly dialVariation: number;
  /** How much an invitation raises the dial, in dial points: responsive desire (Basson 2001). */
  readonly responsiveness: number;
  /** Probability of inviting when it is an option. */
  readonly initiative: number;
  /** Probability of opening the door instead. */
  readonly doorOpening: number;
  /** Probability of looking after a push message. */
  readonly reachable: number;
  /** Local hours of the day at which they tend to look. */
  readonly activeHours: readonly number[];
  /** The brakes and accelerators that they tend to name. */
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** Probability of answering ideas during a visit. */
  readonly ideaInterest: number;
  /** Probability of working on a reflection during a visit. */
  readonly reflectionInterest: number;
  /** Probability of sharing a reflection. */
  readonly willingnessToShare: number;
  /** Whether they may start a journal. */
  readonly keepsJournal: boolean;
}
export interface Persona {
  readonly subject: string;
  readonly name: string;
  readonly temperament: Temperament;
}
export interface PersonaCouple {
  /** Seeds this couple's random numbers. It is the same for the same seed, batch and number. */
  readonly key: string;
  /** Counted from 1. */
  readonly number: number;
  readonly people: Readonly<Record<Side, Persona>>;
  /** Their offset from UTC, in hours. */
  readonly zone: number;
}

const activeHoursOptions = [
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
 * Creates one simulated couple. Its subjects are `seed-<seed>-<batch>-<couple>-a` and `-b`. The batch is the first in
 * which no one has joined, so that a run never acts for people who already exist.
 */
export function createPersonas(seed: number, batch: number, number: number): PersonaCouple {
  const key = `${seed}-${batch}-${number}`;
  const rng = rngOf(`${key}/cast`);
  const name = rng.pick(names);
  const other = rng.pick(names.filter((each) => each !== name));
  const person = (side: Side, displayName: string): Persona => ({
    subject: subjectOf(seed, batch, number, side),
    name: displayName,
    temperament: randomTemperament(rng),
  });
  return { key, number, people: { a: person('a', name), b: person('b', other) }, zone: rng.pick(zones) };
}

export const subjectOf = (seed: number, batch: number, couple: number, side: Side): string =>
  `seed-${seed}-${batch}-${couple}-${side}`;

function randomTemperament(rng: Rng): Temperament {
  return {
    usualDial: rng.around(0.5, 4),
    dialVariation: 1 + rng.next() * 3,
    responsiveness: rng.chance(0.45) ? 1 + rng.next() * 3 : 0,
    initiative: 0.08 + rng.next() * 0.4,
    doorOpening: rng.next() * 0.3,
    reachable: 0.35 + rng.next() * 0.6,
    activeHours: rng.pick(activeHoursOptions),
    brakes: rng.some(brakes, 5),
    accelerators: rng.some(accelerators, 5),
    ideaInterest: rng.next() * 0.12,
    reflectionInterest: rng.next() * 0.1,
    willingnessToShare: 0.15 + rng.next() * 0.5,
    keepsJournal: rng.chance(0.4),
  };
}
