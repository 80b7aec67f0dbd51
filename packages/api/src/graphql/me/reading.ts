import type { Reading } from '@attune/core';
import { builder } from '../builder.ts';
import { AcceleratorEnum } from '../enums/accelerator.ts';
import { BrakeEnum } from '../enums/brake.ts';
import { AcceleratorWords, BrakeWords, valuesOf } from '../vocabulary/value-words.ts';

export const ReadingType = builder.objectRef<Reading>('Reading').implement({
  description: 'A dial at an instant. Private. Without a journal, Attune keeps only the latest.',
  fields: (t) => ({
    dial: t.expose('dial', { type: 'Dial', description: 'The dial.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was set.' }),
    brakes: t.expose('brakes', { type: [BrakeEnum], description: 'What lowered desire.' }),
    accelerators: t.expose('accelerators', { type: [AcceleratorEnum], description: 'What raised desire.' }),
    brakeWords: t.field({
      type: [BrakeWords],
      description: 'The same brakes, each with its words.',
      resolve: ({ brakes }) => valuesOf(brakes),
    }),
    acceleratorWords: t.field({
      type: [AcceleratorWords],
      description: 'The same accelerators, each with its words.',
      resolve: ({ accelerators }) => valuesOf(accelerators),
    }),
    note: t.exposeString('note', { nullable: true, description: 'A private note.' }),
  }),
});
