import { message } from '@attune/core';
import {
  closeDoor,
  invite,
  leave,
  openDoor,
  pause,
  resume,
  sayNo,
  sayYes,
} from '../../use-cases/couple/commands.ts';
import { builder } from '../builder.ts';
import { AlternativeEnum, KindnessEnum, MotiveEnum } from '../enums/enums.ts';
import { idOf } from '../global-id.ts';
import { momentDescription } from '../me/moment.ts';
import { MessageType } from '../message.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { SupportResourceType } from '../support.ts';

const motivesDescription =
  'Why, if one likes to say: at least one good reason of one’s own, or none named. Kept nowhere, shown to nobody.';
const inputDescription = 'What it takes.';

const InviteInput = builder.inputType('InviteInput', {
  description: 'A yes of one’s own, offered.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    motives: t.field({ type: [MotiveEnum], description: motivesDescription }),
    ideaId: t.id({ description: 'An idea that is listed as common, or none.' }),
    note: t.string({ description: 'Words to go with it; they pass the pressure check.' }),
  }),
});

const SayYesInput = builder.inputType('SayYesInput', {
  description: 'A yes to one invitation.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    invitationId: t.id({ required: true, description: 'The invitation, as it was sent.' }),
    motives: t.field({ type: [MotiveEnum], description: motivesDescription }),
  }),
});

const SayNoInput = builder.inputType('SayNoInput', {
  description: 'A no, which needs no reason. Words are optional, and go along only when theirs is declined.',
  fields: (t) => ({
    invitationId: t.id({ required: true, description: 'The invitation.' }),
    kindness: t.field({ type: KindnessEnum, description: 'A kind word, if one likes.' }),
    alternative: t.field({ type: AlternativeEnum, description: 'Something else, if one likes.' }),
  }),
});

const OpenDoorInput = builder.inputType('OpenDoorInput', {
  description: 'A quiet yes.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    motives: t.field({ type: [MotiveEnum], description: motivesDescription }),
  }),
});

const ResumeInput = builder.inputType('ResumeInput', {
  description: 'The end of a pause.',
  fields: (t) => ({ moment: t.field({ type: 'Moment', required: true, description: momentDescription }) }),
});

const LeaveInput = builder.inputType('LeaveInput', {
  description: 'Which couple to leave.',
  fields: (t) => ({
    coupleId: t.id({
      required: true,
      description: 'The couple. Any other is left already: done, without effect.',
    }),
  }),
});

const InviteResult = resultOf('Invite', ['Refused', 'TextPressuring', 'SupportFirst']);
const SayYesResult = resultOf('SayYes', ['Refused', 'SupportFirst']);
const SayNoResult = resultOf('SayNo', []);
const OpenDoorResult = resultOf('OpenDoor', ['Refused', 'SupportFirst']);
const CloseDoorResult = resultOf('CloseDoor', []);
const PauseResult = resultOf('Pause', []);
const ResumeResult = resultOf('Resume', ['Refused']);
const LeaveResult = resultOf('Leave', [], (t) => ({
  words: t.field({
    type: MessageType,
    description: 'Words to go with who can help.',
    resolve: () => message('support.find'),
  }),
  support: t.field({
    type: [SupportResourceType],
    description: 'Who can help, for whoever leaves because it is not safe to stay.',
    resolve: (_done, _args, { attune }) => [...attune.content.support],
  }),
}));

builder.mutationFields((t) => ({
  invite: t.field({
    type: InviteResult,
    description: 'Offers my yes. It stands until it is answered, taken back, or fades.',
    args: { input: t.arg({ type: InviteInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        invite(attune, viewer, {
          moment: input.moment,
          motives: input.motives ?? [],
          idea: input.ideaId == null ? null : idOf('Idea', input.ideaId),
          note: input.note ?? null,
        }),
      ),
  }),
  sayYes: t.field({
    type: SayYesResult,
    description: 'Says yes to theirs. Both yeses stand then, until either stops it: at any moment.',
    args: { input: t.arg({ type: SayYesInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        sayYes(attune, viewer, {
          moment: input.moment,
          invitation: idOf('Invitation', input.invitationId),
          motives: input.motives ?? [],
        }),
      ),
  }),
  sayNo: t.field({
    type: SayNoResult,
    description: 'Declines theirs, withdraws mine, or ends what is mutual. Never refused, and thanked.',
    args: { input: t.arg({ type: SayNoInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        sayNo(attune, viewer, {
          invitation: idOf('Invitation', input.invitationId),
          kindness: input.kindness ?? null,
          alternative: input.alternative ?? null,
        }),
      ),
  }),
  openDoor: t.field({
    type: OpenDoorResult,
    description: 'Opens my door: a quiet yes. Both learn of it only if both open theirs.',
    args: { input: t.arg({ type: OpenDoorInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        openDoor(attune, viewer, { moment: input.moment, motives: input.motives ?? [] }),
      ),
  }),
  closeDoor: t.field({
    type: CloseDoorResult,
    description: 'Closes my door. Nobody sees it. Never refused.',
    resolve: (_root, _args, context) =>
      resolveUseCase(context, (attune, viewer) => closeDoor(attune, viewer)),
  }),
  pause: t.field({
    type: PauseResult,
    description:
      'Takes back any yes of mine that stands, closes my door, and lets nothing reach me. That I pause shows to nobody. Never refused.',
    resolve: (_root, _args, context) => resolveUseCase(context, (attune, viewer) => pause(attune, viewer)),
  }),
  resume: t.field({
    type: ResumeResult,
    description: 'Ends my pause. Nobody else sees it.',
    args: { input: t.arg({ type: ResumeInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => resume(attune, viewer, input.moment)),
  }),
  leave: t.field({
    type: LeaveResult,
    description:
      'Ends the couple at once and alone; nothing of it is kept, and the other sees that it ended. Where that feels unsafe, `pause` is the quiet way and `support` is there. Never refused.',
    args: { input: t.arg({ type: LeaveInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => leave(attune, viewer, idOf('Couple', input.coupleId))),
  }),
}));
