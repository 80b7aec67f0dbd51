import type { Catalogs } from './catalog.ts';
import { lookupLanguages } from './lookup.ts';
import type { Message } from './message.ts';

/** A message as text. */
export interface RenderedMessage {
  /** The text to show. */
  readonly text: string;
  /** The language of the text, as the catalogs name it. It differs from the requested one if there is no translation. */
  readonly language: string;
}

/**
 * Renders a message in the best language that the catalogs have for it, by BCP 47 lookup. Otherwise it uses the first
 * catalog that has the text.
 *
 * @throws RangeError if no catalog has the text.
 */
export function render({ key, dial }: Message, language: string, catalogs: Catalogs): RenderedMessage {
  const available = Object.keys(catalogs);
  for (const tag of [...lookupLanguages(language, available), ...available]) {
    const catalog = catalogs[tag];
    const text = catalog && Object.hasOwn(catalog, key) ? catalog[key] : undefined;
    if (text !== undefined) return { text: text.replace('{dial}', formatDial(dial, tag)), language: tag };
  }
  throw new RangeError(`No catalog has the text ${key}.`);
}

/**
 * Formats a dial with a typographic minus sign. In right-to-left text, the number has the digits of the language and is
 * isolated from the words around it.
 */
function formatDial(dial: number | null, language: string): string {
  if (dial === null) return '';
  if (!isRightToLeft(language)) return dial < 0 ? `−${-dial}` : `${dial}`;
  const zero = zeroOf(language);
  const digits = [...`${Math.abs(dial)}`].map((digit) => String.fromCodePoint(zero + Number(digit)));
  return `\u2066${dial < 0 ? '−' : ''}${digits.join('')}\u2069`;
}

const [westernZero, arabicZero, persianZero] = [0x30, 0x660, 0x6f0];

/** The digit zero of right-to-left languages that have digits of their own (CLDR). `Intl` differs between machines. */
const zeros: Readonly<Record<string, number>> = {
  ar: arabicZero,
  ckb: arabicZero,
  fa: persianZero,
  ps: persianZero,
  sd: arabicZero,
};

/** The regions where Arabic is written with western digits. */
const westernDigits = ['ae', 'dz', 'eh', 'ly', 'ma', 'tn'];

/** The code point of the digit zero in a right-to-left language. */
function zeroOf(tag: string): number {
  const [language = '', ...subtags] = subtagsOf(tag);
  const western = language === 'ar' && subtags.some((subtag) => westernDigits.includes(subtag));
  return western || !Object.hasOwn(zeros, language) ? westernZero : (zeros[language] ?? westernZero);
}

const subtagsOf = (tag: string): readonly string[] => tag.toLowerCase().split(/[-_]/);

const rightToLeftLanguages = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];
const rightToLeftScripts = ['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'];

/** Whether a language is written from right to left: by its script if the tag names one, otherwise by the language. */
function isRightToLeft(tag: string): boolean {
  const [language = '', ...subtags] = subtagsOf(tag);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return script === undefined ? rightToLeftLanguages.includes(language) : rightToLeftScripts.includes(script);
}
