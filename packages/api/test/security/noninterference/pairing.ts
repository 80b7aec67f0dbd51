import type { Data } from '../../../src/testing/index.ts';
import type { Counts } from './counts.ts';
import { both, type Observer, type Pair } from './observer.ts';
import { commandBody } from './sam-actions.ts';
import type { HiddenAnswer } from './steps.ts';
import { look, momentOf, type World } from './world.ts';

/** Pairs Ada and Sam, or sends a request, in both worlds. Ada's secrets do not change it. */
export function pairingSteps(
  worlds: Pair<World>,
  { views, compareResponses, compareAfter }: Observer,
  { counts, waitMinute }: { readonly counts: Counts; readonly waitMinute: () => Promise<void> },
) {
  const sendAsSam = async (
    event: string,
    command: string,
    input: (world: World, me: Data) => Record<string, unknown>,
  ) => {
    const now = views();
    const responses = await both(worlds, (world, which) =>
      world.sam.post(commandBody(command, { moment: now[which].own.moment, ...input(world, now[which]) })),
    );
    compareResponses(`the response to ${command}`, responses);
    await compareAfter(event);
  };

  /** Sam makes a code, Ada redeems it, Sam confirms. */
  async function withSamsCode(): Promise<void> {
    await sendAsSam('Sam making a code', 'makePairingCode', () => ({}));
    const now = views();
    await both(worlds, async (world, which) => {
      await leaveCouple(world);
      const { code } = now[which].own.pairing;
      await world.ada.act('redeemPairingCode', { moment: await momentOf(world.ada), code });
    });
    await compareAfter('Ada redeeming the code');
    await sendAsSam('Sam confirming', 'confirmPairing', (_, me) => ({ requestId: me.own.pairing.id }));
  }

  /** Ada makes a code and Sam redeems it. Returns the id of the request in each world. */
  async function sendRequest(): Promise<Pair<string>> {
    // A second request at the same instant would look the same, but send a message.
    await waitMinute();
    await both(worlds, async (world) => {
      const { ada, known } = world;
      await leaveCouple(world);
      await ada.act('cancelPairingCode');
      await ada.act('makePairingCode', { moment: await momentOf(ada) });
      known.code = (await look(ada)).own.pairing.code;
    });
    await sendAsSam('Sam redeeming the code', 'redeemPairingCode', ({ known }) => ({ code: known.code }));
    return both(worlds, async ({ ada }) => (await look(ada)).own.pairing.id);
  }

  return {
    withSamsCode,
    /** Ada makes a code, Sam redeems it, Ada confirms. */
    async withAdasCode(): Promise<void> {
      const ids = await sendRequest();
      await both(worlds, async ({ ada }, which) =>
        ada.act('confirmPairing', { moment: await momentOf(ada), requestId: ids[which] }),
      );
      await compareAfter('Ada confirming');
    },
    /** Ada makes a code, Sam redeems it, and does not learn how she answers. */
    async withoutConfirmation(answers: Pair<HiddenAnswer>): Promise<void> {
      const ids = await sendRequest();
      await both(worlds, async (world, which) => {
        counts.count(`ada answers ${answers[which]}`);
        await answerRequest(world, answers[which], ids[which]);
      });
      await compareAfter('Ada answering Sam, or not');
    },
  };
}

/** Makes Ada leave a couple with another person. */
async function leaveCouple({ ada }: World): Promise<void> {
  const { couple } = await look(ada);
  if (couple) await ada.act('leave', { coupleId: couple.id });
}

async function answerRequest(world: World, answer: HiddenAnswer, requestId: string): Promise<void> {
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
