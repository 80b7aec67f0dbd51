import { cardsEn } from './cards.en.ts';
import type { Catalog } from './catalog.ts';
import { ownEn } from './check-in.en.ts';
import { enumWordsEn } from './enum-words.en.ts';
import { guidanceEn } from './guidance.en.ts';
import { ideasEn } from './ideas.en.ts';
import { reflectionEn } from './reflection.en.ts';
import { refusalsEn } from './refusals.en.ts';
import { supportEn } from './support.en.ts';

/** All texts in English. */
export const en: Catalog = {
  ...cardsEn,
  ...enumWordsEn,
  ...guidanceEn,
  ...ideasEn,
  ...ownEn,
  ...reflectionEn,
  ...refusalsEn,
  ...supportEn,
};
