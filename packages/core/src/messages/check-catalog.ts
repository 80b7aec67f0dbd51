import { namesBothAnswers } from './both-answers.ts';
import type { Catalog, MessageKey } from './catalog.ts';
import { en } from './en.ts';
import { lookupLanguages } from './lookup.ts';

/** What is wrong with one text of a catalog. */
export interface CatalogProblem {
  readonly key: string;
  /** Says how to fix it, as a sentence. */
  readonly message: string;
}

/** The maximum length of a text, in code points. */
const maxLength = 400;

/** The texts next to which a yes can be an option (L29). */
const speakToTheInvited: readonly MessageKey[] = [
  'guidance.invited.unknown',
  'guidance.invited.at',
  'guidance.invited.atRaised',
  'guidance.invited.above',
];

/** Words that demand something from the reader, by language. */
const demands: Readonly<Record<string, RegExp>> = {
  en: /\b(must|should|remember|waiting for you|ought|have to|need to|owe|don['’]t forget)\b/i,
  de: /\b(musst|müsst|sollst|solltest|sollten|denk daran|denk dran|vergiss nicht|wartet auf dich|schuldest)\b/i,
};

/** Words that give a person a gender, by language. A text is read by everyone, and about a partner of any gender. */
const gendered: Readonly<Record<string, RegExp>> = {
  en: /\b(he|she|him|his|hers?|himself|herself|husbands?|wife|wives|boyfriends?|girlfriends?)\b/i,
  de: /\b(er|sie)\s?(\/|oder)\s?(sie|er)\b|\p{L}([:*_]|\/-?)in(nen)?\b|\p{L}\((in|innen)\)|\p{Ll}Innen\b|\b(Partner|Freund|Therapeut|Berater)(e[ns]?|s|n|in|innen)?\b|\b(Ehe(mann|frau))\b/u,
};

/** Control characters and direction controls, which can change how a text is read. */
const controls = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A letter, number, mark or sign. Zero-width characters are none. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Checks a catalog against the rules for texts: every key once, `{dial}` where the English text has it, no demand, no
 * gender, and both answers next to a yes (L29). The last three are checked for the languages that Attune knows. Texts of a host's own
 * ideas and prompts may be in it, too. Returns an empty list for a catalog without problems.
 */
export function checkCatalog(
  catalog: Readonly<Record<string, unknown>>,
  language: string,
): readonly CatalogProblem[] {
  const missing = Object.keys(en)
    .filter((key) => !Object.hasOwn(catalog, key))
    .map((key) => ({ key, message: 'Add this text.' }));
  const wrong = Object.entries(catalog).flatMap(([key, text]) =>
    textProblems(key, text, language).map((message) => ({ key, message })),
  );
  return [...missing, ...wrong];
}

/** Checks one text, such as one that replaces a text of a catalog. Returns how to fix it. */
function textProblems(key: string, text: unknown, language: string): readonly string[] {
  const english = Object.hasOwn(en, key) ? en[key as MessageKey] : null;
  if (english === null && !/^(idea|prompt)\./.test(key)) return ['Remove this text: there is no such key.'];
  if (typeof text !== 'string' || !visible.test(text))
    return ['Use a text with at least one visible character.'];
  const dials = text.split('{dial}').length - 1;
  const [tag] = lookupLanguages(language, Object.keys(demands));
  const demand = tag === undefined ? null : demands[tag]?.exec(text);
  const gender = tag === undefined ? null : gendered[tag]?.exec(text);
  const answers = tag === undefined ? null : namesBothAnswers(text, tag);
  const rules: readonly [boolean, string][] = [
    [[...text].length <= maxLength, `Use at most ${maxLength} characters.`],
    [!controls.test(text), 'Remove control characters and direction controls.'],
    [!/[{}]/.test(text.replaceAll('{dial}', '')), 'Use no placeholder other than {dial}.'],
    [dials <= 1, 'Use {dial} only once.'],
    [dials === 0 || english?.includes('{dial}') === true, 'Remove {dial}: this text has no dial.'],
    [
      dials > 0 || english?.includes('{dial}') !== true,
      'Name the dial with {dial}, as the English text does.',
    ],
    [!demand, `Replace "${demand?.[0]}": texts ask for nothing.`],
    [!gender, `Replace "${gender?.[0]}": texts name no gender.`],
    [
      answers !== false || !speakToTheInvited.some((one) => one === key),
      'Name both a yes and a no: this text is shown next to an invitation.',
    ],
  ];
  return rules.flatMap(([holds, message]) => (holds ? [] : [message]));
}

/** Checks the texts with which a host replaces some of a catalog. */
export const checkTexts = (
  texts: Readonly<Partial<Record<keyof Catalog | string, unknown>>>,
  language: string,
): readonly CatalogProblem[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    textProblems(key, text, language).map((message) => ({ key, message })),
  );
