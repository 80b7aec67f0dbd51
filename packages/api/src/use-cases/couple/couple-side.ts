import { type Mark, sideOf } from '@attune/core';
import type { ChangeSet, Snapshot } from '../ports.ts';

/** The mark that the viewer's moments carry now: the one of their side, or their own while unpaired. */
export const markOf = ({ me, couple }: Snapshot): Mark =>
  couple ? couple.state[sideOf(couple, me.id)].mark : me.mark;

/** Sets the viewer's mark where it is stored: in the couple's state, or in the person while unpaired. */
export function withMark(snapshot: Snapshot, mark: Mark): Snapshot {
  const { me, couple } = snapshot;
  if (mark === markOf(snapshot)) return snapshot;
  if (!couple) return { ...snapshot, me: { ...me, mark } };
  const side = sideOf(couple, me.id);
  const state = { ...couple.state, [side]: { ...couple.state[side], mark } };
  return { ...snapshot, couple: { ...couple, state } };
}

/** The rows to write after the viewer changed their own data: their person and their couple, each only if changed. */
export function changedRows(
  before: Snapshot,
  after: Snapshot,
): Pick<ChangeSet<unknown>, 'people' | 'couple'> {
  return {
    people: after.me === before.me ? [] : [after.me],
    ...(after.couple && after.couple !== before.couple && { couple: after.couple }),
  };
}
