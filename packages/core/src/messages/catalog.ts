import type { CardKey } from './cards.en.ts';
import type { OwnKey } from './check-in.en.ts';
import type { EnumWordsKey } from './enum-words.en.ts';
import type { GuidanceKey } from './guidance.en.ts';
import type { IdeaKey } from './ideas.en.ts';
import type { ReflectionKey } from './reflection.en.ts';
import type { RefusalKey } from './refusals.en.ts';
import type { SupportKey } from './support.en.ts';

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

/** All texts of one language. A text may contain `{dial}` once, where the dial goes. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** Catalogs by BCP 47 tag, the fallback first. A catalog may be incomplete; then the fallback has the missing texts. */
export type Catalogs = Readonly<Record<string, Partial<Catalog>>>;
