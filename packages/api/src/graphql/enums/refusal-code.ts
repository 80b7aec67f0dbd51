import type { UseCaseRefusal } from '../../use-cases/outcome.ts';
import { enumType } from './enum-type.ts';

export const RefusalCodeEnum = enumType<UseCaseRefusal['code']>(
  'RefusalCode',
  'Why a command was refused by design. The partner learns of no refusal.',
  {
    notJoined: 'No one has joined with this sign-in.',
    notPaired: 'The viewer is in no couple.',
    alreadyPaired: 'The viewer is already in a couple.',
    supportFirst: 'One of the motives was `AFRAID`, so support comes first.',
    dialUnknown: 'The viewer has no fresh reading.',
    belowFloor: "The dial is below the viewer's floor.",
    dutyMotive: 'Every motive that was named leads away from something bad.',
    momentPassed:
      'The moment is too old or in the future, or an exit, a pairing or the end of a couple followed it.',
    invitationStanding:
      'An invitation of this couple is open or mutual. While the viewer pauses, it may be hidden.',
    spacing: 'The viewer sent an invitation recently. `spacedUntil` says when they can invite again.',
    notOpen:
      'The viewer cannot accept this invitation. Unknown, foreign, closed and hidden ones look the same.',
    doorSpacing: 'The viewer opened their door recently. `doorSpacedUntil` says when they can open it again.',
    ideaNotInCommon: 'The idea is not in `ideasInCommon` now, or does not stand.',
    textPressuring: 'The partner would see these words, and they press on their reader. `cues` says where.',
    turnFull: "The viewer used up this turn's limit of shared words, or of ideas answered with yes.",
    codeNotGood:
      "The code is wrong, used, expired, foreign or the viewer's own, or they tried too many. All look the same.",
    requestGone:
      'The request was cancelled, has expired, or its sender has paired elsewhere. All look the same.',
    noConsent:
      'A check-in can be kept, and an export imported, only with a journal, and the viewer has not started one.',
    consentTextChanged:
      'The text about this has a newer version than the one that the viewer read. Nothing was stored.',
    locked: 'A recent unlock is required, and the command was not evaluated. Exits of the couple still work.',
    rateLimited: 'The viewer sent too many commands in a short time. Exits are not rate-limited.',
  },
);
