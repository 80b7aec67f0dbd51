import { freshReading, type Instant, nextChange, readingEnds, sideOf } from '@attune/core';
import { visiblePairing } from '@attune/core/pairing';
import type { UseCaseContext } from './context.ts';
import { currentTurnEnd } from './couple/current-turn.ts';
import { unlockedUntil } from './lock.ts';
import type { Snapshot, Viewer } from './ports.ts';

/** The first instant at which time alone changes the viewer's home; null if it never does. */
export function nextHomeChange(context: UseCaseContext, viewer: Viewer, snapshot: Snapshot): Instant | null {
  const { policy } = context;
  const { at, me, couple, pairingPeer } = snapshot;
  const reading = freshReading(policy, me.reading, at);
  const unlocked = unlockedUntil(context, viewer);
  const changes = [
    couple && nextChange(policy, couple.state, sideOf(couple, me.id), at),
    couple && currentTurnEnd(couple, at),
    reading && readingEnds(policy, reading),
    visiblePairing(me, pairingPeer, at)?.until ?? null,
    unlocked !== null && at < unlocked ? unlocked : null,
  ].filter((change) => change !== null);
  return changes.length === 0 ? null : (Math.min(...changes) as Instant);
}
