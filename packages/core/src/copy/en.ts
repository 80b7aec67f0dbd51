import { type GuidanceKey, guidanceEn } from './guidance.en.ts';
import { type RefusalKey, refusalsEn } from './refusals.en.ts';
import { type SupportKey, supportEn } from './support.en.ts';

export type MessageKey = GuidanceKey | RefusalKey | SupportKey;

/** All that Attune says in English, by key. */
export const en: Readonly<Record<MessageKey, string>> = { ...guidanceEn, ...refusalsEn, ...supportEn };
