import { type Instant, message } from '@attune/core';
import type { HomeCouple, HomeMine } from '../../use-cases/home.ts';
import { builder, idDescription } from '../builder.ts';
import { AnsweredIdeaType, IdeaType, ideasOf } from '../ideas/types.ts';
import { MessageType } from '../message.ts';
import { SharedReflectionType } from '../reflections/types.ts';
import { InvitationType } from './invitation.ts';

const PartnerType = builder.objectRef<HomeCouple['partner']>('Partner').implement({
  description: 'The other of the two. There is nothing more to ask for than what they chose to show.',
  fields: (t) => ({
    displayName: t.exposeString('name', { description: 'The name they go by here.' }),
  }),
});

const MatchType = builder.objectRef<Instant>('Match').implement({
  description: 'Both had opened their door: openness, not a yes. An invitation still follows, or nothing.',
  fields: (t) => ({
    until: t.field({
      type: 'Instant',
      description: 'Until when it shows, to both alike.',
      resolve: (until) => until,
    }),
  }),
});

const CoupleMineType = builder.objectRef<HomeMine>('CoupleMine').implement({
  description: 'What is mine alone in the couple. The other sees nothing of it.',
  fields: (t) => ({
    paused: t.exposeBoolean('paused', {
      description: 'Whether I rest from what would reach me. To the other, nothing looks different.',
    }),
    door: t.expose('door', {
      type: 'Instant',
      nullable: true,
      description: 'Until when my door is open; null while it is closed.',
    }),
    doorSpacedUntil: t.expose('doorSpacing', {
      type: 'Instant',
      nullable: true,
      description: 'When I may open my door again; null when I may now.',
    }),
    spacedUntil: t.expose('spacing', {
      type: 'Instant',
      nullable: true,
      description: 'When I may invite again; null when I may now. It is the same whatever the answer was.',
    }),
    ideas: t.expose('ideas', {
      type: [AnsweredIdeaType],
      description: 'The ideas I answered, in the order in which they are offered.',
    }),
    turnEndsAt: t.expose('turnEndsAt', {
      type: 'Instant',
      description: 'When this turn, a day of the couple, ends: yeses given in it count from then on.',
    }),
  }),
});

export const CoupleType = builder.node(builder.objectRef<HomeCouple>('Couple'), {
  description: 'Two adults who chose each other, as one of them sees it.',
  id: { description: idDescription, resolve: (couple) => couple.id },
  fields: (t) => ({
    partner: t.expose('partner', { type: PartnerType, description: 'The other of the two.' }),
    invitation: t.field({
      type: InvitationType,
      nullable: true,
      description: 'The invitation that stands, else my latest one, else theirs once it is over.',
      resolve: ({ invitation }) => invitation,
    }),
    match: t.field({
      type: MatchType,
      nullable: true,
      description: 'A match that stands.',
      resolve: ({ match }) => match,
    }),
    ideasInCommon: t.field({
      type: [IdeaType],
      description: 'The ideas to which both said yes in an earlier turn: the same list to both.',
      resolve: (couple) => ideasOf(couple.ideasInCommon),
    }),
    partnerReflections: t.field({
      type: [SharedReflectionType],
      description: 'What my partner shared with me, as it was when they did. That I read it shows to nobody.',
      resolve: ({ partnerReflections }) => [...partnerReflections],
    }),
    arrival: t.expose('arrival', {
      type: MessageType,
      nullable: true,
      description: 'How desire arrives for each of the two, once both have shared it: a common difference.',
    }),
    leaving: t.field({
      type: MessageType,
      description: 'Words to show beside `leave`: what it does, and the quiet way where it feels unsafe.',
      resolve: () => message('support.leave'),
    }),
    mine: t.field({
      type: CoupleMineType,
      nullable: true,
      description: 'What is mine alone; null while locked.',
      resolve: ({ mine }) => mine,
    }),
  }),
});
