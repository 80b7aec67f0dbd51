import {
  cancelPairing,
  confirmPairing,
  declinePairing,
  getHome,
  join,
  makePairingCode,
  redeemPairingCode,
  type UseCaseContext,
  type Viewer,
} from '@attune/api/use-cases';
import type { RequestId } from '@attune/core';
import { type Counts, counted } from './counts.ts';
import type { Rng } from './rng.ts';
import { type Seen, seenIn } from './unlocked-home.ts';

/** Somebody with a phone, as Attune knows them and by what name. */
export interface Phone {
  readonly viewer: Viewer;
  readonly name: string;
}

/** What somebody sees; null before they join, and once they are erased. */
export const seenBy = async (attune: UseCaseContext, { viewer }: Phone): Promise<Seen | null> =>
  seenIn(await getHome(attune, viewer));

/** Joins, if that has not happened before. */
export const joinAs = (
  attune: UseCaseContext,
  tally: Counts,
  { viewer, name }: Phone,
): Promise<Seen | null> => counted(tally, 'join', join(attune, viewer, { displayName: name, adult: true }));

/** Pairs two people who have joined: one makes a code, the other redeems it, the one confirms. */
export async function pairUp(
  attune: UseCaseContext,
  tally: Counts,
  maker: Phone,
  asker: Phone,
  slips?: Rng,
): Promise<void> {
  const read = async (phone: Phone): Promise<Seen> => {
    const seen = await seenBy(attune, phone);
    if (!seen) throw new Error(`${phone.name} has not joined.`);
    return seen;
  };
  const redeem = async (code: string): Promise<void> => {
    const { moment } = (await read(asker)).own;
    await counted(tally, 'redeemPairingCode', redeemPairingCode(attune, asker.viewer, { moment, code }));
  };
  const ask = async (): Promise<RequestId> => {
    const said = (await read(maker)).own.moment;
    const made = await counted(tally, 'makePairingCode', makePairingCode(attune, maker.viewer, said));
    const offered = made?.own.pairing;
    if (offered?.type !== 'code') throw new Error(`${maker.name} has no code to give.`);
    if (slips?.chance(0.08)) await redeem('00000000');
    await redeem(offered.code);
    const asked = (await read(maker)).own.pairing;
    if (asked?.type !== 'request') throw new Error(`${asker.name} has not asked ${maker.name}.`);
    return asked.id;
  };
  let request = await ask();
  if (slips?.chance(0.03)) {
    await counted(tally, 'declinePairing', declinePairing(attune, maker.viewer, request));
    await counted(tally, 'cancelPairing', cancelPairing(attune, asker.viewer));
    request = await ask();
  }
  const { moment } = (await read(maker)).own;
  const confirmed = confirmPairing(attune, maker.viewer, { moment, request });
  const seen = await counted(tally, 'confirmPairing', confirmed);
  if (!seen?.couple) throw new Error(`${maker.name} and ${asker.name} are not paired.`);
}
