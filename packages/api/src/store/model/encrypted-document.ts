import type { DataKey } from '../crypto/keyring.ts';

/** The row that a document is in. */
export interface Row {
  readonly tenant: string;
  readonly id: string;
}

export type Document = Readonly<Record<string, unknown>>;

/** A kind of document. Its version is one more than the steps that bring an old one up to date, in order. */
export interface Format {
  /** What it is of, and its table. */
  readonly noun: string;
  readonly column: 'state' | 'own';
  readonly upcasts: readonly ((older: Document) => Document)[];
  /** How many bytes the smallest one takes: a power of two. */
  readonly least: number;
}

/** Upcasts from format 1 to 2: the discriminant `is` became `type`. */
export const isToType = ({ is, ...rest }: Document): Document => ({ type: is, ...rest });

const versionOf = (format: Format): number => format.upcasts.length + 1;
const placeOf = ({ noun, column }: Format, { tenant, id }: Row) => ({ tenant, table: noun, id, column });
const textOf = (format: Format, content: object): string =>
  JSON.stringify({ v: versionOf(format), ...content });

/** A document as it is kept: with the number of its format first, sealed for its row. */
export const writeDocument = (format: Format, key: DataKey, row: Row, content: object): string =>
  key.seal(placeOf(format, row), textOf(format, content), format.least);

/** The same in the place of another; null where that says the same already: then nothing is written. */
export function rewriteDocument(
  format: Format,
  key: DataKey,
  row: Row,
  sealed: string,
  content: object,
): string | null {
  const same = key.open(placeOf(format, row), sealed) === textOf(format, content);
  return same ? null : writeDocument(format, key, row, content);
}

/**
 * Opens and reads a document, however old: SQL cannot migrate what it cannot read. One that a newer version of
 * Attune wrote is not guessed at: this throws, so that what surrounds it is neither shown nor written.
 */
export function readDocument<T extends object>(format: Format, key: DataKey, row: Row, sealed: string): T {
  let { v, ...content } = JSON.parse(key.open(placeOf(format, row), sealed));
  const known = versionOf(format);
  const which = `The document of ${format.noun} ${row.id}`;
  if (!Number.isSafeInteger(v) || v < 1) throw new Error(`${which} names no format.`);
  if (v > known) throw new Error(`${which} has format ${v}; this version of Attune knows up to ${known}.`);
  for (const upcast of format.upcasts.slice(v - 1)) content = upcast(content);
  return content;
}

/** Seals a document that an earlier version of Attune wrote in plain text, as it is. */
export const sealPlain = (format: Format, key: DataKey, row: Row, text: string): string =>
  key.seal(placeOf(format, row), text, format.least);
