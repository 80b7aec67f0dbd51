import type { TextKind } from '@attune/core/pressure';
import { cleanText } from './clean-text.ts';

/** The field of a use case's input that holds an invalid value. */
export type InputField =
  | 'accelerators'
  | 'adult'
  | 'arrival'
  | 'at'
  | 'brakes'
  | 'dial'
  | 'displayName'
  | 'document'
  | 'felt'
  | 'idea'
  | 'note'
  | 'prompt'
  | 'text'
  | 'wanted';

/** A value of the input is invalid. The message says which values are valid. */
export class InvalidInput extends Error {
  readonly field: InputField;
  constructor(field: InputField, message: string) {
    super(message);
    this.name = 'InvalidInput';
    this.field = field;
  }
}

/** Who reads a text. A partner must see the same words as the check; an author reads back what they wrote. */
export type Reader = 'author' | 'partner';

/** Characters that display the letters after them in another order, with their Unicode names. */
const overrides: Readonly<Record<string, string>> = {
  '\u202D': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202E': 'RIGHT-TO-LEFT OVERRIDE',
};

/**
 * Reads a text of at most `max` code points, as `cleanText` cleans it. Rejects a direction override in a text that a
 * partner reads.
 *
 * @throws InvalidInput
 */
export function readText(
  field: InputField,
  text: string,
  { max, kind, reader }: { readonly max: number; readonly kind: TextKind; readonly reader: Reader },
): string {
  if (reader === 'partner') rejectOverrides(field, text);
  const clean = cleanText(text, kind);
  if ([...clean].length > max) throw new InvalidInput(field, `Use at most ${max} characters.`);
  return clean;
}

function rejectOverrides(field: InputField, text: string): void {
  const index = text.search(/[\u202D\u202E]/);
  const char = text.charAt(index);
  if (index < 0) return;
  const point = char.charCodeAt(0).toString(16).toUpperCase();
  throw new InvalidInput(
    field,
    `Remove character ${[...text.slice(0, index)].length + 1}, U+${point} ${overrides[char]}: it shows letters in another order than they are checked.`,
  );
}

/** Characters that display nothing. */
const invisible = /[\p{Default_Ignorable_Code_Point}\s\u2800]/gu;
const isVisible = (text: string): boolean => text.replace(invisible, '') !== '';

/**
 * Reads an optional note. Returns null for a text that displays nothing.
 *
 * @throws InvalidInput
 */
export function readNote(text: string | null | undefined, max: number, reader: Reader): string | null {
  const note = text ? readText('note', text, { max, kind: 'note', reader }) : '';
  return isVisible(note) ? note : null;
}

/**
 * Reads a display name: one visible line.
 *
 * @throws InvalidInput
 */
export function readName(text: string, max: number): string {
  const name = readText('displayName', text, { max, kind: 'name', reader: 'partner' });
  if (!isVisible(name)) throw new InvalidInput('displayName', `Use one line of 1 to ${max} characters.`);
  return name;
}
