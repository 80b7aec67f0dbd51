import { defaultPolicy, type Policy } from '../../policy.ts';

/**
 * A policy of a few ticks, small enough to visit every couple there can be. Its spans are shorter than
 * `parsePolicy` would take, so that everything can overlap that may ever overlap, and more.
 */
export const tinyPolicy: Policy = {
  ...defaultPolicy,
  fresh: 8,
  fades: 2,
  lasts: 2,
  spacing: 3,
  doorLasts: 2,
  matchLasts: 2,
  doorSpacing: 3,
  shownFor: 3,
  moment: 1,
};
