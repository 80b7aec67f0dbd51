import { type Mark, newCouple, noSpacings } from '@attune/core';
import {
  cancelPairing,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  makeCode,
  redeemCode,
  settlePairing,
  withCouple,
} from '@attune/core/pairing';
import { type Person, withoutCouple } from '../../../src/use-cases/person.ts';
import type { Ask } from '../request.ts';
import {
  type Applied,
  type ModelContext,
  type ModelState,
  type Seat,
  withCoupleRecord,
  withNewMark,
  withPeople,
} from './state.ts';

type PairingAsk = Extract<
  Ask,
  {
    type: 'makePairingCode' | 'redeemPairingCode' | 'confirmPairing' | 'declinePairing' | 'cancelPairing';
  }
>;

/** Applies a step of pairing by the rules of core. */
export function applyToPairing(
  state: ModelState,
  context: ModelContext,
  seat: Seat,
  ask: PairingAsk,
): Applied {
  const { policy, tenant, at, drawn } = context;
  const { couple } = seat;
  const me: Person = { ...seat.me, mark: seat.mark };
  const everyone = [...state.people.values()];
  const { pairing } = me;
  const peerId =
    pairing?.type === 'request' ? pairing.asker : pairing?.type === 'asking' ? pairing.maker : null;
  const peer = everyone.find(({ id }) => id === peerId) ?? null;
  const save = (...people: readonly Person[]): ModelState =>
    withPeople(
      state,
      tenant,
      ...people.map((one) => (one.id === me.id && couple ? unmarked(one, seat) : one)),
    );
  switch (ask.type) {
    case 'makePairingCode': {
      const made = makeCode(me, peer, first(drawn.code), { policy, moment: ask.moment, at });
      return made.ok ? { state: save(made.value), refusal: null } : { state, refusal: made.refusal.code };
    }
    case 'redeemPairingCode': {
      const { moment, code } = ask;
      const owner = everyone.find(
        (one) => one.pairing?.type === 'code' && one.pairing.code === code && isOf(state, tenant, one),
      );
      const input = { policy, moment, at, code, name: me.name, id: first(drawn.request) };
      const redeemed = redeemCode(me, owner ?? null, input);
      const { maker, refusal } = redeemed;
      return { state: save(redeemed.me, ...(maker ? [maker] : [])), refusal: refusal?.code ?? null };
    }
    case 'confirmPairing': {
      const confirmed = confirmRequest(me, peer, ask.request, { policy, moment: ask.moment, at });
      if (!confirmed.ok) return { state, refusal: confirmed.refusal.code };
      if (confirmed.value === 'repeated' || !peer) return { state, refusal: null };
      const [a, b, mine, theirs] = drawn.mark;
      const id = coupleIdOf(ask.request);
      const paired = (person: Person, mark: Mark | undefined): Person => ({
        ...withCouple(withoutCouple(settlePairing(person, at)), id, first([mark])),
        spacings: noSpacings,
      });
      const record = {
        id,
        people: { a: me.id, b: peer.id },
        pairedAt: at,
        state: newCouple({ a: first([a]), b: first([b]) }, { a: me.spacings, b: peer.spacings }),
      };
      return { state: withCoupleRecord(save(paired(me, mine), paired(peer, theirs)), record), refusal: null };
    }
    case 'declinePairing':
    case 'cancelPairing': {
      const mark = first(drawn.mark);
      if (couple) return { state: withNewMark(state, tenant, seat, mark), refusal: null };
      const after =
        ask.type === 'cancelPairing' ? cancelPairing(me, mark) : declineRequest(me, ask.request, mark);
      return { state: save(after), refusal: null };
    }
  }
}

/** In a couple, the mark is part of its state, and the person keeps the one from before. */
const unmarked = (person: Person, { me }: Seat): Person => ({ ...person, mark: me.mark });

const isOf = (state: ModelState, tenant: string, person: Person): boolean =>
  state.people.get(JSON.stringify([tenant, person.subject]))?.id === person.id;

function first<T>([one]: readonly (T | undefined)[]): T {
  if (one === undefined) throw new Error('The request drew no id.');
  return one;
}
