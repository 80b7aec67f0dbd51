import { highestDial, lowestDial, message } from '@attune/core';
import { associateSeries, type Felt } from '@attune/core/journal';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { MessageType } from './message.ts';

/** The maximum number of imagined occasions. A plot needs no more. */
const maxOccasions = 200;

const AssociationType = builder.objectRef<readonly number[]>('Association').implement({
  description: 'A simulation that illustrates learning by association. It predicts no person.',
  fields: (t) => ({
    illustrative: t.boolean({
      description: 'Always true: the numbers were imagined, not measured.',
      resolve: () => true,
    }),
    words: t.field({
      type: MessageType,
      description: 'The limits of the simulation. Show them next to any plot.',
      resolve: () => message('association.illustrative'),
    }),
    points: t.field({
      type: ['Float'],
      description: 'The strength before the first occasion, and after each one.',
      resolve: (points) => [...points],
    }),
  }),
});

builder.queryField('association', (t) =>
  t.field({
    type: AssociationType,
    description:
      'Simulates learning from imagined occasions (Rescorla & Wagner 1972). It needs no sign-in, and reads and stores nothing.',
    args: {
      strength: t.arg.float({
        required: true,
        defaultValue: 0,
        description: `How good or bad it feels at the start, from ${lowestDial} to ${highestDial}.`,
      }),
      felt: t.arg({
        type: ['Felt'],
        required: true,
        description: `How each occasion feels, in order: at most ${maxOccasions}.`,
      }),
      rate: t.arg.float({
        required: true,
        defaultValue: 0.2,
        description: 'The weight of one occasion: above 0 and at most 1.',
      }),
    },
    resolve: (_root, { strength, felt, rate }) => {
      assertSimulation(strength, felt, rate);
      return associateSeries(strength, felt, rate);
    },
  }),
);

function assertSimulation(strength: number, felt: readonly Felt[], rate: number): void {
  if (!(strength >= lowestDial && strength <= highestDial))
    throw badInput(['strength'], `Use a number from ${lowestDial} to ${highestDial}.`);
  if (felt.length > maxOccasions) throw badInput(['felt'], `Use at most ${maxOccasions} values.`);
  if (!(rate > 0 && rate <= 1)) throw badInput(['rate'], 'Use a number above 0 and at most 1.');
}
