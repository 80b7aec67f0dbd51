import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { ConsentKind } from './kind.ts';

/** The name of one version of a consent text, such as `2` or `2026-11`. The host changes it with the text. */
export type TextVersion = Brand<string, 'TextVersion'>;
/** The current version of each consent text. */
export type ConsentTexts = Readonly<Record<ConsentKind, TextVersion>>;

/** The version of a text until the host names another. A consent that names no version is to this one. */
export const firstTextVersion = '1' as TextVersion;
/** The default: the host changed no text yet. */
export const firstTexts: ConsentTexts = { join: firstTextVersion, journal: firstTextVersion };

/** Parses the name of a version: 1 to 40 letters, digits, dots, dashes or underscores. */
export const parseTextVersion = (text: string): Result<TextVersion, 'notATextVersion'> =>
  /^[A-Za-z0-9._-]{1,40}$/.test(text) ? accept(text as TextVersion) : refuse('notATextVersion');
