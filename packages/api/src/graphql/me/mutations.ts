import { clearDial, setDial, setFloor } from '../../use-cases/own-data/dial.ts';
import { eraseMe } from '../../use-cases/own-data/erase.ts';
import { exportMe } from '../../use-cases/own-data/export.ts';
import { join } from '../../use-cases/own-data/join.ts';
import { rename } from '../../use-cases/own-data/rename.ts';
import { builder } from '../builder.ts';
import { AcceleratorEnum } from '../enums/accelerator.ts';
import { BrakeEnum } from '../enums/brake.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf, rootField } from '../result.ts';
import {
  atDescription,
  momentDescription,
  textVersionDescription,
  utcOffsetInputDescription,
} from '../scalars.ts';

const displayName = 'One line of text. A partner sees it, and it passes the pressure check first.';

const JoinResult = resultOf('Join', ['Refused', 'TextPressuring'], rootField);
const SetDialResult = resultOf('SetDial', ['Refused']);
const ClearDialResult = resultOf('ClearDial', ['Refused']);
const SetFloorResult = resultOf('SetFloor', ['Refused']);
const RenameResult = resultOf('Rename', ['Refused', 'TextPressuring']);
/** An export can have megabytes: an alias of it counts as much as thousands of other fields. */
const exportCost = { cost: 5_000 };
const ExportMeResult = resultOf('ExportMe', ['Refused'], (t) => ({
  document: t.string({
    extensions: exportCost,
    description:
      'Everything that Attune keeps about the viewer, as JSON that names its format and version. Its JSON Schema is `@attune/api/export.schema.json`.',
    resolve: ({ exported }) => exported ?? '',
  }),
  journalCsv: t.string({
    extensions: exportCost,
    description:
      'The whole journal as CSV (RFC 4180) with a header, for a spreadsheet. Texts that a spreadsheet would run as a formula start with an apostrophe.',
    resolve: async ({ journalCsv }) => (await journalCsv?.()) ?? '',
  }),
}));
const EraseMeResult = resultOf('EraseMe', ['Refused'], rootField);

builder.mutationFields((t) => ({
  join: t.fieldWithInput({
    type: JoinResult,
    description:
      'Adds the person who is signed in, and records the consent to join. Joining again changes nothing, except that it renews the consent for a new text.',
    typeOptions: { description: 'The name, age confirmation and consent of the new person.' },
    input: {
      displayName: t.input.string({ required: true, description: displayName }),
      adult: t.input.boolean({
        required: true,
        description:
          'True if the person has confirmed that they are 18 or older. An age that the host verified overrides it.',
      }),
      textVersion: t.input.string({ description: textVersionDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        join(attune, viewer, { ...input, textVersion: input.textVersion ?? null }),
      ),
  }),
  setDial: t.fieldWithInput({
    type: SetDialResult,
    description:
      'Records a reading, and keeps it in the journal if there is one. It changes only the guidance. A reading of an earlier time never replaces a newer one: it goes only to the journal. The partner cannot observe it.',
    typeOptions: { description: 'A reading. The partner sees none of it.' },
    input: {
      dial: t.input.field({ type: 'Dial', required: true, description: 'The dial.' }),
      brakes: t.input.field({ type: [BrakeEnum], description: 'What lowers desire now. Optional.' }),
      accelerators: t.input.field({
        type: [AcceleratorEnum],
        description: 'What raises desire now. Optional.',
      }),
      note: t.input.string({ description: 'A private note. Optional.' }),
      at: t.input.field({ type: 'Instant', description: atDescription }),
      utcOffset: t.input.field({ type: 'UtcOffset', description: utcOffsetInputDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        setDial(attune, viewer, {
          dial: input.dial,
          brakes: input.brakes ?? [],
          accelerators: input.accelerators ?? [],
          note: input.note ?? null,
          at: input.at ?? null,
          utcOffset: input.utcOffset ?? null,
        }),
      ),
  }),
  clearDial: t.field({
    type: ClearDialResult,
    description:
      'Makes the dial unknown and erases the current reading. Journal entries stay. The partner cannot observe it.',
    resolve: (_root, _args, context) => resolveUseCase(context, clearDial),
  }),
  setFloor: t.fieldWithInput({
    type: SetFloorResult,
    description: "Sets the viewer's threshold for a yes. The partner cannot observe it.",
    typeOptions: { description: 'The new floor.' },
    input: { floor: t.input.field({ type: 'Floor', required: true, description: 'The floor.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => setFloor(attune, viewer, input.floor)),
  }),
  rename: t.fieldWithInput({
    type: RenameResult,
    description:
      'Changes the display name. The partner sees it the next time they look, and gets no notification. A partner who pauses sees it when their pause ends.',
    typeOptions: { description: 'The new display name.' },
    input: {
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
      displayName: t.input.string({ required: true, description: displayName }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => rename(attune, viewer, input)),
  }),
  exportMe: t.field({
    type: ExportMeResult,
    description:
      "Exports everything that Attune keeps about the viewer. Of the couple, it contains only the viewer's own answers and shared texts. The partner cannot observe it.",
    resolve: (_root, _args, context) => resolveUseCase(context, exportMe),
  }),
  eraseMe: t.field({
    type: EraseMeResult,
    description:
      'Erases everything about the viewer, and their key, at once and permanently. It also ends their couple, as `leave` does, and the partner sees that it ended. Refused only while locked.',
    resolve: (_root, _args, context) => resolveUseCase(context, eraseMe),
  }),
}));
