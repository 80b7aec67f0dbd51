import {
  cancelPairing as cancelled,
  confirmRequest,
  coupleFrom,
  declineRequest,
  type Moment,
  makeCode,
  type PairingRefusal,
  pair,
  paired,
  parseCode,
  type RequestId,
  redeemCode,
  sides,
} from '@attune/core';
import type { Attune } from './attune.ts';
import { nothingToLeave, notJoined, type Outcome, outcome } from './outcome.ts';
import type { Person } from './person.ts';
import type { Change, Held, Pair, Viewer } from './ports.ts';

/** Makes a code for the other to redeem. */
export async function makePairingCode(attune: Attune, viewer: Viewer, said: Moment): Promise<Outcome> {
  const { ids, policy, store } = attune;
  const code = ids.code();
  const answer = await store.change(viewer, null, (held) => {
    const made = makeCode(held.me, held.counterpart, code, { policy, said, at: held.at });
    return made.ok ? written(attune, held, made.value) : refused(attune, held, made.refusal);
  });
  return answer ?? notJoined;
}

/** Redeems a code, which asks its maker. */
export async function redeemPairingCode(
  attune: Attune,
  viewer: Viewer,
  { moment, code: typed }: { readonly moment: Moment; readonly code: string },
): Promise<Outcome> {
  const { ids, policy, store } = attune;
  const code = parseCode(typed);
  const id = ids.request();
  const answer = await store.change(viewer, code, (held) => {
    const { at, me, holder } = held;
    const redeemed = redeemCode(me, holder, { policy, said: moment, at, code, name: me.name, id });
    const { maker, refusal } = redeemed;
    return written(attune, held, redeemed.me, { maker, refusal });
  });
  return answer ?? notJoined;
}

/** Confirms who asked: from here on the two are a couple. */
export async function confirmPairing(
  attune: Attune,
  viewer: Viewer,
  { moment, request }: { readonly moment: Moment; readonly request: RequestId },
): Promise<Outcome> {
  const { ids, policy, store } = attune;
  const id = coupleFrom(request);
  const marks = { a: ids.mark(), b: ids.mark() };
  const left = { me: ids.mark(), partner: ids.mark() };
  const answer = await store.change(viewer, null, (held) => {
    const { at, counterpart } = held;
    const refusal = confirmRequest(held.me, counterpart, request, { policy, said: moment, at });
    if (refusal === 'repeated') return outcome(attune, held, null);
    if (refusal || !counterpart) return refused(attune, held, refusal ?? 'requestGone');
    const me: Person = { ...paired(held.me, id, left.me), crossed: null };
    const partner: Person = { ...paired(counterpart, id, left.partner), crossed: null };
    const couple: Pair = { id, people: { a: me.id, b: partner.id }, pairedAt: at, state: pair(marks) };
    const after = { ...held, me, couple, partner, counterpart: null };
    return outcome(attune, after, null, {
      people: [me, partner],
      couple,
      wake: sides.map((side) => couple.people[side]),
    });
  });
  return answer ?? notJoined;
}

/** Declines who asked. They see their request run out, like any other. */
export async function declinePairing(attune: Attune, viewer: Viewer, request: RequestId): Promise<Outcome> {
  const mark = attune.ids.mark();
  const answer = await attune.store.change(viewer, null, (held) =>
    written(attune, held, declineRequest(held.me, request, mark)),
  );
  return answer ?? nothingToLeave;
}

/** Takes back my code and who asked with it, or my own asking. */
export async function cancelPairing(attune: Attune, viewer: Viewer): Promise<Outcome> {
  const mark = attune.ids.mark();
  const answer = await attune.store.change(viewer, null, (held) =>
    written(attune, held, cancelled(held.me, mark)),
  );
  return answer ?? nothingToLeave;
}

const refused = (attune: Attune, held: Held, code: PairingRefusal): Change<Outcome> =>
  outcome(attune, held, { code });

/**
 * Writes my side of pairing, and the maker's where a code was good. The maker of what I asked before is
 * woken too, since their request is gone once I no longer ask.
 */
function written(
  attune: Attune,
  held: Held,
  me: Person,
  { maker = null, refusal = null }: { maker?: Person | null; refusal?: PairingRefusal | null } = {},
): Change<Outcome> {
  const asked = held.me.pairing;
  const noLongerAsks = asked?.is === 'asking' && me.pairing !== asked;
  const people = [...(me === held.me ? [] : [me]), ...(maker ? [maker] : [])];
  const wake = [
    ...(me.pairing === asked ? [] : [me.id]),
    ...(maker ? [maker.id] : []),
    ...(noLongerAsks ? [asked.maker] : []),
  ];
  const after = { ...held, me, counterpart: maker ?? held.counterpart };
  return outcome(attune, after, refusal && { code: refusal }, { people, wake });
}
