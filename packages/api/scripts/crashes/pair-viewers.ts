import {
  confirmPairing,
  getHome,
  makePairingCode,
  redeemPairingCode,
  type UseCaseContext,
  type Viewer,
} from '../../src/use-cases.ts';

/** Pairs two viewers, who have joined. */
export async function pairViewers(context: UseCaseContext, maker: Viewer, asker: Viewer): Promise<void> {
  const ownOf = async (viewer: Viewer) => {
    const own = (await getHome(context, viewer))?.own;
    if (!own) throw new Error('The person has not joined.');
    return own;
  };
  const { home } = await makePairingCode(context, maker, (await ownOf(maker)).moment);
  const code = home?.own?.pairing?.type === 'code' ? home.own.pairing.code : '';
  await redeemPairingCode(context, asker, { moment: (await ownOf(asker)).moment, code });
  const { moment, pairing } = await ownOf(maker);
  if (pairing?.type !== 'request') throw new Error('There is no request.');
  await confirmPairing(context, maker, { moment, request: pairing.id });
}
