import { type CardKey, cardsEn } from './cards.en.ts';
import { type OwnKey, ownEn } from './check-in.en.ts';
import { type EnumWordsKey, enumWordsEn } from './enum-words.en.ts';
import { type GuidanceKey, guidanceEn } from './guidance.en.ts';
import { type IdeaKey, ideasEn } from './ideas.en.ts';
import { type ReflectionKey, reflectionEn } from './reflection.en.ts';
import { type RefusalKey, refusalsEn } from './refusals.en.ts';
import { type SupportKey, supportEn } from './support.en.ts';

/** The key of a text that every catalog contains, such as `checkIn.fully`. */
export type MessageKey =
  | CardKey
  | EnumWordsKey
  | GuidanceKey
  | IdeaKey
  | OwnKey
  | ReflectionKey
  | RefusalKey
  | SupportKey;

/** All texts in English, by key. */
export const en: Readonly<Record<MessageKey, string>> = {
  ...cardsEn,
  ...enumWordsEn,
  ...guidanceEn,
  ...ideasEn,
  ...ownEn,
  ...reflectionEn,
  ...refusalsEn,
  ...supportEn,
};
