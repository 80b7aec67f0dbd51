import {
  type Catalog,
  catalogs,
  type IdeaId,
  ideaMenu,
  type Message,
  type MessageKey,
  type PressureCheck,
  type PromptId,
  promptMenu,
  promptOf,
  render,
  type SupportResource,
  supportResources,
  type TextPrompt,
} from '@attune/core';

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
  readonly support?: readonly SupportResource[];
  /** Texts by language and key, to translate or replace the built-in ones. A missing text falls back to English. */
  readonly copy?: Readonly<Record<string, Partial<Catalog>>>;
}

/** Everything that this host offers: menus, support resources and texts. */
export interface Content {
  readonly ideas: readonly IdeaId[];
  readonly prompts: readonly PromptId[];
  readonly support: readonly SupportResource[];
  say(message: Message, language: string): string;
}

/** The text of an idea, built-in or the host's own. */
export const ideaWords = (idea: IdeaId): Message => messageOf(`idea.${idea}`);
/** The text of a prompt, built-in or the host's own. */
export const promptWords = (prompt: PromptId): Message => messageOf(`prompt.${prompt}`);

/** Keys of the host's own ideas and prompts are not among `MessageKey`. */
const messageOf = (key: string): Message => ({ key: key as MessageKey, dial: null });

/** The ids of a host's ideas and prompts: a letter, then letters and digits, 40 characters at most. */
const menuId = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/**
 * Checks the host's texts and merges them with the built-in ones.
 *
 * @throws TypeError that lists every problem: pressuring texts, invalid ids or languages, and missing English texts.
 */
export function contentFrom(options: WordOptions, check: PressureCheck): Content {
  const { ideas = {}, prompts = {}, support = [], copy = {} } = options;
  const own = [...textsOf('idea', ideas), ...textsOf('prompt', prompts), ...copyTexts(copy)];
  const problems = [
    ...idProblems('ideas', ideas),
    ...idProblems('prompts', prompts),
    ...own.flatMap((text) => textProblems(text, check)),
  ];
  if (problems.length > 0) throw new TypeError(`Fix these texts of the options:\n  ${problems.join('\n  ')}`);
  const merged = catalogsWith(own);
  return {
    ideas: ideaMenu({ added: idsOf<IdeaId>(ideas), removed: (ideas.removed ?? []) as readonly IdeaId[] }),
    prompts: promptMenu({
      added: idsOf<TextPrompt>(prompts),
      removed: (prompts.removed ?? []).map(promptOf),
    }),
    support: [...support, ...supportResources],
    say: (message, language) => render(knownMessage(message, merged['en']), language, merged),
  };
}

/**
 * Replaces a message that has no text. A host may remove an idea or prompt that someone has answered, or that an
 * invitation names; the rest of that view must still render.
 */
const knownMessage = (message: Message, english: Catalog | undefined): Message =>
  english && Object.hasOwn(english, message.key)
    ? message
    : { ...message, key: message.key.startsWith('idea.') ? 'idea.not-offered' : 'prompt.not-offered' };

interface Text {
  readonly key: string;
  readonly language: string;
  readonly text: string;
}

const idsOf = <Id extends string>({ added = {} }: MenuOptions): readonly Id[] => Object.keys(added) as Id[];

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
  if (!/^[a-z]{2,3}$/.test(language)) return [`${where}: use a language tag such as "de".`];
  if (text.trim() === '') return [`${where}: remove this text, or fill it in.`];
  return check(text, { kind: 'note', language }).refused
    ? [`${where}: reword this text, because it pressures its reader.`]
    : [];
}

/** Completes the catalog of every language: a missing text falls back to English. */
function catalogsWith(texts: readonly Text[]): Readonly<Record<string, Catalog>> {
  const of = (language: string) =>
    Object.fromEntries(
      texts.filter((text) => text.language === language).map(({ key, text }) => [key, text]),
    );
  const languages = new Set(['en', ...Object.keys(catalogs), ...texts.map(({ language }) => language)]);
  const english = { ...catalogs['en'], ...of('en') };
  return Object.fromEntries(
    [...languages].map((language) => [language, { ...english, ...catalogs[language], ...of(language) }]),
  ) as Record<string, Catalog>;
}
