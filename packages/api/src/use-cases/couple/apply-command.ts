import {
  type Command,
  type CommandContext,
  decide,
  isExit,
  type Opening,
  sameView,
  settle,
  sides,
  spacingsOf,
  standingIdeas,
  view,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { withoutCouple } from '../person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../ports.ts';
import { commonIdeas } from './common-ideas.ts';
import { sideOf } from './couple-side.ts';

/** Decides a command under the lock. Notifies both people, except one whose view stays the same. */
export function applyCommand(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  newIds: CommandContext['newIds'],
  command: Command,
): ChangeSet<Outcome> {
  const { policy } = context;
  const { at, me, couple } = snapshot;
  if (!couple) return applyUnpaired(context, viewer, snapshot, newIds, command);
  const listed = command.type === 'invite' ? commonIdeas(context, snapshot) : [];
  const ideasInCommon = standingIdeas(listed);
  const by = sideOf(couple, me.id);
  const before = settle(policy, couple.state, at);
  const decision = decide(
    policy,
    before,
    { by, person: me.id, couple: couple.id, at, newIds, ideasInCommon },
    command,
  );
  if (!decision.ok) return outcome(context, viewer, snapshot, { refusal: decision.refusal });
  const after = decision.value;
  if (after === before) return outcome(context, viewer, snapshot);
  if (after.ended) return afterLeave(context, viewer, snapshot, couple);
  const changed: CoupleRecord = { ...couple, state: after };
  const notify = sides
    .filter((side) => !sameView(view(policy, before, side, at), view(policy, after, side, at)))
    .map((side) => couple.people[side]);
  return outcome(context, viewer, { ...snapshot, couple: changed }, { couple: changed, notify });
}

/**
 * Decides a command of someone unpaired, in the order of core: `supportFirst`, then `notPaired`. An exit succeeds and
 * renews the viewer's mark, so that no earlier request takes effect. Leaving changes nothing: there is no couple to end.
 */
function applyUnpaired(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  { mark }: CommandContext['newIds'],
  command: Command,
): ChangeSet<Outcome> {
  if (!isExit(command)) {
    const code = needsSupport(command) ? 'supportFirst' : 'notPaired';
    return outcome(context, viewer, snapshot, { refusal: { code } });
  }
  if (command.type === 'leave') {
    // A couple that does not open can still be left.
    const ended = snapshot.unreadable?.couple === command.couple ? { ended: command.couple } : {};
    return outcome(context, viewer, snapshot, ended);
  }
  const me = { ...snapshot.me, mark };
  return outcome(context, viewer, { ...snapshot, me }, { people: [me] });
}

const needsSupport = (opening: Opening): boolean =>
  'yes' in opening && !opening.yes.ok && opening.yes.refusal.code === 'supportFirst';

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
  const notify = sides.map((side) => couple.people[side]);
  return outcome(context, viewer, after, { people: [me], ended: couple.id, notify });
}
