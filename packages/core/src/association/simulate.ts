import { allowsYes, bandOf } from '../dial/band.ts';
import type { Dial } from '../dial/dial.ts';
import { defaultFloor, type Floor } from '../dial/floor.ts';
import { type Message, message } from '../messages/message.ts';
import { associate } from './associate.ts';

/** An imagined occasion: the dial before it, and how it would feel if it happened. */
export interface ImaginedOccasion {
  /** The dial before the occasion. */
  readonly dial: Dial;
  /** From −10 to 10. */
  readonly felt: number;
}
/** The input of a simulation. The values are imagined, not measured. */
export interface SimulationInput {
  /** The occasions, in their order. */
  readonly occasions: readonly ImaginedOccasion[];
  /** The weight of one occasion: above 0 and at most 1. */
  readonly rate: number;
  /** How good or bad it feels at the start, −10 to 10; by default 0. */
  readonly strength?: number;
  /** By default 0. */
  readonly floor?: Floor;
}
/** The strength after each occasion, for two ways to choose. */
export interface Simulation {
  /** Always true: the numbers illustrate a theory, and predict no person. */
  readonly illustrative: true;
  /** Explains the limits of the simulation. Show it next to any plot. */
  readonly note: Message;
  /** Every occasion happens. */
  readonly duty: readonly number[];
  /** An occasion happens if the dial is at or above the floor. Otherwise the strength does not change. */
  readonly dialGuided: readonly number[];
}

/**
 * Compares the same imagined occasions, chosen out of duty and chosen by the dial. It illustrates an idea, proves
 * nothing, and does not predict a person (see `associate`).
 *
 * @throws RangeError if a number is out of range
 */
export function simulate({
  occasions,
  rate,
  strength = 0,
  floor = defaultFloor,
}: SimulationInput): Simulation {
  const strengths = (happens: (occasion: ImaginedOccasion) => boolean): readonly number[] => {
    let current = strength;
    return occasions.map((occasion) => {
      if (happens(occasion)) current = associate(current, occasion.felt, rate);
      return current;
    });
  };
  return {
    illustrative: true,
    note: message('association.illustrative'),
    duty: strengths(() => true),
    dialGuided: strengths(({ dial }) => allowsYes(bandOf(dial, floor))),
  };
}
