/** What a caller sent does not fit; the message says what would. */
export class InvalidInput extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.name = 'BadInput';
    this.path = path;
  }
}

/**
 * What no words need: control characters other than a line break and a tab, code points that are none, and
 * bidirectional overrides, which would show other words than were checked.
 */
const unfit = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/u;

/** What takes more than one line, and what shows nothing. */
const breaks = /[\n\t\p{Zl}\p{Zp}]/u;
const unseen = /[\p{Default_Ignorable_Code_Point}\s\u2800]/gu;

/**
 * Reads words that a person wrote: trimmed, at most `max` code points. What is `unfit`, and lone surrogates,
 * which no two databases keep alike, are refused.
 *
 * @throws BadInput
 */
export function readText(path: readonly string[], text: string, max: number): string {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (!trimmed.isWellFormed() || unfit.test(trimmed)) {
    throw new InvalidInput(
      path,
      'Text of well-formed Unicode without control characters or direction overrides fits here.',
    );
  }
  if ([...trimmed].length > max) throw new InvalidInput(path, `Text of at most ${max} characters fits here.`);
  return trimmed;
}

/** Whether there is something to see in a text. */
const shows = (text: string): boolean => text.replace(unseen, '') !== '';

/** Reads an optional note; nothing but blanks, and what shows as blank, is no note. */
export function readNote(
  path: readonly string[],
  text: string | null | undefined,
  max: number,
): string | null {
  const read = text ? readText(path, text, max) : '';
  return shows(read) ? read : null;
}

/** Reads a display name: one line with something to see in it. */
export function readName(path: readonly string[], text: string, max: number): string {
  const name = readText(path, text.normalize('NFC'), max);
  if (breaks.test(name) || !shows(name))
    throw new InvalidInput(path, `One line of 1 to ${max} characters fits here.`);
  return name;
}
