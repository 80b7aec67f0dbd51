import {
  accept,
  type Command,
  decide,
  type Instant,
  type InvitationId,
  type Motive,
  settle,
  wholehearted,
  type YesResult,
} from '@attune/core';
import type { CheckedText } from '@attune/core/pressure';
import { commonIdeas, standingIdeas } from '@attune/core/sharing';
import {
  type Applied,
  type ModelContext,
  type ModelState,
  menu,
  type Seat,
  turnAt,
  withCoupleRecord,
  withNewMark,
  withoutTheCouple,
} from './state.ts';

/** The ideas that both people see listed. */
export function listedIdeas(
  { policy }: Pick<ModelContext, 'policy'>,
  { couple, me, partner }: Seat,
  at: Instant,
) {
  const turn = turnAt(couple, at);
  if (!partner || turn === null) return [];
  return commonIdeas({ policy, menu: menu.ideas, turn }, me.ideas, partner.ideas);
}

/** Makes the yes of an opening from the person's own dial and floor. */
export function yesOf(
  { policy, at }: ModelContext,
  { me: { id: by, reading, floor } }: Seat,
  command: 'invite' | 'sayYes' | 'openDoor',
  id: InvitationId | null,
  motives: readonly Motive[],
): YesResult {
  return wholehearted({ by, command, id, at }, { policy, reading, floor, motives });
}

export const noteOf = (text: string | null) => (text === null ? null : accept(text as CheckedText));

/** Applies a command of the couple by the rules of core. */
export function applyToCouple(
  state: ModelState,
  context: ModelContext,
  seat: Seat,
  command: Command,
): Applied {
  const { policy, tenant, at, drawn } = context;
  const { couple, me, side } = seat;
  const [id] = drawn.invitation;
  const [mark] = drawn.mark;
  if (!id || !mark) throw new Error('The request drew no ids.');
  if (!couple) {
    if (command.type === 'leave') return { state, refusal: null };
    if ('moment' in command) {
      const isAfraid = 'yes' in command && !command.yes.ok && command.yes.refusal.code === 'supportFirst';
      return { state, refusal: isAfraid ? 'supportFirst' : 'notPaired' };
    }
    return { state: withNewMark(state, tenant, seat, mark), refusal: null };
  }
  const ideasInCommon = standingIdeas(listedIdeas(context, seat, at));
  const decided = decide(
    policy,
    settle(policy, couple.state, at),
    { by: side, person: me.id, couple: couple.id, at, newIds: { id, mark }, ideasInCommon },
    command,
  );
  if (!decided.ok) return { state, refusal: decided.refusal.code };
  if (decided.value.ended) return { state: withoutTheCouple(state, context, seat), refusal: null };
  return { state: withCoupleRecord(state, { ...couple, state: decided.value }), refusal: null };
}
