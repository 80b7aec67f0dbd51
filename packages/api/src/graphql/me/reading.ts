import type { Reading } from '@attune/core';
import { builder } from '../builder.ts';
import { AcceleratorEnum, BrakeEnum } from '../enums/enums.ts';

export const ReadingType = builder.objectRef<Reading>('Reading').implement({
  description: 'A dial at an instant, with what surrounded it. Private, whole; only the latest is kept.',
  fields: (t) => ({
    dial: t.expose('dial', { type: 'Dial', description: 'The dial.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was set.' }),
    brakes: t.expose('brakes', { type: [BrakeEnum], description: 'What pressed on desire.' }),
    accelerators: t.expose('accelerators', { type: [AcceleratorEnum], description: 'What helped it along.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note to oneself.' }),
  }),
});
