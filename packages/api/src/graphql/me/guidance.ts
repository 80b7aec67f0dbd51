import {
  advise,
  defaultFloor,
  defaultPolicy,
  type Guidance,
  instant,
  message,
  newReading,
  sampleViews,
} from '@attune/core';
import { builder } from '../builder.ts';
import { BandEnum } from '../enums/band.ts';
import { OptionEnum } from '../enums/option.ts';
import { SituationEnum } from '../enums/situation.ts';
import { StanceEnum } from '../enums/stance.ts';
import { MessageType } from '../message.ts';
import { OptionWords, valuesOf } from '../vocabulary/value-words.ts';

export const GuidanceType = builder.objectRef<Guidance>('Guidance').implement({
  description: 'What the dial suggests in a situation. It changes nothing. The partner cannot see it.',
  fields: (t) => ({
    situation: t.expose('situation', { type: SituationEnum, description: 'The situation.' }),
    band: t.expose('band', { type: BandEnum, description: 'The dial relative to the floor.' }),
    stance: t.expose('stance', { type: StanceEnum, description: 'The suggestion in one word.' }),
    stanceWords: t.field({
      type: MessageType,
      description: 'The suggestion as a short label.',
      resolve: ({ stance }) => message(`stance.${stance}`),
    }),
    message: t.expose('message', {
      type: MessageType,
      description: 'The suggestion as a sentence to show to the viewer.',
    }),
    options: t.expose('options', {
      type: [OptionEnum],
      description: 'The commands that would be accepted now. A client shows these as buttons.',
    }),
    optionWords: t.field({
      type: [OptionWords],
      description: 'The same options, each with words for its button.',
      resolve: ({ options }) => valuesOf(options),
    }),
  }),
});

/** The guidance of a dial that was set just now is the same at every instant. */
const anyInstant = instant(0);

builder.queryField('guidance', (t) =>
  t.field({
    type: GuidanceType,
    description:
      'Returns the guidance for any dial and situation. It needs no sign-in, and reads and stores nothing.',
    args: {
      dial: t.arg({ type: 'Dial', description: 'The dial. Null or omitted: unknown.' }),
      floor: t.arg({ type: 'Floor', description: 'The floor. Null or omitted: 0.' }),
      situation: t.arg({ type: SituationEnum, required: true, description: 'The situation.' }),
    },
    resolve: (_root, { dial = null, floor, situation }) => {
      const reading = dial === null ? null : newReading(dial, anyInstant);
      const desire = { reading, floor: floor ?? defaultFloor };
      return advise(defaultPolicy, sampleViews[situation], desire, anyInstant);
    },
  }),
);
