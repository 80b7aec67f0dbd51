import { allowsYes, bandOf } from '../dial/band.ts';
import type { Desire } from '../dial/desire.ts';
import { freshReading } from '../dial/reading.ts';
import type { InvitationId, PersonId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { isAvoidance, type Motive } from './motives.ts';

/** Who says yes, to what and when. A token is valid for this one command only. */
export interface YesScope {
  /** The person who says yes. */
  readonly by: PersonId;
  /** The command that the yes is for. */
  readonly command: 'invite' | 'sayYes' | 'openDoor';
  /** The invitation to send or to answer; null for a door. */
  readonly id: InvitationId | null;
  /** The instant of the yes. */
  readonly at: Instant;
}

/**
 * Why `wholehearted()` refuses a yes, in the order of the checks:
 * - `supportFirst`: the motives include `afraid`; support comes before anything else.
 * - `dialUnknown`: there is no fresh reading; unknown is not 0.
 * - `belowFloor`: the dial is below the person's floor.
 * - `dutyMotive`: every motive avoids something bad.
 */
export const yesRefusalCodes = ['supportFirst', 'dialUnknown', 'belowFloor', 'dutyMotive'] as const;
/** One reason why `wholehearted()` refuses a yes. */
export type YesRefusalCode = (typeof yesRefusalCodes)[number];
/** Why `wholehearted()` refused a yes, for its author only. */
export type YesRefusal = Refusal<YesRefusalCode>;

const key = Symbol('wholehearted');

/** The scope of a genuine token; null for any other value. */
let scopeOf: (token: unknown) => YesScope | null;

/** The token that every yes consumes. Only `wholehearted()` makes one. It contains neither dial nor motives. */
class WholeheartedToken {
  readonly #scope: YesScope;
  constructor(made: typeof key, scope: YesScope) {
    if (made !== key) throw new TypeError('Call wholehearted() to make a yes token.');
    this.#scope = scope;
  }
  // The private field is the proof: another object can copy the prototype and the methods, but not the field.
  static {
    scopeOf = (token) =>
      typeof token === 'object' && token !== null && #scope in token ? token.#scope : null;
  }
}
/** Proof that a yes met the person's own conditions when it was given. The class is not exported; only its type is. */
export type Wholehearted = WholeheartedToken;

/** Whether a value is a genuine token for exactly this command. It checks at run time and trusts no type. */
export function isTokenFor(token: unknown, { by, command, id, at }: YesScope): boolean {
  const scope = scopeOf(token);
  if (!scope) return false;
  return scope.by === by && scope.command === command && scope.id === id && scope.at === at;
}

/** What decides whether a yes is accepted: the person's own reading (null for none), floor and motives. All are private. */
export interface YesInputs extends Desire {
  /** Says how long a reading is fresh. */
  readonly policy: Policy;
  /** The reasons that the person names; an empty list names none. */
  readonly motives: readonly Motive[];
}

/**
 * Makes a yes token if the dial is known and at or above the floor, and the motives are not all avoidance. Checks the
 * refusals in the order of `yesRefusalCodes`. The partner learns of none of them.
 */
export function wholehearted(scope: YesScope, inputs: YesInputs): Result<Wholehearted, YesRefusal> {
  const { policy, floor, motives } = inputs;
  if (motives.includes('afraid')) return refuse({ code: 'supportFirst' });
  const reading = freshReading(policy, inputs.reading, scope.at);
  if (!reading) return refuse({ code: 'dialUnknown' });
  if (!allowsYes(bandOf(reading.dial, floor))) return refuse({ code: 'belowFloor' });
  if (motives.length > 0 && motives.every(isAvoidance)) return refuse({ code: 'dutyMotive' });
  return accept(new WholeheartedToken(key, scope));
}
