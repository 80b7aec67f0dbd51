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

/** The same words in several languages, by BCP 47 tag; English (`en`) is always among them. */
export type Texts = { readonly en: string } & Readonly<Record<string, string>>;

/** How a host's menu differs from the one that ships: its own, by id, with their words; and what it leaves out. */
export interface MenuOptions {
  readonly added?: Readonly<Record<string, Texts>>;
  readonly removed?: readonly string[];
}

/** The words a host brings. All of them pass the pressure check at start. */
export interface WordOptions {
  readonly ideas?: MenuOptions;
  /** Prompts of one's own are answered in free text. */
  readonly prompts?: MenuOptions;
  /** Who else can help; listed before those that ship. */
  readonly support?: readonly SupportResource[];
  /** Texts by language and key: other languages, or other words. What is left out is said in English. */
  readonly copy?: Readonly<Record<string, Partial<Catalog>>>;
}

/** All that is offered and said here. */
export interface Content {
  readonly ideas: readonly IdeaId[];
  readonly prompts: readonly PromptId[];
  readonly support: readonly SupportResource[];
  say(message: Message, language: string): string;
}

/** What an idea says, of the menu that ships or of a host. */
export const ideaWords = (idea: IdeaId): Message => keyed(`idea.${idea}`);
/** What a prompt asks. */
export const promptWords = (prompt: PromptId): Message => keyed(`prompt.${prompt}`);

/** A host's ideas and prompts have keys that the catalog that ships does not know. */
const keyed = (key: string): Message => ({ key: key as MessageKey, dial: null });

/** The longest id of an idea or a prompt, and what it is made of. */
const menuId = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/**
 * Reads a host's words.
 *
 * @throws TypeError with every problem at once: a text that presses on its reader, an id or a language that is
 * none, a prompt or idea without English.
 */
export function contentFrom(options: WordOptions, check: PressureCheck): Content {
  const { ideas = {}, prompts = {}, support = [], copy = {} } = options;
  const own = [...textsOf('idea', ideas), ...textsOf('prompt', prompts), ...copyTexts(copy)];
  const problems = [
    ...idProblems('ideas', ideas),
    ...idProblems('prompts', prompts),
    ...own.flatMap((text) => textProblems(text, check)),
  ];
  if (problems.length > 0) throw new TypeError(`These words do not fit:\n  ${problems.join('\n  ')}`);
  const spoken = catalogsWith(own);
  return {
    ideas: ideaMenu({ added: idsOf<IdeaId>(ideas), removed: (ideas.removed ?? []) as readonly IdeaId[] }),
    prompts: promptMenu({
      added: idsOf<TextPrompt>(prompts),
      removed: (prompts.removed ?? []).map(promptOf),
    }),
    support: [...support, ...supportResources],
    say: (message, language) => render(worded(message, spoken['en']), language, spoken),
  };
}

/**
 * A host may stop offering what somebody has answered, or an invitation names. It has no words here any more, and
 * what stands around it is read all the same.
 */
const worded = (message: Message, english: Catalog | undefined): Message =>
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
    ...(menuId.test(id) ? [] : [`${noun}: an id is letters and digits, at most 40, such as "pottery".`]),
    ...(texts.en ? [] : [`${noun}.${id}: a text in English (en) comes with each.`]),
  ]);
}

function textProblems({ key, language, text }: Text, check: PressureCheck): string[] {
  const where = `${key} (${language})`;
  if (!/^[a-z]{2,3}$/.test(language)) return [`${where}: a language is a tag such as "de".`];
  if (text.trim() === '') return [`${where}: words, or nothing at all, fit here.`];
  return check(text, language).length > 0 ? [`${where}: some of these words press on their reader.`] : [];
}

/** Each language is whole: what a host did not say in it is said in English. */
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
