import type { ConsentKind } from '@attune/core/journal';
import { enumType } from './enum-type.ts';

export const ConsentKindEnum = enumType<ConsentKind>('ConsentKind', 'What a person consents to.', {
  join: 'To what Attune stores of everyone who joins. `eraseMe` withdraws it.',
  journal: 'To a journal. `eraseJournal` withdraws it.',
});
