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
