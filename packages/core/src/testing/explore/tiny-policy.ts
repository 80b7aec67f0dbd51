import type { TestPolicy } from '../../policy.ts';
import { testPolicy } from '../test-policy.ts';

/**
 * A policy whose spans are a few milliseconds, so that a search can visit every couple. The spacings are shorter in
 * proportion than `parsePolicy` accepts: every overlap that a real policy allows can occur, and more.
 */
export const tinyPolicy: TestPolicy = testPolicy({
  fresh: 8,
  fades: 2,
  lasts: 2,
  spacing: 3,
  doorLasts: 2,
  matchLasts: 2,
  doorSpacing: 3,
  shownFor: 3,
  moment: 1,
});

/**
 * A policy with the proportions that `parsePolicy` asks for: each spacing is as long as what it follows, and a closed
 * invitation is shown as long as its spacing runs. A search of all moves reaches 170,513 couples.
 */
export const proportionalPolicy: TestPolicy = testPolicy({
  fresh: 8,
  fades: 2,
  lasts: 2,
  spacing: 4,
  doorLasts: 2,
  matchLasts: 2,
  doorSpacing: 4,
  shownFor: 4,
  moment: 2,
});
