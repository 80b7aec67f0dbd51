import {
  cancelPairing as cancelled,
  confirmRequest,
  coupleFrom,
  declineRequest,
  type Mark,
  type Moment,
  makeCode,
  newCouple,
  type PairingRefusal,
  type PersonId,
  paired,
  parseCode,
  type RequestId,
  redeemCode,
  shownPairing,
  sides,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { homeOf, sameHome } from '../home.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { ownDataChanged } from '../own-data/update-own-data.ts';
import { type Person, withoutCouple } from '../person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';

/** Makes a code for the other to redeem. */
export async function makePairingCode(
  attune: UseCaseContext,
  viewer: Viewer,
  said: Moment,
): Promise<Outcome> {
  const { ids, policy } = attune;
  const code = ids.code();
  return runUseCase(attune, viewer, 'makePairingCode', (held) => {
    const made = makeCode(held.me, held.pairingPeer, code, { policy, moment: said, at: held.at });
    return made.ok ? written(attune, viewer, held, made.value) : refused(attune, viewer, held, made.refusal);
  });
}

/** Redeems a code, which asks its maker. */
export async function redeemPairingCode(
  attune: UseCaseContext,
  viewer: Viewer,
  { moment, code: typed }: { readonly moment: Moment; readonly code: string },
): Promise<Outcome> {
  const { ids, policy } = attune;
  const code = parseCode(typed);
  const id = ids.request();
  const redeem = (held: LockedSnapshot): ChangeSet<Outcome> => {
    const { at, me, codeOwner } = held;
    const redeemed = redeemCode(me, codeOwner, { policy, moment, at, code, name: me.name, id });
    const { maker, refusal } = redeemed;
    return written(attune, viewer, held, redeemed.me, { maker, refusal });
  };
  return runUseCase(attune, viewer, 'redeemPairingCode', redeem, code);
}

/** Confirms who asked: from here on the two are a couple. */
export async function confirmPairing(
  attune: UseCaseContext,
  viewer: Viewer,
  { moment, request }: { readonly moment: Moment; readonly request: RequestId },
): Promise<Outcome> {
  const { ids, policy } = attune;
  const id = coupleFrom(request);
  const marks = { a: ids.mark(), b: ids.mark() };
  const left = { me: ids.mark(), partner: ids.mark() };
  return runUseCase(attune, viewer, 'confirmPairing', (held) => {
    const { at, pairingPeer } = held;
    const refusal = confirmRequest(held.me, pairingPeer, request, { policy, moment, at });
    if (refusal === 'repeated') return outcome(attune, viewer, held);
    if (refusal || !pairingPeer) return refused(attune, viewer, held, refusal ?? 'requestGone');
    const me: Person = paired(withoutCouple(held.me), id, left.me);
    const partner: Person = paired(withoutCouple(pairingPeer), id, left.partner);
    const couple: CoupleRecord = {
      id,
      people: { a: me.id, b: partner.id },
      pairedAt: at,
      state: newCouple(marks),
    };
    const after = { ...held, me, couple, partner, pairingPeer: null };
    return outcome(attune, viewer, after, {
      people: [me, partner],
      couple,
      notify: sides.map((side) => couple.people[side]),
    });
  });
}

/** Declines who asked. They see their request run out, like any other. */
export const declinePairing = (
  attune: UseCaseContext,
  viewer: Viewer,
  request: RequestId,
): Promise<Outcome> =>
  exiting(attune, viewer, 'declinePairing', (me, mark) => declineRequest(me, request, mark));

/** Takes back my code and who asked with it, or my own asking. */
export const cancelPairing = (attune: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  exiting(attune, viewer, 'cancelPairing', cancelled);

/** Renews the mark that I speak with, like any exit: in a couple, where nothing is left to take back, the couple's. */
async function exiting(
  attune: UseCaseContext,
  viewer: Viewer,
  exit: 'declinePairing' | 'cancelPairing',
  left: (me: Person, mark: Mark) => Person,
): Promise<Outcome> {
  const mark = attune.ids.mark();
  return runUseCase(attune, viewer, exit, (held) =>
    held.couple
      ? ownDataChanged(attune, viewer, held, { ...held.me, mark })
      : written(attune, viewer, held, left(held.me, mark)),
  );
}

const refused = (
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  code: PairingRefusal,
): ChangeSet<Outcome> => outcome(attune, viewer, held, { refusal: { code } });

/** Who loses sight of a request once I am as I am now, or am nobody: its maker, while it still showed to them. */
export function losesRequest(
  { at, me, pairingPeer }: LockedSnapshot,
  now: Person | null,
): readonly PersonId[] {
  const showed = pairingPeer !== null && shownPairing(pairingPeer, me, at)?.type === 'request';
  return showed && shownPairing(pairingPeer, now, at) === null ? [pairingPeer.id] : [];
}

/**
 * Writes my side of pairing, and the maker's where a code was good. Whoever loses sight of what I asked before is
 * woken too.
 */
function written(
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  me: Person,
  { maker = null, refusal = null }: { maker?: Person | null; refusal?: PairingRefusal | null } = {},
): ChangeSet<Outcome> {
  const people = [...(me === held.me ? [] : [me]), ...(maker ? [maker] : [])];
  const after = { ...held, me, pairingPeer: maker ?? held.pairingPeer };
  // What ran out before is swept along, and was not to be seen any more.
  const looksAlike = sameHome(homeOf(attune, viewer, held), homeOf(attune, viewer, after));
  const notify = [...(looksAlike ? [] : [me.id]), ...(maker ? [maker.id] : []), ...losesRequest(held, me)];
  return outcome(attune, viewer, after, { refusal: refusal && { code: refusal }, people, notify: notify });
}
