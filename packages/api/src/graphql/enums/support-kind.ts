import type { SupportKind } from '@attune/core';
import { enumType } from './enum-type.ts';

export const SupportKindEnum = enumType<SupportKind>('SupportKind', 'What a place of support offers.', {
  sexTherapy: 'A certified sex therapist, or a way to find one.',
  couplesTherapy: 'A couples therapist, or a way to find one.',
  helpline: 'Someone to talk to in confidence, also about coercion.',
});
