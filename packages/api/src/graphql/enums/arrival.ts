import type { Arrival } from '@attune/core/sharing';
import { enumType } from './enum-type.ts';

export const ArrivalEnum = enumType<Arrival>(
  'Arrival',
  "How the person's desire tends to arrive, in their own view.",
  {
    spontaneous: 'By itself, out of the blue.',
    responsive: 'In response to closeness that has already begun.',
    both: 'Both ways, at different times.',
    unsure: 'Unsure, or changing.',
  },
);
