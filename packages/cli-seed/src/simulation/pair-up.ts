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
import type { Rng } from '../rng.ts';
import { type Counts, countOutcome } from './counts.ts';
import { toUnlockedHome, type UnlockedHome } from './unlocked-home.ts';

/** A simulated person, with their sign-in and display name. */
export interface SignedInPerson {
  readonly viewer: Viewer;
  readonly name: string;
}

/** Reads a person's home; null before they join and after they are erased. */
export const readHome = async (
  attune: UseCaseContext,
  { viewer }: SignedInPerson,
): Promise<UnlockedHome | null> => toUnlockedHome(await getHome(attune, viewer));

/** Joins. Joining again has no effect. */
export const joinPerson = (
  attune: UseCaseContext,
  counts: Counts,
  { viewer, name }: SignedInPerson,
): Promise<UnlockedHome | null> =>
  countOutcome(counts, 'join', join(attune, viewer, { displayName: name, adult: true }));

/**
 * Pairs two people who have joined: the maker makes a code, the asker redeems it, and the maker confirms.
 *
 * @param slips When given, adds rare mistakes, such as a wrong code or a declined request.
 */
export async function pairUp(
  attune: UseCaseContext,
  counts: Counts,
  maker: SignedInPerson,
  asker: SignedInPerson,
  slips?: Rng,
): Promise<void> {
  const read = async (phone: SignedInPerson): Promise<UnlockedHome> => {
    const seen = await readHome(attune, phone);
    if (!seen) throw new Error(`${phone.name} has not joined.`);
    return seen;
  };
  const redeem = async (code: string): Promise<void> => {
    const { moment } = (await read(asker)).own;
    await countOutcome(
      counts,
      'redeemPairingCode',
      redeemPairingCode(attune, asker.viewer, { moment, code }),
    );
  };
  const ask = async (): Promise<RequestId> => {
    const { moment } = (await read(maker)).own;
    const made = await countOutcome(counts, 'makePairingCode', makePairingCode(attune, maker.viewer, moment));
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
    await countOutcome(counts, 'declinePairing', declinePairing(attune, maker.viewer, request));
    await countOutcome(counts, 'cancelPairing', cancelPairing(attune, asker.viewer));
    request = await ask();
  }
  const { moment } = (await read(maker)).own;
  const confirmed = confirmPairing(attune, maker.viewer, { moment, request });
  const seen = await countOutcome(counts, 'confirmPairing', confirmed);
  if (!seen?.couple) throw new Error(`${maker.name} and ${asker.name} are not paired.`);
}
