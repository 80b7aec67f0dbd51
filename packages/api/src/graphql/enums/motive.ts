import type { Motive } from '@attune/core';
import { enumType } from './enum-type.ts';

export const MotiveEnum = enumType<Motive>(
  'Motive',
  'A reason that the viewer names for a yes. Attune asks once, never stores it, and shows it to no one.',
  {
    pleasure: 'Toward something good: it feels good.',
    closeness: 'Toward something good: being near each other.',
    play: 'Toward something good: it is fun.',
    curiosity: 'Toward something good: finding out.',
    comfort: 'Toward something good: being held and at ease.',
    celebration: 'Toward something good: celebrating.',
    sharingJoy: 'Toward something good: enjoying that both do.',
    duty: 'Away from something bad: it feels like a duty.',
    guilt: 'Away from something bad: a no would feel guilty.',
    owing: 'Away from something bad: it feels owed.',
    keepingPeace: 'Away from something bad: to keep the peace.',
    fearOfLosing: 'Away from something bad: fear of losing the partner.',
    afraid:
      'Afraid of what a no would cause. With this motive, support comes first, whether or not others are named.',
  },
);
