import type { TextKind } from '@attune/core';

/** The field of a use case's input that holds an invalid value. */
export type InputField = 'adult' | 'arrival' | 'displayName' | 'idea' | 'note' | 'prompt' | 'text';

/** A value of the input is invalid. The message says which values are valid. */
export class InvalidInput extends Error {
  readonly field: InputField;
  constructor(field: InputField, message: string) {
    super(message);
    this.name = 'InvalidInput';
    this.field = field;
  }
}

/**
 * Characters that no text needs: control characters except line break and tab, and noncharacters. Bidirectional
 * overrides are among them, because they display other words than the ones that were checked.
 */
const forbidden = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/u;

/** One piece of a text as it was sent, and the same piece in the clean text. */
export interface CleanSegment {
  readonly start: number;
  readonly text: string;
  readonly clean: string;
}

/** A line break, a letter with its marks, or Korean letters that compose to one syllable: no piece joins another. */
const segment = /\r\n|\s|[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Splits a text into pieces and cleans each: the clean pieces together are what `readText` returns, or `readName` for a
 * name.
 */
export function cleanSegments(sent: string, kind: TextKind): readonly CleanSegment[] {
  const pieces = [...sent.matchAll(segment)].map(({ 0: text, index: start }) => ({
    start,
    text,
    clean: text === '\r\n' ? '\n' : kind === 'name' ? text.normalize('NFC') : text,
  }));
  const isBlank = ({ clean }: CleanSegment): boolean => clean.trim() === '';
  const first = pieces.findIndex((piece) => !isBlank(piece));
  const last = pieces.findLastIndex((piece) => !isBlank(piece));
  return first === -1 ? [] : pieces.slice(first, last + 1);
}

/** Characters that start a new line or column, and characters that display nothing. */
const breaks = /[\n\t\p{Zl}\p{Zp}]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\s\u2800]/gu;

/**
 * Reads a text of at most `max` code points, and trims it. Rejects lone surrogates too, because databases store them
 * differently.
 *
 * @throws InvalidInput
 */
export function readText(field: InputField, text: string, max: number): string {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (!trimmed.isWellFormed() || forbidden.test(trimmed)) {
    throw new InvalidInput(
      field,
      'Use well-formed Unicode text without control characters or direction overrides.',
    );
  }
  if ([...trimmed].length > max) throw new InvalidInput(field, `Use at most ${max} characters.`);
  return trimmed;
}

const isVisible = (text: string): boolean => text.replace(invisible, '') !== '';

/**
 * Reads an optional note. Returns null for a text that displays nothing.
 *
 * @throws InvalidInput
 */
export function readNote(text: string | null | undefined, max: number): string | null {
  const note = text ? readText('note', text, max) : '';
  return isVisible(note) ? note : null;
}

/**
 * Reads a display name: one visible line.
 *
 * @throws InvalidInput
 */
export function readName(text: string, max: number): string {
  const name = readText('displayName', text.normalize('NFC'), max);
  if (breaks.test(name) || !isVisible(name))
    throw new InvalidInput('displayName', `Use one line of 1 to ${max} characters.`);
  return name;
}
