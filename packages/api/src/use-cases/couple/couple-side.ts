import type { Mark, PersonId, Side } from '@attune/core';
import type { ChangeSet, CoupleRecord, Snapshot } from '../ports.ts';

/** Which side of a couple a person is. */
export const sideOf = (pair: CoupleRecord, person: PersonId): Side => (pair.people.a === person ? 'a' : 'b');

/** The mark a person speaks with now: the couple's of theirs, or while unpaired their own. */
export const markOf = ({ me, couple }: Snapshot): Mark =>
  couple ? couple.state[sideOf(couple, me.id)].mark : me.mark;

/** What surrounds me once my mark is this one, and what is to be written for it: me while unpaired, else the couple. */
export function marked<A extends Snapshot>(
  around: A,
  mark: Mark,
): A & { readonly couple: CoupleRecord | null } {
  const { me, couple } = around;
  if (mark === markOf(around)) return around;
  if (!couple) return { ...around, me: { ...me, mark } };
  const side = sideOf(couple, me.id);
  const state = { ...couple.state, [side]: { ...couple.state[side], mark } };
  return { ...around, couple: { ...couple, state } };
}

/** What a change of my own writes: me and my side of the couple, each only if it is another than before. */
export function changesOf(before: Snapshot, after: Snapshot): Pick<ChangeSet<unknown>, 'people' | 'couple'> {
  return {
    people: after.me === before.me ? [] : [after.me],
    ...(after.couple && after.couple !== before.couple && { couple: after.couple }),
  };
}
