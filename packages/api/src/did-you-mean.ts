import { distance } from 'fastest-levenshtein';

/** The closest name, if at most a third of its letters differ; otherwise null. */
export function closestMatch(word: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, edits: distance(word, name) }))
    .filter(({ name, edits }) => edits * 3 <= name.length)
    .sort((one, other) => one.edits - other.edits);
  return ranked[0]?.name ?? null;
}
