import type { Instant } from '@attune/core';

/** A correction of a store's clock: it showed `from`, and now shows the earlier `to`. */
export interface Rebase {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Corrects every instant in a document. What is later than the corrected time was written by the wrong clock, so it
 * keeps its distance from now: a spacing runs as long as it would have. Instants are the only numbers of that size.
 */
export const rebase = <T>(value: T, correction: Rebase): T => rebaseAny(value, correction) as T;

function rebaseAny(value: unknown, correction: Rebase): unknown {
  const { from, to } = correction;
  if (typeof value === 'number') return value > to && from > to ? value - (from - to) : value;
  if (Array.isArray(value)) return value.map((one) => rebaseAny(one, correction));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rebaseAny(one, correction)]));
}
