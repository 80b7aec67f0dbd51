import type { Kindness } from '@attune/core';
import { enumType } from './enum-type.ts';

export const KindnessEnum = enumType<Kindness>(
  'Kindness',
  'A kind word that a no may carry. It is optional and never owed.',
  {
    thanks: 'Thanks for asking.',
    loveYou: 'I love you.',
    notAboutYou: 'It is not about you.',
    drawnToYou: 'I am drawn to you.',
  },
);
