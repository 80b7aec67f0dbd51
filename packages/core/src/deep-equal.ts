/** Whether two plain values are equal, in any order of their keys. −0 does not equal 0. */
export function deepEqual(one: unknown, another: unknown): boolean {
  if (Object.is(one, another)) return true;
  if (!isRecord(one) || !isRecord(another)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(another).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(another, key) || !deepEqual(one[key], another[key])) return false;
  }
  return true;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
