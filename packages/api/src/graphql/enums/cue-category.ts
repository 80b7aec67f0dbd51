import type { CueCategory } from '@attune/core/pressure';
import { enumType } from './enum-type.ts';

export const CueCategoryEnum = enumType<CueCategory>('CueCategory', 'How words may press on their reader.', {
  obligation: 'They appeal to duty.',
  ledger: 'They count what is owed or was given.',
  guilt: 'They make a no feel guilty.',
  threat: 'They threaten something bad.',
  nagging: 'They ask again, or count how long it has been.',
  minimising: 'They treat a no as unimportant.',
});
