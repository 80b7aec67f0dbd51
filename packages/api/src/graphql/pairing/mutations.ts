import {
  cancelPairing,
  confirmPairing,
  declinePairing,
  makePairingCode,
  redeemPairingCode,
} from '../../use-cases/pairing/pairing.ts';
import { builder } from '../builder.ts';
import { idOf } from '../global-id.ts';
import { momentDescription } from '../me/moment.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';

const inputDescription = 'What it takes.';
const requestDescription = 'From `PairingRequest`.';

const MakePairingCodeInput = builder.inputType('MakePairingCodeInput', {
  description: 'A new code.',
  fields: (t) => ({ moment: t.field({ type: 'Moment', required: true, description: momentDescription }) }),
});

const RedeemPairingCodeInput = builder.inputType('RedeemPairingCodeInput', {
  description: 'A code from the other.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    code: t.string({ required: true, description: 'Eight characters, in any case, with or without spaces.' }),
  }),
});

const ConfirmPairingInput = builder.inputType('ConfirmPairingInput', {
  description: 'Whom to pair with.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    requestId: t.id({ required: true, description: requestDescription }),
  }),
});

const DeclinePairingInput = builder.inputType('DeclinePairingInput', {
  description: 'Whom not to pair with.',
  fields: (t) => ({ requestId: t.id({ required: true, description: requestDescription }) }),
});

const MakePairingCodeResult = resultOf('MakePairingCode', ['Refused']);
const CancelPairingCodeResult = resultOf('CancelPairingCode', ['Refused']);
const RedeemPairingCodeResult = resultOf('RedeemPairingCode', ['Refused']);
const ConfirmPairingResult = resultOf('ConfirmPairing', ['Refused']);
const DeclinePairingResult = resultOf('DeclinePairing', ['Refused']);

builder.mutationFields((t) => ({
  makePairingCode: t.field({
    type: MakePairingCodeResult,
    description:
      'Makes a code, used once and for a short while. A new one drops the old one and who asked with it.',
    args: { input: t.arg({ type: MakePairingCodeInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => makePairingCode(attune, viewer, input.moment)),
  }),
  cancelPairingCode: t.field({
    type: CancelPairingCodeResult,
    description: 'Takes back my code and who asked with it, or my own asking. Refused only while locked.',
    resolve: (_root, _args, context) =>
      resolveUseCase(context, (attune, viewer) => cancelPairing(attune, viewer)),
  }),
  redeemPairingCode: t.field({
    type: RedeemPairingCodeResult,
    description: 'Asks whoever made the code to pair. They see my name, and confirm or decline.',
    args: { input: t.arg({ type: RedeemPairingCodeInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => redeemPairingCode(attune, viewer, input)),
  }),
  confirmPairing: t.field({
    type: ConfirmPairingResult,
    description: 'Confirms who asked: the two are a couple from here on.',
    args: { input: t.arg({ type: ConfirmPairingInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        confirmPairing(attune, viewer, {
          moment: input.moment,
          request: idOf('PairingRequest', input.requestId),
        }),
      ),
  }),
  declinePairing: t.field({
    type: DeclinePairingResult,
    description: 'Declines who asked. To them it runs out like any other. Refused only while locked.',
    args: { input: t.arg({ type: DeclinePairingInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        declinePairing(attune, viewer, idOf('PairingRequest', input.requestId)),
      ),
  }),
}));
