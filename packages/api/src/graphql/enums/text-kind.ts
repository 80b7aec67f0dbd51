import type { TextKind } from '@attune/core/pressure';
import { enumType } from './enum-type.ts';

export const TextKindEnum = enumType<TextKind>(
  'TextKind',
  'What a text is. Each kind has its own thresholds.',
  {
    note: 'The note of an invitation.',
    name: 'A display name.',
    reflection: 'A reflection that its author shares. Private reflections are not checked.',
  },
);
