import type { Band } from '@attune/core';
import { enumType } from './enum-type.ts';

export const BandEnum = enumType<Band>(
  'Band',
  'The dial relative to the floor. Private: the partner cannot see it.',
  {
    unknown: 'There is no fresh reading. Unknown is not 0.',
    below: 'The dial is below the floor. A no is always fine.',
    at: 'The dial is exactly at the floor, which is enough for a yes.',
    above: 'The dial is above the floor.',
  },
);
