import { clearDial, setDial, setFloor } from '../../use-cases/own-data/dial.ts';
import { eraseMe } from '../../use-cases/own-data/erase.ts';
import { exportMe } from '../../use-cases/own-data/export.ts';
import { join } from '../../use-cases/own-data/join.ts';
import { rename } from '../../use-cases/own-data/rename.ts';
import { builder } from '../builder.ts';
import { AcceleratorEnum, BrakeEnum } from '../enums/enums.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from './moment.ts';

const displayName = 'One line; a partner sees it, and it passes the pressure check.';

const JoinInput = builder.inputType('JoinInput', {
  description: 'What joining asks for.',
  fields: (t) => ({
    displayName: t.string({ required: true, description: displayName }),
    adult: t.boolean({ required: true, description: 'True: one has said that one is 18 or over.' }),
  }),
});

const SetDialInput = builder.inputType('SetDialInput', {
  description: 'A reading of oneself. Nobody else sees any of it.',
  fields: (t) => ({
    dial: t.field({ type: 'Dial', required: true, description: 'Where the dial is.' }),
    brakes: t.field({
      type: [BrakeEnum],
      description: 'What presses on desire now, if one likes to note it.',
    }),
    accelerators: t.field({
      type: [AcceleratorEnum],
      description: 'What helps it along, if one likes to note it.',
    }),
    note: t.string({ description: 'A note to oneself.' }),
  }),
});

const SetFloorInput = builder.inputType('SetFloorInput', {
  description: "One's own threshold.",
  fields: (t) => ({ floor: t.field({ type: 'Floor', required: true, description: 'Where the floor is.' }) }),
});

const RenameInput = builder.inputType('RenameInput', {
  description: 'A new name to go by.',
  fields: (t) => ({
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
    displayName: t.string({ required: true, description: displayName }),
  }),
});

const JoinResult = resultOf('Join', ['Refused', 'TextPressuring']);
const SetDialResult = resultOf('SetDial', ['Refused']);
const ClearDialResult = resultOf('ClearDial', ['Refused']);
const SetFloorResult = resultOf('SetFloor', ['Refused']);
const RenameResult = resultOf('Rename', ['Refused', 'TextPressuring']);
const ExportMeResult = resultOf('ExportMe', ['Refused'], (t) => ({
  document: t.string({
    description: 'All that is kept of me, as a JSON document that names its format and version.',
    resolve: ({ exported }) => exported ?? '',
  }),
}));
const EraseMeResult = resultOf('EraseMe', ['Refused']);

builder.mutationFields((t) => ({
  join: t.field({
    type: JoinResult,
    description: 'Adds whoever is signed in. Joining again changes nothing.',
    args: { input: t.arg({ type: JoinInput, required: true, description: 'Name and age.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => join(attune, viewer, input)),
  }),
  setDial: t.field({
    type: SetDialResult,
    description:
      'Sets my dial, and keeps it in my journal if I have one. It guides me and does nothing else; nobody else can observe it.',
    args: { input: t.arg({ type: SetDialInput, required: true, description: 'The reading.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        setDial(attune, viewer, {
          dial: input.dial,
          brakes: input.brakes ?? [],
          accelerators: input.accelerators ?? [],
          note: input.note ?? null,
        }),
      ),
  }),
  clearDial: t.field({
    type: ClearDialResult,
    description: 'Makes my dial unknown again, and forgets the reading.',
    resolve: (_root, _args, context) =>
      resolveUseCase(context, (attune, viewer) => clearDial(attune, viewer)),
  }),
  setFloor: t.field({
    type: SetFloorResult,
    description: 'Sets my own threshold for a yes. Nobody else can observe it.',
    args: { input: t.arg({ type: SetFloorInput, required: true, description: 'The floor.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => setFloor(attune, viewer, input.floor)),
  }),
  rename: t.field({
    type: RenameResult,
    description: 'Changes the name I go by. A partner sees it at their next look and is not told.',
    args: { input: t.arg({ type: RenameInput, required: true, description: 'The name.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) => rename(attune, viewer, input)),
  }),
  exportMe: t.field({
    type: ExportMeResult,
    description:
      'All that is kept of me, to take along; nothing of the couple but my own answers and shared texts. Nobody else sees that I asked.',
    resolve: (_root, _args, context) => resolveUseCase(context, exportMe),
  }),
  eraseMe: t.field({
    type: EraseMeResult,
    description:
      'Erases all that is kept of me, with the key to it, at once and for good. A couple I am in ends as by `leave`, and the other sees that it ended. Refused only while locked.',
    resolve: (_root, _args, context) => resolveUseCase(context, eraseMe),
  }),
}));
