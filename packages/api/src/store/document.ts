/** Where a document is kept: what sealing will bind it to. */
export interface Place {
  readonly tenant: string;
  readonly id: string;
}

type Document = Readonly<Record<string, unknown>>;

/** A kind of document. Its version is one more than the steps that bring an old one up to date, in order. */
export interface Format {
  readonly noun: string;
  readonly upcasts: readonly ((older: Document) => Document)[];
}

const versionOf = (format: Format): number => format.upcasts.length + 1;

/** The text of a document, with the number of its format first. */
export const writeDocument = (format: Format, _place: Place, content: object): string =>
  JSON.stringify({ v: versionOf(format), ...content });

/**
 * Reads a document, however old: SQL cannot migrate what it cannot read. One that a newer version of Attune
 * wrote is not guessed at: this throws, so that what surrounds it is neither shown nor written.
 */
export function readDocument<T extends object>(format: Format, { id }: Place, text: string): T {
  let { v, ...content } = JSON.parse(text);
  const known = versionOf(format);
  const which = `The document of ${format.noun} ${id}`;
  if (!Number.isSafeInteger(v) || v < 1) throw new Error(`${which} names no format.`);
  if (v > known) throw new Error(`${which} has format ${v}; this version of Attune knows up to ${known}.`);
  for (const upcast of format.upcasts.slice(v - 1)) content = upcast(content);
  return content;
}
