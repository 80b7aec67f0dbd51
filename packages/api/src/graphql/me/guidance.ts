import { advise, defaultFloor, type Guidance, sampleViews } from '@attune/core';
import { builder } from '../builder.ts';
import { BandEnum, OptionEnum, SituationEnum, StanceEnum } from '../enums/enums.ts';
import { MessageType } from '../message.ts';

export const GuidanceType = builder.objectRef<Guidance>('Guidance').implement({
  description:
    'What the dial suggests where one stands. It guides and never acts, and nobody else learns of it.',
  fields: (t) => ({
    situation: t.expose('situation', { type: SituationEnum, description: 'Where one stands.' }),
    band: t.expose('band', { type: BandEnum, description: 'Where the dial lies against the floor.' }),
    stance: t.expose('stance', { type: StanceEnum, description: 'The suggestion, in a word.' }),
    message: t.expose('message', { type: MessageType, description: 'The suggestion, in a sentence.' }),
    options: t.expose('options', {
      type: [OptionEnum],
      description: 'The commands that would be accepted now.',
    }),
  }),
});

builder.queryField('guidance', (t) =>
  t.field({
    type: GuidanceType,
    description: 'The guidance for any dial and situation. Open to everyone; nothing is stored or looked up.',
    args: {
      dial: t.arg({ type: 'Dial', description: 'Null or left out: unknown.' }),
      floor: t.arg({ type: 'Floor', description: 'Null or left out: 0.' }),
      situation: t.arg({ type: SituationEnum, required: true, description: 'Where one stands.' }),
    },
    resolve: (_root, { dial, floor, situation }) =>
      advise(sampleViews[situation], dial ?? null, floor ?? defaultFloor),
  }),
);
