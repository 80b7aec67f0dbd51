import type { Policy } from '../policy.ts';
import { hours, type Instant } from '../time.ts';

/** A turn is a day of the couple, counted from pairing. */
export const turnOf = (pairedAt: Instant, at: Instant): number => Math.floor((at - pairedAt) / hours(24));

/** How many words (names, shared reflections) a person let cross to a partner in a turn. */
export interface ShareCount {
  readonly turn: number;
  readonly words: number;
}

/** Counts one more crossing in this turn; null when the turn is full. */
export function countShare(policy: Policy, crossed: ShareCount | null, turn: number): ShareCount | null {
  const words = (crossed?.turn === turn ? crossed.words : 0) + 1;
  return words > policy.sharesPerTurn ? null : { turn, words };
}
