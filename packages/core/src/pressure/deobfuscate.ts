import { type Letter, lettered } from './normalize.ts';

/** Words found in letters set apart, as ranges of letters, and where reading goes on. */
export interface Deobfuscated {
  readonly words: readonly { readonly from: number; readonly to: number }[];
  readonly next: number;
}

const single = /[\p{L}\p{N}@$]/u;
const apart = ' .-_*·\u00A0,';
const fewest = 3;
const widest = 3;
const longestWord = 14;

interface Place {
  readonly at: number;
  /** What stands before this letter in the run. */
  readonly gap: string;
}

/** Reads "o w e", "o.w.e" or "y o u  o w e" from position `i`; null if no such run starts there. */
export function deobfuscate(
  letters: readonly Letter[],
  i: number,
  known: ReadonlySet<string>,
): Deobfuscated | null {
  if (!alone(letters, i)) return null;
  const run: Place[] = [{ at: i, gap: '' }];
  for (let at = i; ; ) {
    let next = at + 1;
    let gap = '';
    while (gap.length < widest && apart.includes(letters[next]?.char ?? 'x')) gap += letters[next++]?.char;
    if (gap === '' || !alone(letters, next)) break;
    run.push({ at: next, gap });
    at = next;
  }
  const last = run.at(-1);
  if (run.length < fewest || last === undefined) return null;
  return { words: chunksOf(run).flatMap((chunk) => segmented(chunk, letters, known)), next: last.at + 1 };
}

function alone(letters: readonly Letter[], i: number): boolean {
  const at = (k: number): string => letters[k]?.char ?? ' ';
  return (
    single.test(at(i)) &&
    !single.test(at(i - 1)) &&
    !single.test(at(i + 1)) &&
    at(i - 1) !== "'" &&
    at(i + 1) !== "'"
  );
}

/** Splits a run where its gaps are wider than a letter's, or where spaces stand among dots. */
function chunksOf(run: readonly Place[]): Place[][] {
  const dotted = run.some(({ gap }) => gap !== '' && gap.trim() !== '');
  const chunks: Place[][] = [];
  for (const place of run) {
    const splits = dotted ? place.gap.trim() !== place.gap || place.gap.trim() === '' : place.gap.length > 1;
    const chunk = chunks.at(-1);
    if (chunk === undefined || (splits && place.gap !== '')) chunks.push([place]);
    else chunk.push(place);
  }
  return chunks;
}

/** The fewest known words that a chunk can be read as; if none, the chunk as one word. */
function segmented(
  chunk: readonly Place[],
  letters: readonly Letter[],
  known: ReadonlySet<string>,
): { from: number; to: number }[] {
  const word = chunk.map(({ at }) => letters[at]?.char ?? '').join('');
  const best: (number | null)[] = [0];
  const back: number[] = [0];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = best[start];
      if (before === null || before === undefined || !known.has(lettered(word.slice(start, end)))) continue;
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
