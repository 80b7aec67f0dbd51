import {
  type Catalog,
  type Catalogs,
  type IdeaId,
  type Message,
  type MessageKey,
  type RenderedMessage,
  render,
} from '@attune/core';
import { checkTexts } from '@attune/core/messages/check-catalog';
import { de } from '@attune/core/messages/de';
import { en } from '@attune/core/messages/en';
import type { PressureCheck } from '@attune/core/pressure';
import { ideaMenu, type PromptId, promptMenu, promptOf, type TextPrompt } from '@attune/core/sharing';
import { type SupportResource, supportResources } from '@attune/core/support';
import { type SupportOption, supportProblems, toSupportResource } from './support-options.ts';

/** One text in several languages, by BCP 47 tag. English (`en`) is required. */
export type Texts = { readonly en: string } & Readonly<Record<string, string>>;

/** How a host's menu differs from the built-in one: the items it adds, by id, and those it removes. */
export interface MenuOptions {
  readonly added?: Readonly<Record<string, Texts>>;
  readonly removed?: readonly string[];
}

/** The host's own texts. Each must pass the pressure check when Attune opens. */
export interface WordOptions {
  readonly ideas?: MenuOptions;
  /** People answer the host's own prompts in free text. */
  readonly prompts?: MenuOptions;
  /** The host's own support resources, listed before the built-in ones. */
  readonly support?: readonly SupportOption[];
  /** Texts by language and key, to translate or replace the built-in ones. A missing text falls back to English. */
  readonly copy?: Readonly<Record<string, Partial<Catalog>>>;
}

/** Everything that this host offers: menus, support resources and texts. */
export interface Content {
  readonly ideas: readonly IdeaId[];
  readonly prompts: readonly PromptId[];
  readonly support: readonly SupportResource[];
  say(message: Message, language: string): RenderedMessage;
  /** Which of the host's texts break the rules for texts, and how to fix them. Attune starts with them. */
  readonly advice: readonly string[];
}

/** The text of an idea, built-in or the host's own. */
export const ideaWords = (idea: IdeaId): Message => messageOf(`idea.${idea}`);
/** The text of a prompt, built-in or the host's own. */
export const promptWords = (prompt: PromptId): Message => messageOf(`prompt.${prompt}`);

/** Keys of the host's own ideas and prompts are not among `MessageKey`. */
const messageOf = (key: string): Message => ({ key: key as MessageKey, dial: null });

/** The ids of a host's ideas and prompts: a letter, then letters and digits, 40 characters at most. */
const menuId = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/** Lists what is wrong with a host's texts, and how to fix it. */
export function wordProblems(options: WordOptions, check: PressureCheck): readonly string[] {
  const { ideas = {}, prompts = {}, support = [] } = options;
  return [
    ...idProblems('ideas', ideas),
    ...idProblems('prompts', prompts),
    ...supportProblems(support),
    ...ownTexts(options).flatMap((text) => textProblems(text, check)),
  ];
}

/**
 * Checks the host's texts and merges them with the built-in ones.
 *
 * @throws TypeError that lists every problem: pressuring texts, invalid ids, languages or support resources, and
 * missing English texts.
 */
export function contentFrom(options: WordOptions, check: PressureCheck): Content {
  const { ideas = {}, prompts = {}, support = [], copy = {} } = options;
  const problems = wordProblems(options, check);
  if (problems.length > 0) throw new TypeError(`Fix these texts of the options:\n  ${problems.join('\n  ')}`);
  const catalogs = catalogsWith(ownTexts(options));
  return {
    ideas: ideaMenu({ added: idsOf<IdeaId>(ideas), removed: (ideas.removed ?? []) as readonly IdeaId[] }),
    prompts: promptMenu({
      added: idsOf<TextPrompt>(prompts),
      removed: (prompts.removed ?? []).map(promptOf),
    }),
    support: [...support.map(toSupportResource), ...supportResources],
    say: (message, language) => render(knownMessage(message, catalogs), language, catalogs),
    advice: adviceOn(copy),
  };
}

/**
 * Replaces a message that has no text. A host may remove an idea or prompt that someone has answered, or that an
 * invitation names; the rest of that view must still render.
 */
const knownMessage = (message: Message, catalogs: Catalogs): Message =>
  Object.hasOwn(catalogs['en'] ?? {}, message.key)
    ? message
    : { ...message, key: message.key.startsWith('idea.') ? 'idea.not-offered' : 'prompt.not-offered' };

interface Text {
  readonly key: string;
  readonly language: string;
  readonly text: string;
}

const idsOf = <Id extends string>({ added = {} }: MenuOptions): readonly Id[] => Object.keys(added) as Id[];

const ownTexts = ({ ideas = {}, prompts = {}, copy = {} }: WordOptions): Text[] => [
  ...textsOf('idea', ideas),
  ...textsOf('prompt', prompts),
  ...copyTexts(copy),
];

const textsOf = (noun: 'idea' | 'prompt', { added = {} }: MenuOptions): Text[] =>
  Object.entries(added).flatMap(([id, texts]) =>
    Object.entries(texts).map(([language, text]) => ({ key: `${noun}.${id}`, language, text })),
  );

const copyTexts = (copy: Readonly<Record<string, Partial<Catalog>>>): Text[] =>
  Object.entries(copy).flatMap(([language, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ key, language, text })),
  );

function idProblems(noun: string, { added = {} }: MenuOptions): string[] {
  return Object.entries(added).flatMap(([id, texts]) => [
    ...(menuId.test(id) ? [] : [`${noun}: use ids of at most 40 letters and digits, such as "pottery".`]),
    ...(texts.en ? [] : [`${noun}.${id}: add a text in English (en).`]),
  ]);
}

function textProblems({ key, language, text }: Text, check: PressureCheck): string[] {
  const where = `${key} (${language})`;
  if (canonicalTag(language) === null) return [`${where}: use a language tag such as "de" or "pt-BR".`];
  if (typeof text !== 'string' || text.trim() === '') return [`${where}: remove this text, or fill it in.`];
  return check(text, { kind: 'note', language }).refused
    ? [`${where}: reword this text, because it pressures its reader.`]
    : [];
}

/**
 * A language tag in its standard form (BCP 47): `de_at` becomes `de-AT`. Null if it is malformed, or if it names its
 * language in a word, such as `deutsch`.
 */
function canonicalTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** Checks the texts that replace built-in ones against the rules for catalogs. */
const adviceOn = (copy: Readonly<Record<string, Partial<Catalog>>>): readonly string[] =>
  Object.entries(copy).flatMap(([language, texts]) =>
    checkTexts(texts, language).map(({ key, message }) => `${key} (${language}): ${message}`),
  );

const shippedCatalogs: Catalogs = { en, de };

/** Adds the host's texts to the shipped catalogs. English comes first: it has every text. */
function catalogsWith(texts: readonly Text[]): Catalogs {
  const tagOf = ({ language }: Text) => canonicalTag(language) ?? language;
  const own = (language: string) =>
    Object.fromEntries(texts.filter((text) => tagOf(text) === language).map(({ key, text }) => [key, text]));
  const languages = new Set([...Object.keys(shippedCatalogs), ...texts.map(tagOf)]);
  return Object.fromEntries(
    [...languages].map((language) => [language, { ...shippedCatalogs[language], ...own(language) }]),
  );
}
