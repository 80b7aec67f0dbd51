import { message } from '@attune/core';
import { supportAfter } from '@attune/core/support';
import { checkIn } from '../../use-cases/journal/check-in.ts';
import { eraseJournal, startJournal } from '../../use-cases/journal/journal.ts';
import { builder } from '../builder.ts';
import { WantedEnum } from '../enums/wanted.ts';
import { MessageType } from '../message.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import {
  atDescription,
  momentDescription,
  textVersionDescription,
  utcOffsetInputDescription,
} from '../scalars.ts';
import { regionArgs, SupportResourceType } from '../support.ts';

const CheckInResult = resultOf('CheckIn', ['Refused'], (t) => ({
  kept: t.boolean({
    description: 'Whether the journal now contains the check-in.',
    resolve: ({ checkedIn }) => checkedIn?.kept ?? false,
  }),
  words: t.field({
    type: MessageType,
    description: 'Kind words to show to the viewer.',
    resolve: ({ checkedIn }) => checkedIn?.message ?? message('support.find'),
  }),
  resources: t.field({
    type: [SupportResourceType],
    description:
      'Who can help: after a time that was not wanted, the emergency number and the helplines of the region first. Without a region, no emergency number is listed. Empty after a time that was fully wanted.',
    args: regionArgs,
    resolve: ({ checkedIn }, { region }, { attune }) =>
      checkedIn ? [...supportAfter(checkedIn.wanted, region, attune.content.support)] : [],
  }),
}));
const StartJournalResult = resultOf('StartJournal', ['Refused']);
const EraseJournalResult = resultOf('EraseJournal', ['Refused']);

builder.mutationFields((t) => ({
  checkIn: t.fieldWithInput({
    type: CheckInResult,
    description: 'Looks back at a time, privately. The partner cannot observe it.',
    typeOptions: { description: 'A look back at a time. It names no one and needs no invitation.' },
    input: {
      felt: t.input.field({ type: 'Felt', required: true, description: 'How the time felt.' }),
      wanted: t.input.field({
        type: WantedEnum,
        required: true,
        description: 'How far the viewer wanted it.',
      }),
      keep: t.input.boolean({
        description:
          'True keeps it in the journal, or is refused without one. False keeps nothing. If omitted: kept if there is a journal.',
      }),
      at: t.input.field({ type: 'Instant', description: atDescription }),
      utcOffset: t.input.field({ type: 'UtcOffset', description: utcOffsetInputDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        checkIn(attune, viewer, {
          felt: input.felt,
          wanted: input.wanted,
          keep: input.keep ?? null,
          at: input.at ?? null,
          utcOffset: input.utcOffset ?? null,
        }),
      ),
  }),
  startJournal: t.fieldWithInput({
    type: StartJournalResult,
    description:
      'Records the consent to a journal. From now on it keeps readings and check-ins, for the viewer only. With a journal, it renews the consent for a new text.',
    typeOptions: { description: 'The consent to a journal.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      textVersion: t.input.string({ description: textVersionDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        startJournal(attune, viewer, input.moment, input.textVersion ?? null),
      ),
  }),
  eraseJournal: t.field({
    type: EraseJournalResult,
    description: 'Withdraws the consent and erases the journal at once. Refused only while locked.',
    resolve: (_root, _args, context) => resolveUseCase(context, eraseJournal),
  }),
}));
