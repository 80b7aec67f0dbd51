import type { PersonId } from '@attune/core';
import { newcomer } from '../../../src/testing/store-people.ts';
import type { Ask } from '../request.ts';
import { applyToCouple, noteOf, yesOf } from './couple.ts';
import { applyToOwn } from './own.ts';
import { applyToPairing } from './pairing.ts';
import {
  type Applied,
  keyOf,
  type ModelContext,
  type ModelState,
  seatOf,
  withoutTheCouple,
  withPeople,
} from './state.ts';

/** The commands that succeed in every state. */
export const exits: readonly Ask['type'][] = [
  'sayNo',
  'closeDoor',
  'pause',
  'leave',
  'declinePairing',
  'cancelPairing',
  'declineIdea',
  'unshareReflection',
  'eraseJournal',
  'eraseMe',
];

/** Applies one request to the state, by the rules of core, as if it were the only one. */
export function apply(state: ModelState, context: ModelContext, ask: Ask): Applied {
  const { tenant, subject, drawn } = context;
  const seat = seatOf(state, tenant, subject);
  if (ask.type === 'look') return { state, refusal: null };
  if (ask.type === 'join') {
    if (seat) return { state, refusal: null };
    const [id, mark] = [drawn.person[0] as PersonId, drawn.mark[0]];
    const person = newcomer(ask.name, { id, subject, ...(mark && { mark }) });
    return { state: withPeople(state, tenant, person), refusal: null };
  }
  if (!seat) return { state, refusal: exits.includes(ask.type) ? null : 'notJoined' };
  switch (ask.type) {
    case 'invite': {
      const { moment, motives, idea, note } = ask;
      const yes = yesOf(context, seat, 'invite', drawn.invitation[0] ?? null, motives);
      return applyToCouple(state, context, seat, { type: 'invite', moment, yes, idea, note: noteOf(note) });
    }
    case 'sayYes': {
      const { moment, motives, id } = ask;
      const yes = yesOf(context, seat, 'sayYes', id, motives);
      return applyToCouple(state, context, seat, { type: 'sayYes', id, moment, yes });
    }
    case 'openDoor': {
      const { moment, motives } = ask;
      const yes = yesOf(context, seat, 'openDoor', null, motives);
      return applyToCouple(state, context, seat, { type: 'openDoor', moment, yes });
    }
    case 'sayNo':
      return applyToCouple(state, context, seat, { ...ask, kindness: null, alternative: null });
    case 'resume':
    case 'closeDoor':
    case 'pause':
    case 'leave':
      return applyToCouple(state, context, seat, ask);
    case 'makePairingCode':
    case 'redeemPairingCode':
    case 'confirmPairing':
    case 'declinePairing':
    case 'cancelPairing':
      return applyToPairing(state, context, seat, ask);
    case 'eraseMe': {
      const single = withoutTheCouple(state, context, seat);
      const people = new Map(single.people);
      people.delete(keyOf(tenant, subject));
      const journals = new Map(single.journals);
      journals.delete(seat.me.id);
      return { state: { ...single, people, journals }, refusal: null };
    }
    default:
      return applyToOwn(state, context, seat, ask);
  }
}
