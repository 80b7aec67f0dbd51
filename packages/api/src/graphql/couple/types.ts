import { type Instant, message } from '@attune/core';
import type { HomeCouple, HomeMine } from '../../use-cases/home.ts';
import { builder, idDescription } from '../builder.ts';
import { AnsweredIdeaType, CommonIdeaType } from '../ideas/types.ts';
import { MessageType } from '../message.ts';
import { SharedReflectionType } from '../reflections/types.ts';
import { InvitationType } from './invitation.ts';

const PartnerType = builder.objectRef<HomeCouple['partner']>('Partner').implement({
  description: 'The other person of the couple. The schema offers nothing else about them.',
  fields: (t) => ({
    displayName: t.exposeString('name', { description: 'Their display name.' }),
  }),
});

const MatchType = builder.objectRef<Instant>('Match').implement({
  description: 'Both doors were open at once. A match is not a yes: an invitation may follow, or nothing.',
  fields: (t) => ({
    until: t.field({
      type: 'Instant',
      description: 'Until when it shows. It is the same for both people.',
      resolve: (until) => until,
    }),
  }),
});

const CoupleMineType = builder.objectRef<HomeMine>('CoupleMine').implement({
  description: "The viewer's private data in the couple. The partner sees none of it.",
  fields: (t) => ({
    paused: t.exposeBoolean('paused', {
      description: 'Whether the viewer is pausing. The partner sees no difference.',
    }),
    door: t.expose('door', {
      type: 'Instant',
      nullable: true,
      description: "Until when the viewer's door is open. Null while it is closed.",
    }),
    doorSpacedUntil: t.expose('doorSpacing', {
      type: 'Instant',
      nullable: true,
      description: 'When the viewer can open their door again. Null if they can now.',
    }),
    spacedUntil: t.expose('spacing', {
      type: 'Instant',
      nullable: true,
      description:
        'When the viewer can invite again. Null if they can now. The outcome of the last invitation does not change it.',
    }),
    ideas: t.expose('ideas', {
      type: [AnsweredIdeaType],
      description: 'The ideas that the viewer answered, in the order of `ideas`.',
    }),
    turnEndsAt: t.expose('turnEndsAt', {
      type: 'Instant',
      description: 'When this turn (one day of the couple) ends. A yes to an idea counts from then on.',
    }),
  }),
});

export const CoupleType = builder.node(builder.objectRef<HomeCouple>('Couple'), {
  description: 'Two adults who chose each other, as the viewer sees them.',
  id: { description: idDescription, resolve: (couple) => couple.id },
  fields: (t) => ({
    partner: t.expose('partner', { type: PartnerType, description: 'The other person.' }),
    invitation: t.field({
      type: InvitationType,
      nullable: true,
      description:
        "The open or mutual invitation. Otherwise the viewer's latest one, or the partner's that is over.",
      resolve: ({ invitation }) => invitation,
    }),
    match: t.field({
      type: MatchType,
      nullable: true,
      description: 'The current match. Null if there is no match.',
      resolve: ({ match }) => match,
    }),
    ideasInCommon: t.field({
      type: [CommonIdeaType],
      description:
        'The ideas to which both people said yes in earlier turns. Both see the same list. Ideas join and leave it only when a turn ends.',
      resolve: (couple) => couple.ideasInCommon,
    }),
    partnerReflections: t.field({
      type: [SharedReflectionType],
      description:
        'The reflections that the partner shared, as they were then. The partner cannot see whether they were read.',
      resolve: ({ partnerReflections }) => [...partnerReflections],
    }),
    arrival: t.expose('arrival', {
      type: MessageType,
      nullable: true,
      description:
        'Words on how desire arrives for each of the two. Null until both have shared their answer.',
    }),
    leaving: t.field({
      type: MessageType,
      description:
        'Words to show with `leave`: what it does, and what to do if leaving feels unsafe. `support(region:)` lists who can help.',
      resolve: () => message('support.leave'),
    }),
    mine: t.field({
      type: CoupleMineType,
      nullable: true,
      description: "The viewer's private data in the couple. Null while locked.",
      resolve: ({ mine }) => mine,
    }),
  }),
});
