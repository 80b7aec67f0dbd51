import { en, type MessageKey } from './en.ts';

/** Something Attune says: a key of the catalog and what its text speaks of. */
export interface Message {
  readonly key: MessageKey;
  /** The dial the text names, if it is known. */
  readonly dial: number | null;
}
/** One language's texts, each complete. `{dial}` in a text is where the dial goes, once at most. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** The languages Attune speaks by itself, by BCP 47 tag. */
export const catalogs: Readonly<Record<string, Catalog>> = { en };

/** Makes a message; the dial is for a text that names it, and null unless given. */
export const message = (key: MessageKey, { dial = null }: { dial?: number | null } = {}): Message => ({
  key,
  dial,
});

/** A message as text. A language without a catalog is answered in English. */
export function render(
  { key, dial }: Message,
  language = 'en',
  spoken: Readonly<Record<string, Catalog>> = catalogs,
): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const catalog = (Object.hasOwn(spoken, base) ? spoken[base] : undefined) ?? en;
  return catalog[key].replace('{dial}', dial === null ? '' : formatDial(dial));
}

/** A dial as people write it: with a true minus sign. */
const formatDial = (dial: number): string => (dial < 0 ? `−${-dial}` : `${dial}`);
