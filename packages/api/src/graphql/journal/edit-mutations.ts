import { correctEntry, eraseEntry } from '../../use-cases/journal/edit-entry.ts';
import { importMe } from '../../use-cases/own-data/import.ts';
import { builder } from '../builder.ts';
import { AcceleratorEnum } from '../enums/accelerator.ts';
import { BrakeEnum } from '../enums/brake.ts';
import { WantedEnum } from '../enums/wanted.ts';
import { entryIdOf } from '../global-id.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from '../scalars.ts';

const entryIdDescription = 'The id of a reading or a check-in in the journal.';

const CorrectEntryResult = resultOf('CorrectEntry', ['Refused'], (t) => ({
  corrected: t.boolean({
    description:
      'Whether the journal has this entry, with these values. Unknown, foreign and erased ids are all false.',
    resolve: ({ corrected }) => corrected ?? false,
  }),
}));
const EraseEntryResult = resultOf('EraseEntry', ['Refused']);
const ImportMeResult = resultOf('ImportMe', ['Refused'], (t) => ({
  entryCount: t.int({
    description: 'The number of entries in the export. The journal has them all.',
    resolve: ({ imported }) => imported?.entryCount ?? 0,
  }),
  reflectionCount: t.int({
    description: 'How many answers of the export the viewer has now.',
    resolve: ({ imported }) => imported?.reflectionCount ?? 0,
  }),
  keptReflectionCount: t.int({
    description: 'How many prompts keep another answer that the viewer wrote.',
    resolve: ({ imported }) => imported?.keptReflectionCount ?? 0,
  }),
}));

builder.mutationFields((t) => ({
  correctEntry: t.fieldWithInput({
    type: CorrectEntryResult,
    description:
      'Corrects one entry of the journal. What is left out stays. It corrects what was noted and never sets the dial. The partner cannot observe it.',
    typeOptions: {
      description:
        'An entry and its corrected values. What is left out stays; a note or an offset of null is removed.',
    },
    input: {
      entryId: t.input.id({ required: true, description: entryIdDescription }),
      at: t.input.field({
        type: 'Instant',
        description: 'When it was: not in the future, and at most 366 days ago.',
      }),
      utcOffset: t.input.field({ type: 'UtcOffset', description: 'The offset of the local time then.' }),
      dial: t.input.field({ type: 'Dial', description: 'The dial. Only for a reading.' }),
      brakes: t.input.field({ type: [BrakeEnum], description: 'What lowered desire. Only for a reading.' }),
      accelerators: t.input.field({
        type: [AcceleratorEnum],
        description: 'What raised desire. Only for a reading.',
      }),
      note: t.input.string({ description: 'A private note. Only for a reading.' }),
      felt: t.input.field({ type: 'Felt', description: 'How the time felt. Only for a check-in.' }),
      wanted: t.input.field({
        type: WantedEnum,
        description: 'How far the viewer wanted it. Only for a check-in.',
      }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => {
        const { entryId, note, utcOffset, at, dial, brakes, accelerators, felt, wanted } = input;
        return correctEntry(attune, viewer, {
          entry: entryIdOf(entryId),
          ...(note !== undefined && { note }),
          ...(utcOffset !== undefined && { utcOffset }),
          ...(at != null && { at }),
          ...(dial != null && { dial }),
          ...(brakes && { brakes }),
          ...(accelerators && { accelerators }),
          ...(felt != null && { felt }),
          ...(wanted && { wanted }),
        });
      }),
  }),
  eraseEntry: t.fieldWithInput({
    type: EraseEntryResult,
    description:
      'Erases one entry of the journal at once. The dial and all other entries stay. An unknown id has the same result. Refused only while locked. The partner cannot observe it.',
    typeOptions: { description: 'The entry to erase.' },
    input: { entryId: t.input.id({ required: true, description: entryIdDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => eraseEntry(attune, viewer, entryIdOf(input.entryId))),
  }),
  importMe: t.fieldWithInput({
    type: ImportMeResult,
    description:
      "Adds the journal and the reflections of the viewer's own export, all or nothing. It needs a journal. It sets no dial, shares nothing and changes nothing that exists. The same export adds nothing a second time. The partner cannot observe it.",
    typeOptions: { description: 'An export of Attune. Only its journal and its reflections are read.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      document: t.input.string({
        required: true,
        description:
          'The `document` of `exportMe`, version 2 or 3, with at most 1,000 entries. Send a longer journal in parts, each with a part of the list `journal`. Ten added entries count as one of the daily entries.',
      }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => importMe(attune, viewer, input)),
  }),
}));
