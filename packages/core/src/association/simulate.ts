import { allowsYes, bandOf } from '../dial/band.ts';
import type { Dial } from '../dial/dial.ts';
import { defaultFloor, type Floor } from '../dial/floor.ts';
import { type Message, message } from '../messages/message.ts';
import { associate } from './associate.ts';

/** An occasion as somebody imagines it: the dial before, and how it would feel if it went ahead. */
export interface ImaginedOccasion {
  readonly dial: Dial;
  /** −10 to 10. */
  readonly felt: number;
}
/** What a simulation starts from. It is made up to show the idea; nothing in it is measured of a person. */
export interface SimulationInput {
  readonly occasions: readonly ImaginedOccasion[];
  /** How much one occasion counts: above 0, at most 1. */
  readonly rate: number;
  /** 0 unless told. */
  readonly strength?: number;
  /** 0 unless told. */
  readonly floor?: Floor;
}
/** The strength after each occasion, in the two ways to choose. */
export interface Simulation {
  readonly illustrative: true;
  /** Says what this is and is not; to show beside any plot of it. */
  readonly note: Message;
  /** Every occasion goes ahead. */
  readonly duty: readonly number[];
  /** An occasion goes ahead at or above the floor; below it, nothing is learned either way. */
  readonly dialGuided: readonly number[];
}

/**
 * Illustrative: the same imagined occasions, met out of duty and met as the dial guides. All that comes out
 * was put in: it shows the idea, proves nothing, and never predicts a person (see `associate`).
 *
 * @throws RangeError when a number is out of its bounds
 */
export function simulate({
  occasions,
  rate,
  strength = 0,
  floor = defaultFloor,
}: SimulationInput): Simulation {
  const along = (goesAhead: (occasion: ImaginedOccasion) => boolean): readonly number[] => {
    let now = strength;
    return occasions.map((occasion) => {
      if (goesAhead(occasion)) now = associate(now, occasion.felt, rate);
      return now;
    });
  };
  return {
    illustrative: true,
    note: message('association.illustrative'),
    duty: along(() => true),
    dialGuided: along(({ dial }) => allowsYes(bandOf(dial, floor))),
  };
}
