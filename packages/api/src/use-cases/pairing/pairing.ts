import {
  type CoupleId,
  type Mark,
  type Moment,
  noSpacings,
  type PersonId,
  pairPeople,
  type RequestId,
  sides,
} from '@attune/core';
import {
  cancelPairing as cancelPairingOf,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  makeCode,
  type PairingRefusal,
  parseCode,
  redeemCode,
  settlePairing,
  visiblePairing,
  withCouple,
} from '@attune/core/pairing';
import type { UseCaseContext } from '../context.ts';
import { homeOf, sameHome } from '../home.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { changeOwnData } from '../own-data/update-own-data.ts';
import { type Person, withoutCouple } from '../person.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';

/** Makes a code that another person can redeem. */
export async function makePairingCode(
  context: UseCaseContext,
  viewer: Viewer,
  moment: Moment,
): Promise<Outcome> {
  const { ids, policy } = context;
  const code = ids.code();
  return runUseCase(context, viewer, 'makePairingCode', (snapshot) => {
    const { at, me, pairingPeer } = snapshot;
    const made = makeCode(me, pairingPeer, code, { policy, moment, at });
    return made.ok
      ? writePairing(context, viewer, snapshot, made.value)
      : outcome(context, viewer, snapshot, { refusal: made.refusal });
  });
}

/** Redeems a code. Its maker then sees a request, which they may confirm or decline. */
export async function redeemPairingCode(
  context: UseCaseContext,
  viewer: Viewer,
  input: { readonly moment: Moment; readonly code: string },
): Promise<Outcome> {
  const { ids, policy } = context;
  const { moment } = input;
  const code = parseCode(input.code);
  const id = ids.request();
  const decide = (snapshot: LockedSnapshot): ChangeSet<Outcome> => {
    const { at, me, codeOwner } = snapshot;
    const redeemed = redeemCode(me, codeOwner, { policy, moment, at, code, name: me.name, id });
    const { maker, refusal } = redeemed;
    return writePairing(context, viewer, snapshot, redeemed.me, { maker, refusal });
  };
  return runUseCase(context, viewer, 'redeemPairingCode', decide, { code });
}

/** Confirms a request. The two people are a couple from now on. */
export async function confirmPairing(
  context: UseCaseContext,
  viewer: Viewer,
  { moment, request }: { readonly moment: Moment; readonly request: RequestId },
): Promise<Outcome> {
  const { ids, policy } = context;
  const id = coupleIdOf(request);
  const coupleMarks = { a: ids.mark(), b: ids.mark() };
  const ownMarks = { me: ids.mark(), partner: ids.mark() };
  return runUseCase(context, viewer, 'confirmPairing', (snapshot) => {
    const { at, pairingPeer } = snapshot;
    const confirmed = confirmRequest(snapshot.me, pairingPeer, request, { policy, moment, at });
    if (!confirmed.ok) return outcome(context, viewer, snapshot, { refusal: confirmed.refusal });
    if (confirmed.value === 'repeated') return outcome(context, viewer, snapshot);
    if (!pairingPeer) return outcome(context, viewer, snapshot, { refusal: { code: 'requestGone' } });
    // Settled, so that a count of wrong codes that has expired is not kept.
    const me = inNewCouple(settlePairing(snapshot.me, at), id, ownMarks.me);
    const partner = inNewCouple(settlePairing(pairingPeer, at), id, ownMarks.partner);
    const people = { a: me.id, b: partner.id };
    const spacings = { a: snapshot.me.spacings, b: pairingPeer.spacings };
    const couple = pairPeople({ id, people, marks: coupleMarks, spacings, at });
    const after = { ...snapshot, me, couple, partner, pairingPeer: null };
    const notify = sides.map((side) => people[side]);
    return outcome(context, viewer, after, { people: [me, partner], couple, notify });
  });
}

/** The person in a new couple, whose state now has their spacings. */
const inNewCouple = (person: Person, couple: CoupleId, mark: Mark): Person => ({
  ...withCouple(withoutCouple(person), couple, mark),
  spacings: noSpacings,
});

/** Declines a request, as an exit. Its author sees it expire, as any unanswered request does. */
export const declinePairing = (
  context: UseCaseContext,
  viewer: Viewer,
  request: RequestId,
): Promise<Outcome> =>
  runPairingExit(context, viewer, 'declinePairing', (me, newMark) => declineRequest(me, request, newMark));

/** Withdraws the viewer's code and the request made with it, or the viewer's own request, as an exit. */
export const cancelPairing = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runPairingExit(context, viewer, 'cancelPairing', cancelPairingOf);

/** Runs an exit from pairing. In a couple there is nothing to withdraw, but the mark is renewed, as by every exit. */
async function runPairingExit(
  context: UseCaseContext,
  viewer: Viewer,
  useCase: 'declinePairing' | 'cancelPairing',
  exit: (me: Person, newMark: Mark) => Person,
): Promise<Outcome> {
  const mark = context.ids.mark();
  return runUseCase(context, viewer, useCase, (snapshot) =>
    snapshot.couple
      ? changeOwnData(context, viewer, snapshot, { ...snapshot.me, mark })
      : writePairing(context, viewer, snapshot, exit(snapshot.me, mark)),
  );
}

/**
 * The person who no longer sees the viewer's request, once the viewer's pairing is as in `after` (null: erased). That
 * is the maker of the code, as long as the request had not expired.
 */
export function losesRequest(
  { at, me, pairingPeer }: LockedSnapshot,
  after: Person | null,
): readonly PersonId[] {
  const hadRequest = pairingPeer !== null && visiblePairing(pairingPeer, me, at)?.type === 'request';
  return hadRequest && visiblePairing(pairingPeer, after, at) === null ? [pairingPeer.id] : [];
}

/**
 * Writes the viewer's pairing, and the maker's if the code was valid. Also notifies the person who no longer sees an
 * earlier request of the viewer.
 */
function writePairing(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  me: Person,
  { maker = null, refusal = null }: { maker?: Person | null; refusal?: PairingRefusal | null } = {},
): ChangeSet<Outcome> {
  const people = [...(me === snapshot.me ? [] : [me]), ...(maker ? [maker] : [])];
  const after = { ...snapshot, me, pairingPeer: maker ?? snapshot.pairingPeer };
  // Removing an expired code or request changes a row, but not the viewer's home.
  const unchanged = sameHome(homeOf(context, viewer, snapshot), homeOf(context, viewer, after));
  const notify = [...(unchanged ? [] : [me.id]), ...(maker ? [maker.id] : []), ...losesRequest(snapshot, me)];
  return outcome(context, viewer, after, { refusal, people, notify });
}
