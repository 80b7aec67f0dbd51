/** Part of a line of a file. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export type ExcerptKind = 'comment' | 'doc' | 'description' | 'test title' | 'error message' | 'identifier';

/** A piece of a file that developers read, such as one paragraph, table cell or test title. */
export interface Excerpt {
  readonly kind: ExcerptKind;
  readonly lines: readonly Line[];
}

/** The kinds in which the length of sentences counts. */
export const proseKinds: ReadonlySet<ExcerptKind> = new Set(['comment', 'doc', 'description', 'test title']);

/** Splits a text at line breaks. `first` is the line on which the text starts. */
export const linesOf = (text: string, first = 1): Line[] =>
  text.split(/\r?\n/).map((part, index) => ({ text: part, line: first + index }));

/** The text of an excerpt as one line. */
export const textOf = ({ lines }: Excerpt): string => lines.map(({ text }) => text).join(' ');

/** The line of the file on which the character at `offset` of `textOf(excerpt)` stands. */
export function lineAt({ lines }: Excerpt, offset: number): number {
  let end = -1;
  for (const { text, line } of lines) {
    end += text.length + 1;
    if (offset < end) return line;
  }
  return lines.at(-1)?.line ?? 1;
}
