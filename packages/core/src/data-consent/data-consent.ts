import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import type { ConsentKind } from './kind.ts';
import { type ConsentTexts, firstTextVersion, type TextVersion } from './text-version.ts';

/** A consent to data processing, not to intimacy. */
export interface Consent {
  /** The version of the text that the person read. */
  readonly textVersion: TextVersion;
  /** When they consented to this text. */
  readonly at: Instant;
}

/** Each consent; null if it was not given, or withdrawn. */
export type Consents = Readonly<Record<ConsentKind, Consent | null>>;

/** The default: no consent. */
export const noConsents: Consents = { join: null, journal: null };

/** The text that a person read before they consented, and the host's current text of each kind. */
export interface ConsentReading {
  /** Null if the client does not say: then it showed the first version. */
  readonly read: string | null;
  /** The version of the host's current text of each kind. */
  readonly texts: ConsentTexts;
}
/** The person read another version than the current one, so the consent is not given. */
export type ConsentTextRefusal = Refusal<'consentTextChanged'>;

/** Whether a person consents now. A consent to an earlier text stays valid until the person withdraws it. */
export const hasConsent = (consents: Consents, kind: ConsentKind): boolean => consents[kind] !== null;

/** Whether a person consents to the current text. If not, an app may ask again. */
export const isCurrentConsent = (consents: Consents, kind: ConsentKind, texts: ConsentTexts): boolean =>
  consents[kind]?.textVersion === texts[kind];

/** Whether a request repeats a consent that stands: it names the same text, or none. */
export const repeatsConsent = (consents: Consents, kind: ConsentKind, read: string | null): boolean =>
  hasConsent(consents, kind) && (read === null || consents[kind]?.textVersion === read);

/**
 * Gives a consent at `at`, or renews it for a new text. Refused if the person read another text than the current one. A
 * repeated request changes nothing, also when the text changed since.
 */
export function giveConsent(
  consents: Consents,
  kind: ConsentKind,
  { read, texts }: ConsentReading,
  at: Instant,
): Result<Consents, ConsentTextRefusal> {
  if (repeatsConsent(consents, kind, read)) return accept(consents);
  const textVersion = texts[kind];
  if ((read ?? firstTextVersion) !== textVersion) return refuse({ code: 'consentTextChanged' });
  return accept({ ...consents, [kind]: { textVersion, at } });
}

/** Withdraws a consent: never refused, and no text is read first. `eraseJournal` erases what was kept with it. */
export const withdrawConsent = (consents: Consents, kind: ConsentKind): Consents =>
  hasConsent(consents, kind) ? { ...consents, [kind]: null } : consents;
