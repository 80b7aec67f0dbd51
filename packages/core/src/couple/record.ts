import type { CoupleId, Mark, PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { type ActiveCouple, newCouple, type Side, type Spacings, sides } from './state.ts';

/** A couple as a host keeps it: who the two people are, and their shared state. The record ends with the couple. */
export interface CoupleRecord {
  /** The id of the couple. Both people may see it; `leave` names it. */
  readonly id: CoupleId;
  /** Which person has which side. Neither side has a meaning. */
  readonly people: Readonly<Record<Side, PersonId>>;
  /** When the two paired. Turns count from it. */
  readonly pairedAt: Instant;
  /** The shared state. No person sees it: `view` returns the part that one person may see. */
  readonly state: ActiveCouple;
}

/** What a new couple is made from. */
export interface PairingOfTwo {
  /** A new id, which no couple had before. */
  readonly id: CoupleId;
  /** The two people. */
  readonly people: Readonly<Record<Side, PersonId>>;
  /** A new mark for each person. */
  readonly marks: Readonly<Record<Side, Mark>>;
  /** The spacings that the people bring from an earlier couple, by `spacingsOf`. Default: none run. */
  readonly spacings?: Readonly<Record<Side, Spacings>>;
  /** Now. */
  readonly at: Instant;
}

/**
 * Makes the record of a new couple, after both people agreed to pair.
 *
 * @throws RangeError if both people are the same
 */
export function pairPeople({ id, people, marks, spacings, at }: PairingOfTwo): CoupleRecord {
  if (people.a === people.b) throw new RangeError('Pass two different people: no one pairs with themselves.');
  return { id, people, pairedAt: at, state: newCouple(marks, spacings) };
}

/**
 * The side of a person in their couple.
 *
 * @throws RangeError if the person is not in the couple, which is a bug in the caller
 */
export function sideOf({ people }: Pick<CoupleRecord, 'people'>, person: PersonId): Side {
  const side = sides.find((one) => people[one] === person);
  if (side === undefined) throw new RangeError('Pass a person of this couple.');
  return side;
}
