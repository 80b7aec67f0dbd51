/** Whether two values hold the same, whatever the order of their keys. For plain data; −0 is not 0. */
export function alike(one: unknown, another: unknown): boolean {
  if (Object.is(one, another)) return true;
  if (typeof one !== 'object' || typeof another !== 'object' || !one || !another) return false;
  const ours = Object.entries(one);
  const theirs = new Map<string, unknown>(Object.entries(another));
  return (
    ours.length === theirs.size &&
    ours.every(([key, value]) => theirs.has(key) && alike(value, theirs.get(key)))
  );
}

/** A copy of plain data that shares nothing with it. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));
