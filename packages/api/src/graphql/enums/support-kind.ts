import type { SupportKind } from '@attune/core/support';
import { enumType } from './enum-type.ts';

export const SupportKindEnum = enumType<SupportKind>('SupportKind', 'What a place of support offers.', {
  emergency: 'The emergency services of the region.',
  helpline: 'A helpline, or a directory of helplines, for fear, coercion or violence.',
  textLine: 'Help by text message or chat.',
  deafLine: 'A line for people who are Deaf or hard of hearing.',
  lgbtqLine: 'A line for LGBTQ+ people.',
  maleLine: 'A line for men who are hurt or afraid.',
  ownBehaviourLine: 'A line for people who worry about how they treat a partner.',
  sexTherapy: 'A certified sex therapist, or a way to find one.',
  couplesTherapy: 'A couples therapist, or a way to find one.',
});
