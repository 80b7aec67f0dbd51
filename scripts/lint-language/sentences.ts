/** Hides inline code and link targets behind as many other characters, so that offsets stay valid. */
export const withoutCode = (text: string): string =>
  text
    .replace(/(`+)(?:(?!\1).)+\1/g, (code) => 'x'.repeat(code.length))
    .replace(/\{@\w+[^}]*\}/g, (link) => 'x'.repeat(link.length))
    .replace(/\]\([^)\s]*\)/g, (target) => `]${' '.repeat(target.length - 1)}`);

/** A sentence of a text and where it starts in it. */
export interface Sentence {
  readonly offset: number;
  readonly words: number;
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|approx|no|Dr|et al|[A-Z])\.$/;

/** Splits a text into sentences, which end at `.`, `!`, `?` or ` · `, and counts the words of each. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let offset = 0;
  const close = (end: number) => {
    const words = text
      .slice(offset, end)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > 0) found.push({ offset, words });
    offset = end;
  };
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+["'”’)\]*_]*(?=\s)| · /g)) {
    if (!abbreviation.test(text.slice(offset, index + 1))) close(index + mark.length);
  }
  close(text.length);
  return found;
}
