import { freshReading, type Instant, nextChange, readingEnds, shownPairing } from '@attune/core';
import type { Attune } from './context.ts';
import { unlockedUntil } from './lock.ts';
import { sideOf } from './couple/couple-side.ts';
import type { Around, Viewer } from './ports.ts';
import { turnEnds } from './couple/current-turn.ts';

/** The first instant at which this viewer's home looks different if nobody does anything; null if never. */
export function nextHomeChange(attune: Attune, viewer: Viewer, around: Around): Instant | null {
  const { policy } = attune;
  const { at, me, couple: pair, counterpart } = around;
  const reading = freshReading(policy, me.reading, at);
  const unlocked = unlockedUntil(attune, viewer);
  const changes = [
    pair && nextChange(policy, pair.state, sideOf(pair, me.id), at),
    pair && turnEnds(pair, at),
    reading && readingEnds(policy, reading),
    shownPairing(me, counterpart, at)?.until ?? null,
    unlocked !== null && at < unlocked ? unlocked : null,
  ].filter((change) => change !== null);
  return changes.length === 0 ? null : (Math.min(...changes) as Instant);
}
