/** The name that was probably meant: the fewest letters away, if that is at most a third of it. */
export function closestMatch(word: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, away: distance(word, name) }))
    .filter(({ name, away }) => away * 3 <= name.length)
    .sort((one, other) => one.away - other.away);
  return ranked[0]?.name ?? null;
}

/** Levenshtein's distance: letters added, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, facing] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === facing ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
