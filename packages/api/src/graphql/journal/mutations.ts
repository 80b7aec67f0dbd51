import { message } from '@attune/core';
import { checkIn } from '../../use-cases/journal/check-in.ts';
import { eraseJournal, startJournal } from '../../use-cases/journal/journal.ts';
import { builder } from '../builder.ts';
import { WantedEnum } from '../enums/enums.ts';
import { momentDescription } from '../me/moment.ts';
import { MessageType } from '../message.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { SupportResourceType } from '../support.ts';

const CheckInInput = builder.inputType('CheckInInput', {
  description: 'A look back at a time. It names nobody, and no invitation is needed.',
  fields: (t) => ({
    felt: t.field({ type: 'Felt', required: true, description: 'How it felt.' }),
    wanted: t.field({ type: WantedEnum, required: true, description: 'How far I wanted it.' }),
    keep: t.boolean({
      description:
        'True: in my journal, or else refused; false: not kept. Left out: kept if I have a journal.',
    }),
  }),
});

const StartJournalInput = builder.inputType('StartJournalInput', {
  description: 'My consent to a journal.',
  fields: (t) => ({ moment: t.field({ type: 'Moment', required: true, description: momentDescription }) }),
});

const CheckInResult = resultOf('CheckIn', ['Refused'], (t) => ({
  kept: t.boolean({
    description: 'Whether it is in my journal now.',
    resolve: ({ checkedIn }) => checkedIn?.kept ?? false,
  }),
  words: t.field({
    type: MessageType,
    description: 'Kind words.',
    resolve: ({ checkedIn }) => checkedIn?.message ?? message('support.find'),
  }),
  support: t.field({
    type: [SupportResourceType],
    description: 'Who can help, where it was not wanted; else empty.',
    resolve: ({ checkedIn }) => [...(checkedIn?.support ?? [])],
  }),
}));
const StartJournalResult = resultOf('StartJournal', ['Refused']);
const EraseJournalResult = resultOf('EraseJournal', ['Refused']);

builder.mutationFields((t) => ({
  checkIn: t.field({
    type: CheckInResult,
    description: 'Looks back at a time, privately. Nobody else can observe it.',
    args: { input: t.arg({ type: CheckInInput, required: true, description: 'The look back.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        checkIn(attune, viewer, { felt: input.felt, wanted: input.wanted, keep: input.keep ?? null }),
      ),
  }),
  startJournal: t.field({
    type: StartJournalResult,
    description: 'Consents to a journal: readings and check-ins are kept from now on, for me alone.',
    args: { input: t.arg({ type: StartJournalInput, required: true, description: 'The consent.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => startJournal(attune, viewer, input.moment)),
  }),
  eraseJournal: t.field({
    type: EraseJournalResult,
    description: 'Withdraws the consent and erases the journal at once. Refused only while locked.',
    resolve: (_root, _args, context) => resolveUseCase(context, eraseJournal),
  }),
}));
