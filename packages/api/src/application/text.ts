/** What a caller sent does not fit; the message says what would. */
export class BadInput extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.name = 'BadInput';
    this.path = path;
  }
}

/** Control characters other than a line break and a tab. */
const control = /[^\P{Cc}\n\t]/u;

/**
 * Reads words that a person wrote: trimmed, at most `max` code points. Lone surrogates and control characters
 * are refused, since no two databases keep them alike.
 *
 * @throws BadInput
 */
export function readText(path: readonly string[], text: string, max: number): string {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (!trimmed.isWellFormed() || control.test(trimmed)) {
    throw new BadInput(path, 'Text of well-formed Unicode without control characters fits here.');
  }
  if ([...trimmed].length > max) throw new BadInput(path, `Text of at most ${max} characters fits here.`);
  return trimmed;
}

/** Reads an optional note; nothing but blanks is no note. */
export function readNote(
  path: readonly string[],
  text: string | null | undefined,
  max: number,
): string | null {
  return text ? readText(path, text, max) || null : null;
}

/** Reads a display name: one line, not empty. */
export function readName(path: readonly string[], text: string, max: number): string {
  const name = readText(path, text, max).normalize('NFC');
  if (name === '' || /[\n\t]/.test(name))
    throw new BadInput(path, `One line of 1 to ${max} characters fits here.`);
  return name;
}
