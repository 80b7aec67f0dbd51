import type { Alternative } from '@attune/core';
import { enumType } from './enum-type.ts';

export const AlternativeEnum = enumType<Alternative>(
  'Alternative',
  'Something else that a no may suggest. It is a suggestion and not a promise.',
  {
    cuddle: 'A cuddle.',
    talk: 'A talk.',
    walk: 'A walk.',
    bath: 'A bath.',
    film: 'A film.',
    sleep: 'Sleep.',
    food: 'Something to eat.',
  },
);
