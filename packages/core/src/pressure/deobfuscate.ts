import { decodeLeet, type NormalizedChar } from './normalize.ts';

/** Words found in spaced-out letters, as ranges of characters, and the position where reading continues. */
export interface Deobfuscated {
  readonly words: readonly { readonly from: number; readonly to: number }[];
  readonly next: number;
}

const single = /[\p{L}\p{N}@$]/u;
const separators = ' .-_*·\u00A0,';
const minLetters = 3;
const maxGap = 3;
const maxWordLength = 14;

interface SpacedLetter {
  readonly at: number;
  /** The separators before this letter in the run. */
  readonly gap: string;
}

/** Reads "o w e", "o.w.e" or "y o u  o w e" from position `i`. Returns null if no such run starts there. */
export function deobfuscate(
  chars: readonly NormalizedChar[],
  i: number,
  known: ReadonlySet<string>,
): Deobfuscated | null {
  if (!isIsolated(chars, i)) return null;
  const run: SpacedLetter[] = [{ at: i, gap: '' }];
  for (let at = i; ; ) {
    let next = at + 1;
    let gap = '';
    while (gap.length < maxGap && separators.includes(chars[next]?.char ?? 'x')) gap += chars[next++]?.char;
    if (gap === '' || !isIsolated(chars, next)) break;
    run.push({ at: next, gap });
    at = next;
  }
  const last = run.at(-1);
  if (run.length < minLetters || last === undefined) return null;
  return { words: splitRun(run).flatMap((chunk) => segment(chunk, chars, known)), next: last.at + 1 };
}

function isIsolated(chars: readonly NormalizedChar[], i: number): boolean {
  const at = (k: number): string => chars[k]?.char ?? ' ';
  return (
    single.test(at(i)) &&
    !single.test(at(i - 1)) &&
    !single.test(at(i + 1)) &&
    at(i - 1) !== "'" &&
    at(i + 1) !== "'"
  );
}

/** Splits a run into words: at gaps that are wider than others, or at spaces between dotted letters. */
function splitRun(run: readonly SpacedLetter[]): SpacedLetter[][] {
  const narrow = run.reduce((least, { gap }) => (gap === '' ? least : Math.min(least, gap.length)), maxGap);
  const dotted = run.some(({ gap }) => gap !== '' && gap.trim() !== '');
  const chunks: SpacedLetter[][] = [];
  for (const place of run) {
    const splits = dotted
      ? place.gap.trim() !== place.gap || place.gap.trim() === ''
      : place.gap.length > narrow;
    const chunk = chunks.at(-1);
    if (chunk === undefined || (splits && place.gap !== '')) chunks.push([place]);
    else chunk.push(place);
  }
  return chunks;
}

/** Splits a chunk into the fewest known words. If that is impossible, the chunk is one word. */
function segment(
  chunk: readonly SpacedLetter[],
  chars: readonly NormalizedChar[],
  known: ReadonlySet<string>,
): { from: number; to: number }[] {
  const word = chunk.map(({ at }) => chars[at]?.char ?? '').join('');
  const best: (number | null)[] = [0];
  const back: number[] = [0];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - maxWordLength); start < end; start++) {
      const before = best[start];
      if (before === null || before === undefined || !known.has(decodeLeet(word.slice(start, end)))) continue;
      const now = best[end];
      if (now === null || now === undefined || before + 1 < now) {
        best[end] = before + 1;
        back[end] = start;
      }
    }
  }
  const ranges: { from: number; to: number }[] = [];
  const range = (start: number, end: number) => ({
    from: chunk[start]?.at ?? 0,
    to: (chunk[end - 1]?.at ?? 0) + 1,
  });
  if (best[word.length] === null) return [range(0, word.length)];
  for (let end = word.length; end > 0; end = back[end] ?? 0) ranges.push(range(back[end] ?? 0, end));
  return ranges.reverse();
}
