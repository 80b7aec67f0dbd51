import type { Accelerator } from '@attune/core';
import { enumType } from './enum-type.ts';

export const AcceleratorEnum = enumType<Accelerator>(
  'Accelerator',
  'Something that may raise desire now. Private: the partner cannot see it.',
  {
    slowingDown: 'Slowing down.',
    laughter: 'Laughter, together or alone.',
    touch: 'Touch without further expectations.',
    timeTogether: 'Time together.',
    timeAlone: 'Time alone.',
    feelingSeen: 'Feeling seen and liked.',
    feelingDesired: 'Feeling desired.',
    feelingSafe: 'Feeling safe.',
    sharedLoad: 'Sharing the everyday load.',
    anticipation: 'Looking forward to something.',
    play: 'Play.',
    novelty: 'Something new.',
    music: 'Music.',
    movement: 'Movement: a walk, a dance, a swim.',
    words: 'Good words, spoken or written.',
    other: 'Something else.',
  },
);
