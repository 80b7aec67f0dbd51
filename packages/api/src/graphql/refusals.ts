import { discreetMessage, message } from '@attune/core';
import type { Outcome, UseCaseRefusal } from '../use-cases/outcome.ts';
import { builder } from './builder.ts';
import { RefusalCodeEnum } from './enums/refusal-code.ts';
import { MeType } from './me/types.ts';
import { MessageType } from './message.ts';
import { CueType } from './note-check.ts';
import { regionArgs, SupportResourceType, supportWhereFeared } from './support.ts';

interface RefusedOutcome extends Outcome {
  readonly refusal: UseCaseRefusal;
}

const RefusalInterface = builder.interfaceRef<RefusedOutcome>('Refusal').implement({
  description: 'The command was refused by design and changed nothing. This is data and not an error.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCodeEnum,
      description: 'The reason.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.field({
      type: MessageType,
      description: 'The reason as a sentence to show to the viewer.',
      resolve: ({ refusal }) => message(`refusal.${refusal.code}`),
    }),
    discreetMessage: t.field({
      type: MessageType,
      description:
        'The same calm sentence for every refusal, for a screen that the partner may watch. It does not tell the reason.',
      resolve: () => discreetMessage,
    }),
    me: t.expose('home', {
      type: MeType,
      nullable: true,
      description: 'What the viewer sees now. Null before they join.',
    }),
  }),
});

const RefusedType = builder.objectRef<RefusedOutcome>('Refused').implement({
  description: 'A refusal with no further fields.',
  interfaces: [RefusalInterface],
});

const TextPressuringType = builder.objectRef<RefusedOutcome>('TextPressuring').implement({
  description: 'The partner would see these words, and they press on their reader. They were not sent.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    cues: t.field({
      type: [CueType],
      description: 'The places that press, in the order of the text.',
      resolve: ({ refusal }) => (refusal.code === 'textPressuring' ? [...refusal.cues] : []),
    }),
  }),
});

const SupportFirstType = builder.objectRef<RefusedOutcome>('SupportFirst').implement({
  description:
    'The viewer named fear as a motive. Nothing was sent or stored; `resources` lists who can help.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    resources: t.field({
      type: [SupportResourceType],
      description:
        'Who can help: the emergency number and the helplines of the region first. Couples therapy is not among them. Without a region, no emergency number is listed.',
      args: regionArgs,
      resolve: (_refused, args, { attune }) => supportWhereFeared(attune.content.support, args),
    }),
  }),
});

/** The GraphQL types of refusals. */
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
