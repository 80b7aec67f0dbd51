import type { Catalogs } from './catalog.ts';
import { lookupLanguages } from './lookup.ts';
import type { Message } from './message.ts';

/** A message as text. */
export interface RenderedMessage {
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

/** Formats a dial with a typographic minus sign. In right-to-left text, the number is isolated from the words around it. */
function formatDial(dial: number | null, language: string): string {
  if (dial === null) return '';
  const number = dial < 0 ? `−${-dial}` : `${dial}`;
  return isRightToLeft(language) ? `\u2066${number}\u2069` : number;
}

const rightToLeftLanguages = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];
const rightToLeftScripts = ['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'];

/** Whether a language is written from right to left: by its script if the tag names one, otherwise by the language. */
function isRightToLeft(tag: string): boolean {
  const [language = '', ...subtags] = tag.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return script === undefined ? rightToLeftLanguages.includes(language) : rightToLeftScripts.includes(script);
}
