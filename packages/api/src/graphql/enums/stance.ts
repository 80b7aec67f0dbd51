import type { Stance } from '@attune/core';
import { enumType } from './enum-type.ts';

export const StanceEnum = enumType<Stance>(
  'Stance',
  'What the guidance suggests. It permits and never demands. The partner cannot see it.',
  {
    notice: 'The dial is unknown. The viewer can notice how they feel, whenever they like.',
    tend: 'Time for the viewer alone, and for what does them good.',
    letGo:
      'The viewer has said yes or opened their door, and the dial is below the floor. Ending it is fine.',
    decline: 'A no is welcome, and needs no reason.',
    welcome: 'The dial is high enough for a yes. A no is just as welcome.',
    easy: 'There is nothing to do.',
    initiate: 'A good time to reach out, if the viewer likes.',
    enjoy: 'An invitation is mutual. Enjoy it for as long as it is good.',
  },
);
