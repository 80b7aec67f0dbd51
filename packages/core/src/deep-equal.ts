/** Whether two plain values are equal, in any order of their keys. −0 does not equal 0. */
export function deepEqual(one: unknown, another: unknown): boolean {
  if (Object.is(one, another)) return true;
  if (!isRecord(one) || !isRecord(another)) return false;
  // `for in` makes no list of keys. Comparing states is most of the work of a search, and of every wake.
  let keys = 0;
  for (const key in one) {
    keys += 1;
    if (!Object.hasOwn(another, key) || !deepEqual(one[key], another[key])) return false;
  }
  for (const _ in another) keys -= 1;
  return keys === 0;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
