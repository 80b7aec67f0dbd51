import {
  cancelPairing,
  confirmPairing,
  declinePairing,
  makePairingCode,
  redeemPairingCode,
} from '../../use-cases/pairing/pairing.ts';
import { builder } from '../builder.ts';
import { idOf } from '../global-id.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from '../scalars.ts';

const requestDescription = 'The id of the `PairingRequest`.';

const MakePairingCodeResult = resultOf('MakePairingCode', ['Refused']);
const CancelPairingCodeResult = resultOf('CancelPairingCode', ['Refused']);
const RedeemPairingCodeResult = resultOf('RedeemPairingCode', ['Refused']);
const ConfirmPairingResult = resultOf('ConfirmPairing', ['Refused']);
const DeclinePairingResult = resultOf('DeclinePairing', ['Refused']);

builder.mutationFields((t) => ({
  makePairingCode: t.fieldWithInput({
    type: MakePairingCodeResult,
    description:
      'Makes a code that one other person can redeem once. It replaces an earlier code and drops the request made with it.',
    typeOptions: { description: 'The new code.' },
    input: { moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => makePairingCode(attune, viewer, input.moment)),
  }),
  cancelPairingCode: t.field({
    type: CancelPairingCodeResult,
    description:
      "Removes the viewer's code with the request made with it, or the viewer's own request. Refused only while locked.",
    resolve: (_root, _args, context) => resolveUseCase(context, cancelPairing),
  }),
  redeemPairingCode: t.fieldWithInput({
    type: RedeemPairingCodeResult,
    description: "Asks the maker of the code to pair. They see the viewer's name, and confirm or decline.",
    typeOptions: { description: 'The code of another person.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      code: t.input.string({
        required: true,
        description:
          'Eight characters as the person types them. Case, spaces, dashes, letters that look alike and digits of other scripts make no difference.',
      }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => redeemPairingCode(attune, viewer, input)),
  }),
  confirmPairing: t.fieldWithInput({
    type: ConfirmPairingResult,
    description: 'Confirms a request. The two people are then a couple.',
    typeOptions: { description: 'The request to confirm.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      requestId: t.input.id({ required: true, description: requestDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        confirmPairing(attune, viewer, {
          moment: input.moment,
          request: idOf('PairingRequest', input.requestId),
        }),
      ),
  }),
  declinePairing: t.fieldWithInput({
    type: DeclinePairingResult,
    description:
      'Declines a request. Its sender sees no decline: the request runs out as usual. Refused only while locked.',
    typeOptions: { description: 'The request to decline.' },
    input: { requestId: t.input.id({ required: true, description: requestDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        declinePairing(attune, viewer, idOf('PairingRequest', input.requestId)),
      ),
  }),
}));
