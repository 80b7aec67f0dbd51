import { allowsYes, bandOf } from '../dial/band.ts';
import type { Floor } from '../dial/floor.ts';
import { freshReading, type Reading } from '../dial/reading.ts';
import type { InvitationId, PersonId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { isAvoidance, type Motive } from './motives.ts';

/** What a yes is said to, and by whom and when. A token serves this one act and no other. */
export interface YesScope {
  readonly by: PersonId;
  readonly command: 'invite' | 'sayYes' | 'openDoor';
  /** The invitation that is sent or answered; null for a door. */
  readonly id: InvitationId | null;
  readonly at: Instant;
}

/**
 * - `supportFirst`: being afraid was among the motives; support comes before anything else.
 * - `dialUnknown`: no fresh reading; unknown is not 0.
 * - `belowFloor`: the dial is below one's own floor.
 * - `dutyMotive`: every motive named leads away from something rather than toward it.
 */
export const yesRefusalCodes = ['supportFirst', 'dialUnknown', 'belowFloor', 'dutyMotive'] as const;
/** One of the codes with which `wholehearted()` refuses a yes. */
export type YesRefusalCode = (typeof yesRefusalCodes)[number];
/** Why a yes would not be one's own, for its author alone. */
export type YesRefusal = Refusal<YesRefusalCode>;

const key = Symbol('wholehearted');

/** What a genuine token was given for; null for everything else. */
let scopeOf: (token: unknown) => YesScope | null;

/** The token every yes consumes. Only `wholehearted` makes one; it holds neither dial nor motives. */
class WholeheartedToken {
  readonly #yes: YesScope;
  constructor(made: typeof key, yes: YesScope) {
    if (made !== key) throw new TypeError('A wholehearted token is made by wholehearted() alone.');
    this.#yes = yes;
  }
  // The private field itself is the proof: a prototype and a method of one's own can both be borrowed.
  static {
    scopeOf = (token) => (typeof token === 'object' && token !== null && #yes in token ? token.#yes : null);
  }
}
/** Shows that a yes was one's own when it was given. A type alone: the class behind it is not exported. */
export type Wholehearted = WholeheartedToken;

/** Whether a value is a genuine token for exactly this act, however it was typed on its way here. */
export function isTokenFor(token: unknown, yes: YesScope): boolean {
  const own = scopeOf(token);
  if (!own) return false;
  return own.by === yes.by && own.command === yes.command && own.id === yes.id && own.at === yes.at;
}

/** What a yes is held against: one's own reading (null for none), floor and reasons, all private. */
export interface YesInputs {
  readonly policy: Policy;
  readonly reading: Reading | null;
  readonly floor: Floor;
  readonly motives: readonly Motive[];
}

/**
 * Asks whether a yes would be one's own: known, at or above one's floor, and not all out of duty. The
 * refusals come in the order of `yesRefusalCodes`; a partner learns of none of them.
 */
export function wholehearted(yes: YesScope, desire: YesInputs): Result<Wholehearted, YesRefusal> {
  const { policy, floor, motives } = desire;
  if (motives.includes('afraid')) return refuse({ code: 'supportFirst' });
  const reading = freshReading(policy, desire.reading, yes.at);
  if (!reading) return refuse({ code: 'dialUnknown' });
  if (!allowsYes(bandOf(reading.dial, floor))) return refuse({ code: 'belowFloor' });
  if (motives.length > 0 && motives.every(isAvoidance)) return refuse({ code: 'dutyMotive' });
  return accept(new WholeheartedToken(key, yes));
}
