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
import { AlternativeEnum } from '../enums/alternative.ts';
import { KindnessEnum } from '../enums/kindness.ts';
import { MotiveEnum } from '../enums/motive.ts';
import { idOf } from '../global-id.ts';
import { MessageType } from '../message.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from '../scalars.ts';
import { regionArgs, SupportResourceType, supportWhereFeared } from '../support.ts';

const motivesDescription =
  'Optional reasons for the yes. Attune uses them for this decision only: it never stores or shows them.';

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
    description: 'Words to show above the list of who can help.',
    resolve: () => message('support.find'),
  }),
  resources: t.field({
    type: [SupportResourceType],
    description:
      'Who can help, for people who leave because staying is not safe: the emergency number and the helplines of the region first. Without a region, no emergency number is listed.',
    args: regionArgs,
    resolve: (_success, args, { attune }) => supportWhereFeared(attune.content.support, args),
  }),
}));

builder.mutationFields((t) => ({
  invite: t.fieldWithInput({
    type: InviteResult,
    description:
      'Sends an invitation: the yes of the viewer, offered to the partner. It stands until it is answered, withdrawn or fades.',
    typeOptions: { description: 'The invitation to send.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      motives: t.input.field({ type: [MotiveEnum], description: motivesDescription }),
      ideaId: t.input.id({ description: 'An idea from `ideasInCommon`. The partner sees it.' }),
      note: t.input.string({
        description: 'A note that the partner sees. It passes the pressure check first.',
      }),
    },
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
  sayYes: t.fieldWithInput({
    type: SayYesResult,
    description: "Accepts the partner's invitation. It is then mutual, until either person ends it.",
    typeOptions: { description: 'The yes to one invitation.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      invitationId: t.input.id({ required: true, description: 'The invitation to accept.' }),
      motives: t.input.field({ type: [MotiveEnum], description: motivesDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        sayYes(attune, viewer, {
          moment: input.moment,
          invitation: idOf('Invitation', input.invitationId),
          motives: input.motives ?? [],
        }),
      ),
  }),
  sayNo: t.fieldWithInput({
    type: SayNoResult,
    description:
      "Declines the partner's invitation, withdraws the viewer's, or ends a mutual one. It is never refused and needs no reason.",
    typeOptions: {
      description:
        "The no. The partner sees the optional words only if it declines the partner's invitation.",
    },
    input: {
      invitationId: t.input.id({
        required: true,
        description: 'The invitation to decline, withdraw or end.',
      }),
      kindness: t.input.field({ type: KindnessEnum, description: 'An optional kind word.' }),
      alternative: t.input.field({ type: AlternativeEnum, description: 'An optional suggestion.' }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        sayNo(attune, viewer, {
          invitation: idOf('Invitation', input.invitationId),
          kindness: input.kindness ?? null,
          alternative: input.alternative ?? null,
        }),
      ),
  }),
  openDoor: t.fieldWithInput({
    type: OpenDoorResult,
    description:
      "Opens the viewer's door: a hidden yes. Both people learn of it only if both doors are open at once.",
    typeOptions: { description: 'The hidden yes.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      motives: t.input.field({ type: [MotiveEnum], description: motivesDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        openDoor(attune, viewer, { moment: input.moment, motives: input.motives ?? [] }),
      ),
  }),
  closeDoor: t.field({
    type: CloseDoorResult,
    description: "Closes the viewer's door. The partner cannot see it. Never refused.",
    resolve: (_root, _args, context) => resolveUseCase(context, closeDoor),
  }),
  pause: t.field({
    type: PauseResult,
    description:
      "Withdraws or ends the viewer's yes, closes their door, and hides the partner's invitations. The partner cannot see the pause. Never refused.",
    resolve: (_root, _args, context) => resolveUseCase(context, pause),
  }),
  resume: t.fieldWithInput({
    type: ResumeResult,
    description: 'Ends the pause. The partner cannot see it.',
    typeOptions: { description: 'The end of the pause.' },
    input: { moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => resume(attune, viewer, input.moment)),
  }),
  leave: t.fieldWithInput({
    type: LeaveResult,
    description:
      'Ends the couple at once and erases its data. The partner sees that it ended. `pause` is quieter: the partner never sees it, but they see an open or mutual invitation end. `support` lists help. Never refused.',
    typeOptions: { description: 'The couple to leave.' },
    input: {
      coupleId: t.input.id({
        required: true,
        description: 'The couple. Any other id succeeds without effect.',
      }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => leave(attune, viewer, idOf('Couple', input.coupleId))),
  }),
}));
