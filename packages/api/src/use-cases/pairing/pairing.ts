import {
  cancelPairing as cancelled,
  confirmRequest,
  coupleFrom,
  declineRequest,
  type Mark,
  type Moment,
  makeCode,
  type PairingRefusal,
  type PersonId,
  pair,
  paired,
  parseCode,
  type RequestId,
  redeemCode,
  shownPairing,
  sides,
} from '@attune/core';
import type { Attune } from '../context.ts';
import { hear } from '../run-use-case.ts';
import { homeOf, sameHome } from '../home.ts';
import { mineChanged } from '../own-data/update-own-data.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { type Person, parted } from '../person.ts';
import type { Change, Held, Pair, Viewer } from '../ports.ts';

/** Makes a code for the other to redeem. */
export async function makePairingCode(attune: Attune, viewer: Viewer, said: Moment): Promise<Outcome> {
  const { ids, policy } = attune;
  const code = ids.code();
  return hear(attune, viewer, 'makePairingCode', (held) => {
    const made = makeCode(held.me, held.counterpart, code, { policy, said, at: held.at });
    return made.ok ? written(attune, viewer, held, made.value) : refused(attune, viewer, held, made.refusal);
  });
}

/** Redeems a code, which asks its maker. */
export async function redeemPairingCode(
  attune: Attune,
  viewer: Viewer,
  { moment, code: typed }: { readonly moment: Moment; readonly code: string },
): Promise<Outcome> {
  const { ids, policy } = attune;
  const code = parseCode(typed);
  const id = ids.request();
  const redeem = (held: Held): Change<Outcome> => {
    const { at, me, holder } = held;
    const redeemed = redeemCode(me, holder, { policy, said: moment, at, code, name: me.name, id });
    const { maker, refusal } = redeemed;
    return written(attune, viewer, held, redeemed.me, { maker, refusal });
  };
  return hear(attune, viewer, 'redeemPairingCode', redeem, code);
}

/** Confirms who asked: from here on the two are a couple. */
export async function confirmPairing(
  attune: Attune,
  viewer: Viewer,
  { moment, request }: { readonly moment: Moment; readonly request: RequestId },
): Promise<Outcome> {
  const { ids, policy } = attune;
  const id = coupleFrom(request);
  const marks = { a: ids.mark(), b: ids.mark() };
  const left = { me: ids.mark(), partner: ids.mark() };
  return hear(attune, viewer, 'confirmPairing', (held) => {
    const { at, counterpart } = held;
    const refusal = confirmRequest(held.me, counterpart, request, { policy, said: moment, at });
    if (refusal === 'repeated') return outcome(attune, viewer, held);
    if (refusal || !counterpart) return refused(attune, viewer, held, refusal ?? 'requestGone');
    const me: Person = paired(parted(held.me), id, left.me);
    const partner: Person = paired(parted(counterpart), id, left.partner);
    const couple: Pair = { id, people: { a: me.id, b: partner.id }, pairedAt: at, state: pair(marks) };
    const after = { ...held, me, couple, partner, counterpart: null };
    return outcome(attune, viewer, after, {
      people: [me, partner],
      couple,
      wake: sides.map((side) => couple.people[side]),
    });
  });
}

/** Declines who asked. They see their request run out, like any other. */
export const declinePairing = (attune: Attune, viewer: Viewer, request: RequestId): Promise<Outcome> =>
  exiting(attune, viewer, 'declinePairing', (me, mark) => declineRequest(me, request, mark));

/** Takes back my code and who asked with it, or my own asking. */
export const cancelPairing = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  exiting(attune, viewer, 'cancelPairing', cancelled);

/** Renews the mark that I speak with, like any exit: in a couple, where nothing is left to take back, the couple's. */
async function exiting(
  attune: Attune,
  viewer: Viewer,
  exit: 'declinePairing' | 'cancelPairing',
  left: (me: Person, mark: Mark) => Person,
): Promise<Outcome> {
  const mark = attune.ids.mark();
  return hear(attune, viewer, exit, (held) =>
    held.couple
      ? mineChanged(attune, viewer, held, { ...held.me, mark })
      : written(attune, viewer, held, left(held.me, mark)),
  );
}

const refused = (attune: Attune, viewer: Viewer, held: Held, code: PairingRefusal): Change<Outcome> =>
  outcome(attune, viewer, held, { refusal: { code } });

/** Who loses sight of a request once I am as I am now, or am nobody: its maker, while it still showed to them. */
export function losesRequest({ at, me, counterpart }: Held, now: Person | null): readonly PersonId[] {
  const showed = counterpart !== null && shownPairing(counterpart, me, at)?.is === 'request';
  return showed && shownPairing(counterpart, now, at) === null ? [counterpart.id] : [];
}

/**
 * Writes my side of pairing, and the maker's where a code was good. Whoever loses sight of what I asked before is
 * woken too.
 */
function written(
  attune: Attune,
  viewer: Viewer,
  held: Held,
  me: Person,
  { maker = null, refusal = null }: { maker?: Person | null; refusal?: PairingRefusal | null } = {},
): Change<Outcome> {
  const people = [...(me === held.me ? [] : [me]), ...(maker ? [maker] : [])];
  const after = { ...held, me, counterpart: maker ?? held.counterpart };
  // What ran out before is swept along, and was not to be seen any more.
  const looksAlike = sameHome(homeOf(attune, viewer, held), homeOf(attune, viewer, after));
  const wake = [...(looksAlike ? [] : [me.id]), ...(maker ? [maker.id] : []), ...losesRequest(held, me)];
  return outcome(attune, viewer, after, { refusal: refusal && { code: refusal }, people, wake });
}
