import { freshReading, type Instant, nextChange, readingEnds, shownPairing } from '@attune/core';
import type { UseCaseContext } from './context.ts';
import { sideOf } from './couple/couple-side.ts';
import { currentTurnEnd } from './couple/current-turn.ts';
import { unlockedUntil } from './lock.ts';
import type { Snapshot, Viewer } from './ports.ts';

/** The first instant at which this viewer's home looks different if nobody does anything; null if never. */
export function nextHomeChange(attune: UseCaseContext, viewer: Viewer, around: Snapshot): Instant | null {
  const { policy } = attune;
  const { at, me, couple: pair, pairingPeer } = around;
  const reading = freshReading(policy, me.reading, at);
  const unlocked = unlockedUntil(attune, viewer);
  const changes = [
    pair && nextChange(policy, pair.state, sideOf(pair, me.id), at),
    pair && currentTurnEnd(pair, at),
    reading && readingEnds(policy, reading),
    shownPairing(me, pairingPeer, at)?.until ?? null,
    unlocked !== null && at < unlocked ? unlocked : null,
  ].filter((change) => change !== null);
  return changes.length === 0 ? null : (Math.min(...changes) as Instant);
}
