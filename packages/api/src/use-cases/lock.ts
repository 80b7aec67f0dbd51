import { addSpan, type Instant } from '@attune/core';
import type { UseCaseContext } from './context.ts';
import type { Viewer } from './ports.ts';

/** Until when the viewer's unlock is valid. Null when no unlock is required; the past when there was no unlock. */
export function unlockedUntil(
  { unlockWithin }: Pick<UseCaseContext, 'unlockWithin'>,
  viewer: Viewer,
): Instant | null {
  if (unlockWithin === null) return null;
  const { unlockedAt = null } = viewer;
  return unlockedAt === null ? (0 as Instant) : addSpan(unlockedAt, unlockWithin);
}

/**
 * Whether the viewer sees only what both people see alike, because a recent unlock is missing. Clocks differ, so an
 * unlock may lie in the future by up to `unlockWithin`. One further ahead is ignored: a time in the wrong unit would
 * otherwise keep everything unlocked for ever.
 */
export function isLocked(
  context: Pick<UseCaseContext, 'unlockWithin'>,
  viewer: Viewer,
  at: Instant,
): boolean {
  const { unlockWithin } = context;
  const until = unlockedUntil(context, viewer);
  if (unlockWithin === null || until === null) return false;
  return at >= until || until > addSpan(at, 2 * unlockWithin);
}
