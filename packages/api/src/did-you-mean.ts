/** The closest name, if at most a third of its letters differ; otherwise null. */
export function closestMatch(word: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, edits: distance(word, name) }))
    .filter(({ name, edits }) => edits * 3 <= name.length)
    .sort((one, other) => one.edits - other.edits);
  return ranked[0]?.name ?? null;
}

/** The Levenshtein distance: how many letters are added, removed or replaced. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of [...other].entries()) {
      const replaced = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
