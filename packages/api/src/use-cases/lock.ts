import { addSpan, type Instant } from '@attune/core';
import type { UseCaseContext } from './context.ts';
import type { Viewer } from './ports.ts';

/** Until when a viewer's unlock counts; null where none is asked for, and the past where there was none. */
export function unlockedUntil(
  { unlockWithin }: Pick<UseCaseContext, 'unlockWithin'>,
  viewer: Viewer,
): Instant | null {
  if (unlockWithin === null) return null;
  const { unlockedAt = null } = viewer;
  return unlockedAt === null ? (0 as Instant) : addSpan(unlockedAt, unlockWithin);
}

/**
 * Whether a viewer sees only what both see alike. Clocks differ by a little; an unlock that lies further ahead than
 * one lasts is none, or a time given in the wrong unit would leave everything open for ever.
 */
export function isLocked(attune: Pick<UseCaseContext, 'unlockWithin'>, viewer: Viewer, at: Instant): boolean {
  const { unlockWithin } = attune;
  const until = unlockedUntil(attune, viewer);
  if (unlockWithin === null || until === null) return false;
  return at >= until || until > addSpan(at, 2 * unlockWithin);
}
