import type { Brake } from '@attune/core';
import { enumType } from './enum-type.ts';

export const BrakeEnum = enumType<Brake>(
  'Brake',
  'Something that may lower desire now. Private: the partner cannot see it.',
  {
    work: 'Work, or thoughts of it.',
    kids: 'Children, and the care they need.',
    bills: 'Money, or worries about it.',
    sleep: 'Too little sleep.',
    stress: 'Stress of any kind.',
    illness: 'An illness, or getting well again.',
    pain: 'Pain, at any time or during intimacy.',
    conflict: 'Something unsettled between the two people.',
    bodyImage: 'How the person feels in their body.',
    medication: 'A medicine that dampens desire.',
    grief: 'Grief of any kind.',
    feelingExpected: 'The feeling that intimacy is expected.',
    unequalLoad: 'An unequal share of the everyday load.',
    hormones: 'Hormones, or a change in the body.',
    performanceWorry: 'Worry about how it will go.',
    painfulMemories: 'Painful memories.',
    noPrivacy: 'A lack of privacy.',
    sensoryOverload: 'Too much noise, light or touch already.',
    other: 'Something else.',
  },
);
