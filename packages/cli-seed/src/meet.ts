import {
  type Attune,
  cancelPairing,
  confirmPairing,
  declinePairing,
  type Home,
  join,
  look,
  makePairingCode,
  redeemPairingCode,
  type Viewer,
} from '@attune/api/use-cases';
import type { RequestId } from '@attune/core';
import { counted, type Tally } from './deed.ts';
import type { Rng } from './rng.ts';

/** Somebody with a phone, as Attune knows them and by what name. */
export interface Phone {
  readonly viewer: Viewer;
  readonly name: string;
}

/** Joins, if that has not happened before. */
export const joinAs = (attune: Attune, tally: Tally, { viewer, name }: Phone): Promise<Home | null> =>
  counted(tally, join(attune, viewer, { displayName: name, adult: true }));

/** Pairs two people who have joined: one makes a code, the other redeems it, the one confirms. */
export async function pairUp(
  attune: Attune,
  tally: Tally,
  maker: Phone,
  asker: Phone,
  slips?: Rng,
): Promise<void> {
  const read = async (phone: Phone): Promise<Home> => {
    const home = await look(attune, phone.viewer);
    if (!home) throw new Error(`${phone.name} has not joined.`);
    return home;
  };
  const ask = async (): Promise<RequestId> => {
    const said = (await read(maker)).own.moment;
    const made = await counted(tally, makePairingCode(attune, maker.viewer, said));
    const offered = made?.own.pairing;
    if (offered?.is !== 'code') throw new Error(`${maker.name} has no code to give.`);
    const { moment } = (await read(asker)).own;
    if (slips?.chance(0.08)) {
      await counted(tally, redeemPairingCode(attune, asker.viewer, { moment, code: '00000000' }));
    }
    await counted(tally, redeemPairingCode(attune, asker.viewer, { moment, code: offered.code }));
    const asked = (await read(maker)).own.pairing;
    if (asked?.is !== 'request') throw new Error(`${asker.name} has not asked ${maker.name}.`);
    return asked.id;
  };
  let request = await ask();
  if (slips?.chance(0.03)) {
    await counted(tally, declinePairing(attune, maker.viewer, request));
    await counted(tally, cancelPairing(attune, asker.viewer));
    request = await ask();
  }
  const { moment } = (await read(maker)).own;
  const home = await counted(tally, confirmPairing(attune, maker.viewer, { moment, request }));
  if (!home?.couple) throw new Error(`${maker.name} and ${asker.name} are not paired.`);
}
