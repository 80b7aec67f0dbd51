import type { Cue } from './cue.ts';

/** The kinds of text that a partner may see. Each kind has its own thresholds. */
export const textKinds = ['note', 'name', 'reflection'] as const;
/** What a text is: the note of an invitation, a display name, or a reflection that is shared. */
export type TextKind = (typeof textKinds)[number];

/** What a check needs to know of a text. */
export interface TextContext {
  /** What the text is for. Each kind has its own thresholds. */
  readonly kind: TextKind;
  /** A BCP 47 tag, such as `en` or `de-AT`. */
  readonly language: string;
}

/** Advice and refusal, of a text that was read. */
export interface PressureFindings {
  /** Whether the text presses so clearly that it may not cross. */
  readonly refused: boolean;
  /** Advice for the author: the places that could press, sorted by start. A text with cues can still cross. */
  readonly cues: readonly Cue[];
}

/**
 * What a check says of a text. `read` is false when there is no check for the language; then nothing is known, and the
 * text is neither fine nor pressing.
 */
export type PressureReport =
  | ({
      /** A check could read the text. */
      readonly read: true;
    } & PressureFindings)
  | {
      /** No check could read the text. */
      readonly read: false;
      /** Nothing is known of the text, so it is not refused. */
      readonly refused: false;
      /** No place is known. */
      readonly cues: readonly [];
    };

/** Checks a text for pressure. A host may pass its own. */
export type PressureCheck = (text: string, context: TextContext) => PressureReport;

/** The check of one language. */
export interface LanguageCheck {
  /** The language, as a BCP 47 tag: `en` also reads `en-GB`. */
  readonly language: string;
  /** Finds what presses in a text of this language. */
  readonly find: (text: string, kind: TextKind) => PressureFindings;
}

/** The report for a text in a language without a check. */
const unread: PressureReport = { read: false, refused: false, cues: [] };

/**
 * Makes a check from the checks of several languages. It finds the language by BCP 47 lookup: `en-GB` uses `en` if
 * there is no `en-GB`. A text in any other language is not read.
 */
export function pressureCheckOf(languages: readonly LanguageCheck[]): PressureCheck {
  const byTag = new Map(languages.map((one) => [normalizeTag(one.language), one]));
  return (text, { kind, language }) => {
    const found = lookup(byTag, language);
    return found ? { read: true, ...found.find(text, kind) } : unread;
  };
}

const normalizeTag = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

/** Shortens a tag from its end until the map has it (RFC 4647, section 3.4). */
function lookup<T>(byTag: ReadonlyMap<string, T>, language: string): T | undefined {
  for (let tag = normalizeTag(language); tag !== ''; tag = withoutLastSubtag(tag)) {
    const found = byTag.get(tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Removes the last subtag, and a single letter before it, which would only introduce that subtag. */
function withoutLastSubtag(tag: string): string {
  const shorter = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return shorter.at(-2) === '-' ? shorter.slice(0, -2) : shorter;
}
