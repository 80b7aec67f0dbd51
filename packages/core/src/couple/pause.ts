import type { Instant } from '../time.ts';

/**
 * Whether a pause hides a name or a shared reflection from the paused person: it is not older than the pause, which
 * began at `pausedSince` (null without a pause). Within the same millisecond, the pause counts as the earlier of the two.
 * What has no time is older than every pause.
 */
export const isHiddenByPause = (sharedAt: Instant | null, pausedSince: Instant | null): boolean =>
  sharedAt !== null && pausedSince !== null && sharedAt >= pausedSince;
