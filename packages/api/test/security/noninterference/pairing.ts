import type { Data } from '../../../src/testing/index.ts';
import type { Tally } from './counts.ts';
import { both, type Pair, type Watching } from './observer.ts';
import { commandBody } from './sam-actions.ts';
import type { HiddenAnswer } from './steps.ts';
import { look, momentOf, type World } from './world.ts';

/** Becoming a couple, or asking to: the same in both worlds, whatever Ada has done meanwhile. */
export function pairing(
  worlds: Pair<World>,
  { sees, same, after }: Watching,
  { tally, later }: { readonly tally: Tally; readonly later: () => Promise<void> },
) {
  const sams = async (
    what: string,
    command: string,
    input: (world: World, me: Data) => Record<string, unknown>,
  ) => {
    const now = sees();
    const answers = await both(worlds, (world, which) =>
      world.sam.post(commandBody(command, { moment: now[which].own.moment, ...input(world, now[which]) })),
    );
    same(`what answers ${command}`, answers);
    await after(what);
  };

  /** Sam makes a code, Ada asks with it, Sam confirms. */
  async function bySam(): Promise<void> {
    await sams('a code of Sam’s', 'makePairingCode', () => ({}));
    const now = sees();
    await both(worlds, async (world, which) => {
      await freed(world);
      const { code } = now[which].own.pairing;
      await world.ada.act('redeemPairingCode', { moment: await momentOf(world.ada), code });
    });
    await after('Ada asking to pair');
    await sams('Sam confirming', 'confirmPairing', (_, me) => ({ requestId: me.own.pairing.id }));
  }

  /** Ada makes a code and Sam asks with it; she is asked under the id that is answered. */
  async function asked(): Promise<Pair<string>> {
    // Asking anew at one instant looks as before, and is told of all the same.
    await later();
    await both(worlds, async (world) => {
      const { ada, known } = world;
      await freed(world);
      await ada.act('cancelPairingCode');
      await ada.act('makePairingCode', { moment: await momentOf(ada) });
      known.code = (await look(ada)).own.pairing.code;
    });
    await sams('Sam asking to pair', 'redeemPairingCode', ({ known }) => ({ code: known.code }));
    return both(worlds, async ({ ada }) => (await look(ada)).own.pairing.id);
  }

  return {
    bySam,
    /** Ada makes a code, Sam asks with it, Ada confirms. */
    async byAda(): Promise<void> {
      const ids = await asked();
      await both(worlds, async ({ ada }, which) =>
        ada.act('confirmPairing', { moment: await momentOf(ada), requestId: ids[which] }),
      );
      await after('Ada confirming');
    },
    /** Ada makes a code, Sam asks with it, and does not learn how she answers. */
    async hidden(answers: Pair<HiddenAnswer>): Promise<void> {
      const ids = await asked();
      await both(worlds, async (world, which) => {
        tally.count(`ada answers ${answers[which]}`);
        await answered(world, answers[which], ids[which]);
      });
      await after('Ada answering Sam, or not');
    },
  };
}

/** Ada leaves whomever else she is with. */
async function freed({ ada }: World): Promise<void> {
  const { couple } = await look(ada);
  if (couple) await ada.act('leave', { coupleId: couple.id });
}

async function answered(world: World, answer: HiddenAnswer, requestId: string): Promise<void> {
  const { ada, kim, name } = world;
  if (answer === 'decline') await ada.act('declinePairing', { requestId });
  if (answer === 'cancel' || answer === 'newCode' || answer === 'elsewhere')
    await ada.act('cancelPairingCode');
  if (answer === 'newCode' || answer === 'elsewhere')
    await ada.act('makePairingCode', { moment: await momentOf(ada) });
  if (answer === 'elsewhere') {
    await kim.act('join', { displayName: 'Kim', adult: true });
    const kims = await look(kim);
    if (kims.couple) await kim.act('leave', { coupleId: kims.couple.id });
    const { code } = (await look(ada)).own.pairing;
    await kim.act('redeemPairingCode', { moment: await momentOf(kim), code });
    const { own } = await look(ada);
    await ada.act('confirmPairing', { moment: own.moment, requestId: own.pairing.id });
  }
  if (answer === 'erase') {
    await ada.act('eraseMe');
    await ada.act('join', { displayName: name, adult: true });
  }
}
