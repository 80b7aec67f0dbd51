import type { Policy } from '../policy.ts';
import { hours, type Instant } from '../time.ts';

/** The number of a turn. A turn is one day of the couple, counted from pairing. */
export const turnOf = (pairedAt: Instant, at: Instant): number => Math.floor((at - pairedAt) / hours(24));

/** How many texts (names and shared reflections) a person shared with their partner in a turn. */
export interface ShareCount {
  /** The turn that is counted. */
  readonly turn: number;
  /** The number of texts in it. */
  readonly words: number;
}

/** Counts one more shared text in this turn; null if the turn is full. */
export function countShare(policy: Policy, crossed: ShareCount | null, turn: number): ShareCount | null {
  const words = (crossed?.turn === turn ? crossed.words : 0) + 1;
  return words > policy.sharesPerTurn ? null : { turn, words };
}
