import { act, type CommandRequest, type NewIds, sideOf, spacingsOf } from '@attune/core';
import { standingIdeas } from '@attune/core/sharing';
import type { UseCaseContext } from '../context.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { withoutCouple } from '../person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../ports.ts';
import { commonIdeas } from './common-ideas.ts';

/**
 * Decides a command under the lock, from the viewer's locked reading and floor. Notifies both people, except one whose
 * view stays the same.
 */
export function applyCommand(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  newIds: NewIds,
  request: CommandRequest,
): ChangeSet<Outcome> {
  const { at, me, couple } = snapshot;
  const listed = request.type === 'invite' ? commonIdeas(context, snapshot) : [];
  const acted = act(context.policy, couple, me, request, {
    at,
    newIds,
    ideasInCommon: standingIdeas(listed),
  });
  if (!acted.ok) return outcome(context, viewer, snapshot, { refusal: acted.refusal });
  if (!couple) return exitUnpaired(context, viewer, snapshot, newIds, request);
  const { couple: changed, notify } = acted.value;
  if (!acted.value.changed) return outcome(context, viewer, snapshot);
  if (!changed) return { ...afterLeave(context, viewer, snapshot, couple), notify };
  return outcome(context, viewer, { ...snapshot, couple: changed }, { couple: changed, notify });
}

/**
 * An exit of someone unpaired. It renews the viewer's mark, so that no earlier request takes effect. Leaving changes
 * nothing: there is no couple to end.
 */
function exitUnpaired(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  { mark }: NewIds,
  exit: CommandRequest,
): ChangeSet<Outcome> {
  if (exit.type === 'leave') {
    // A couple that does not open can still be left.
    const ended = snapshot.unreadable?.couple === exit.couple ? { ended: exit.couple } : {};
    return outcome(context, viewer, snapshot, ended);
  }
  const me = { ...snapshot.me, mark };
  return outcome(context, viewer, { ...snapshot, me }, { people: [me] });
}

/** Ends the couple, and removes everything that belonged to it from both people. */
function afterLeave(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  couple: CoupleRecord,
): ChangeSet<Outcome> {
  const me = withoutCouple(
    snapshot.me,
    spacingsOf(couple.state, sideOf(couple, snapshot.me.id), snapshot.at),
  );
  const after = { ...snapshot, me, couple: null, partner: null };
  return outcome(context, viewer, after, { people: [me], ended: couple.id });
}
