import { message, type Reply } from '@attune/core';
import type { HomeInvitation } from '../../use-cases/home.ts';
import { builder, idDescription } from '../builder.ts';
import { AlternativeEnum } from '../enums/alternative.ts';
import { InvitationStateEnum } from '../enums/invitation-state.ts';
import { KindnessEnum } from '../enums/kindness.ts';
import { IdeaType } from '../ideas/types.ts';
import { MessageType } from '../message.ts';

const ReplyType = builder.objectRef<Reply>('Reply').implement({
  description:
    'The optional words of a no. Only the sender of the invitation sees them. They are not a promise.',
  fields: (t) => ({
    kindness: t.expose('kindness', {
      type: KindnessEnum,
      nullable: true,
      description: 'The kind word. Null if the no carries no kind word.',
    }),
    kindnessWords: t.field({
      type: MessageType,
      nullable: true,
      description: 'The kind word in words. Null if the no carries no kind word.',
      resolve: ({ kindness }) => kindness && message(`kindness.${kindness}`),
    }),
    alternative: t.expose('alternative', {
      type: AlternativeEnum,
      nullable: true,
      description: 'The suggestion. Null if the no carries no suggestion.',
    }),
    alternativeWords: t.field({
      type: MessageType,
      nullable: true,
      description: 'The suggestion in words. Null if the no carries no suggestion.',
      resolve: ({ alternative }) => alternative && message(`alternative.${alternative}`),
    }),
  }),
});

export const InvitationType = builder.node(builder.objectRef<HomeInvitation>('Invitation'), {
  description:
    'The yes of one person, offered to the other. The recipient never learns when it was sent, when it fades, or how it closed.',
  id: { description: idDescription, resolve: (invitation) => invitation.id },
  fields: (t) => ({
    fromMe: t.exposeBoolean('fromMe', {
      nullable: true,
      description: 'Whether the viewer sent it. Null while locked.',
    }),
    state: t.expose('state', {
      type: InvitationStateEnum,
      description: 'The state that the viewer may see.',
    }),
    idea: t.field({
      type: IdeaType,
      nullable: true,
      description: 'The idea that it names, while it is open or mutual.',
      resolve: ({ idea }) => idea && { id: idea },
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'The note that came with it, while it is open or mutual.',
    }),
    sentAt: t.expose('sentAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was sent. Only its sender sees this, while it is open or mutual.',
    }),
    fadesAt: t.expose('fadesAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it fades without an answer. Only its sender sees this, while it is open.',
    }),
    mutualUntil: t.expose('mutualUntil', {
      type: 'Instant',
      nullable: true,
      description: 'When it stops being mutual. Either person can end it earlier, without a reason.',
    }),
    reply: t.expose('reply', {
      type: ReplyType,
      nullable: true,
      description: 'The words of the no. Only the sender of the invitation sees them.',
    }),
  }),
});
