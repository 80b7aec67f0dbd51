import { en, type MessageKey } from './en.ts';
import type { Message } from './message.ts';

/** All texts of one language. A text may contain `{dial}` once, where the dial goes. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** The languages that Attune ships, by BCP 47 tag. */
export const catalogs: Readonly<Record<string, Catalog>> = { en };

/** Renders a message as text. Uses English if there is no catalog for the language. */
export function render(
  { key, dial }: Message,
  language = 'en',
  available: Readonly<Record<string, Catalog>> = catalogs,
): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const catalog = (Object.hasOwn(available, base) ? available[base] : undefined) ?? en;
  return catalog[key].replace('{dial}', dial === null ? '' : formatDial(dial));
}

/** Formats a dial with a typographic minus sign. */
const formatDial = (dial: number): string => (dial < 0 ? `−${-dial}` : `${dial}`);
