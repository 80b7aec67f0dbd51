import type { Wanted } from '@attune/core/journal';
import { enumType } from './enum-type.ts';

export const WantedEnum = enumType<Wanted>(
  'Wanted',
  'How far the viewer wanted a time, looking back. It has degrees and is not consent. Private.',
  {
    fully: 'Fully wanted.',
    partly: 'Partly wanted.',
    no: 'Not wanted. The result lists who can help.',
  },
);
