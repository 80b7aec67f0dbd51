import { addSpan, deepEqual, type Instant, type Policy } from '@attune/core';

/**
 * Whether an entry repeats the one before, because the same request arrived twice: only its time differs, by no more
 * than a moment lasts. It is then kept only once.
 */
export const isRepeated = <T extends { readonly at: Instant }>(
  policy: Policy,
  before: T | null,
  now: T,
): boolean =>
  before !== null &&
  now.at <= addSpan(before.at, policy.moment) &&
  deepEqual({ ...now, at: null }, { ...before, at: null });
