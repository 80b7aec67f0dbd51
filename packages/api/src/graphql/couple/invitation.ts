import type { Reply } from '@attune/core';
import type { HomeInvitation } from '../../use-cases/home.ts';
import { builder, idDescription } from '../builder.ts';
import { AlternativeEnum, InvitationStateEnum, KindnessEnum } from '../enums/enums.ts';
import { IdeaType } from '../ideas/types.ts';

export const ReplyType = builder.objectRef<Reply>('Reply').implement({
  description: 'The words a no came with, if any: to the sender alone, and nothing to hold anybody to.',
  fields: (t) => ({
    kindness: t.expose('kindness', {
      type: KindnessEnum,
      nullable: true,
      description: 'A kind word, if chosen.',
    }),
    alternative: t.expose('alternative', {
      type: AlternativeEnum,
      nullable: true,
      description: 'Something else suggested, if chosen.',
    }),
  }),
});

export const InvitationType = builder.node(builder.objectRef<HomeInvitation>('Invitation'), {
  description:
    "One person's standing yes, offered to the other. The one invited never learns when it was sent, when it fades, or how it closed.",
  id: { description: idDescription, resolve: (invitation) => invitation.id },
  fields: (t) => ({
    fromMe: t.exposeBoolean('fromMe', {
      nullable: true,
      description: 'Whether I sent it; null while locked.',
    }),
    state: t.expose('state', {
      type: InvitationStateEnum,
      description: 'How it stands, as far as I may see.',
    }),
    idea: t.field({
      type: IdeaType,
      nullable: true,
      description: 'The idea it names, one of those in common when it was sent; while it stands.',
      resolve: ({ idea }) => idea && { id: idea },
    }),
    note: t.exposeString('note', { nullable: true, description: 'The note it came with, while it stands.' }),
    sentAt: t.expose('sentAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was sent: to its sender only, while it stands.',
    }),
    fadesAt: t.expose('fadesAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it fades if nothing is said: to its sender only, while it is open.',
    }),
    mutualUntil: t.expose('mutualUntil', {
      type: 'Instant',
      nullable: true,
      description:
        'Until when both yeses stand, unless either stops it before: at any moment, without a reason.',
    }),
    reply: t.expose('reply', {
      type: ReplyType,
      nullable: true,
      description: 'The words it was declined with: to its sender only.',
    }),
  }),
});
