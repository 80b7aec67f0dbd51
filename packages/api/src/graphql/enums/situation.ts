import type { Situation } from '@attune/core';
import { enumType } from './enum-type.ts';

export const SituationEnum = enumType<Situation>(
  'Situation',
  'Where the viewer stands in their own view. Exactly one value holds at a time.',
  {
    unpaired: 'The viewer is in no couple.',
    mutual: 'An invitation is mutual.',
    inviting: "The viewer's own invitation is open.",
    doorOpen: "The viewer's door is open. The partner cannot see this.",
    paused: 'The viewer is pausing. The partner cannot see this.',
    invited: "The partner's invitation is open.",
    matched: 'Both doors were open at once, and the match still shows.',
    resting: 'The viewer sent an invitation recently and cannot send another one yet.',
    quiet: 'None of the other values holds.',
  },
);
