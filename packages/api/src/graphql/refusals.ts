import { message } from '@attune/core';
import type { UseCaseRefusal, Outcome } from '../use-cases/outcome.ts';
import { builder } from './builder.ts';
import { screaming } from './enums/enums.ts';
import { MeType } from './me/types.ts';
import { MessageType } from './message.ts';
import { CueType } from './note-check.ts';
import { SupportResourceType } from './support.ts';

/** Every code with what it means, for whoever writes a client. */
const codes: Readonly<Record<UseCaseRefusal['code'], string>> = {
  notJoined: 'Nobody has joined by this sign-in.',
  notPaired: 'One is in no couple now.',
  alreadyPaired: 'One is in a couple now.',
  supportFirst: 'Being afraid was among the motives: support comes first.',
  dialUnknown: 'The dial is unknown, or no longer fresh.',
  belowFloor: "The dial is below one's own floor.",
  dutyMotive: 'Every motive named leads away from something.',
  momentPassed:
    'The moment is too old, from before an exit, a leaving or a pairing, or not yet here. `me` is the view now.',
  invitationStanding: 'An invitation stands already; while paused, one may stand unseen.',
  spacing: 'One has invited a while ago. `spacedUntil` says until when.',
  notOpen: 'No such invitation is open to a yes of one’s own: unknown, foreign, closed or hidden, all alike.',
  doorSpacing: 'One has opened the door a while ago. `doorSpacedUntil` says until when.',
  ideaNotInCommon: 'The idea is not one that both see listed as common now.',
  textPressuring: 'Words that would cross press on their reader. `cues` says where.',
  turnFull: 'As many words have crossed, or ideas been answered with yes, as fit in a day of the couple.',
  codeNotGood: 'The code is wrong, used, expired, one’s own or foreign, or too many were tried: all alike.',
  requestGone: 'The request was cancelled, has expired, or its asker is paired elsewhere: all alike.',
  noConsent: 'Nothing is kept without a journal, which one has not started.',
  locked: 'An unlock is wanting, or not recent enough; nothing was looked at. Exits of the couple work.',
  rateLimited: 'A lot was asked in a short while. Exits are heard at any time.',
};

const RefusalCodeEnum = builder.enumType('RefusalCode', {
  description: 'Why something was refused by design. A partner learns of none of it.',
  values: Object.fromEntries(
    Object.entries(codes).map(([code, description]) => [screaming(code), { value: code, description }]),
  ) as Record<string, { value: UseCaseRefusal['code']; description: string }>,
});

/** An outcome that was refused. */
interface RefusedOutcome extends Outcome {
  readonly refusal: UseCaseRefusal;
}

const RefusalInterface = builder.interfaceRef<RefusedOutcome>('Refusal').implement({
  description: 'Refused by design, with nothing changed: an answer, not an error.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCodeEnum,
      description: 'Why.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.field({
      type: MessageType,
      description: 'Why, in a sentence to the one who asked.',
      resolve: ({ refusal }) => message(`refusal.${refusal.code}`),
    }),
    me: t.expose('home', { type: MeType, nullable: true, description: 'My view now, to look at next.' }),
  }),
});

const RefusedType = builder.objectRef<RefusedOutcome>('Refused').implement({
  description: 'Refused, with nothing more to say than why.',
  interfaces: [RefusalInterface],
});

const TextPressuringType = builder.objectRef<RefusedOutcome>('TextPressuring').implement({
  description: 'Words that would cross to the partner press on their reader. They were not sent.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    cues: t.field({
      type: [CueType],
      description: 'Where, in the order of the text.',
      resolve: ({ refusal }) => (refusal.code === 'textPressuring' ? [...refusal.cues] : []),
    }),
  }),
});

const SupportFirstType = builder.objectRef<RefusedOutcome>('SupportFirst').implement({
  description: 'Somebody is afraid. Nothing was sent, nothing is kept, and here is who can help.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    resources: t.field({
      type: [SupportResourceType],
      description: 'Who can help; all regions, since none was asked for.',
      resolve: (_refused, _args, { attune }) => [...attune.content.support],
    }),
  }),
});

/** How an outcome is refused: plainly, or with something to show. */
export type RefusalKind = 'Refused' | 'TextPressuring' | 'SupportFirst';

export const refusalTypes = {
  Refused: RefusedType,
  TextPressuring: TextPressuringType,
  SupportFirst: SupportFirstType,
} satisfies Record<RefusalKind, unknown>;

export function refusalKind({ code }: UseCaseRefusal): RefusalKind {
  if (code === 'textPressuring') return 'TextPressuring';
  return code === 'supportFirst' ? 'SupportFirst' : 'Refused';
}
