/** Whether a JSON value holds more than `max` values. Each list and each object in it counts as one, too. */
export function holdsMoreThan(max: number, value: unknown): boolean {
  const pending: unknown[] = [value];
  let count = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const held = Object.values(next);
    count += held.length;
    if (count > max) return true;
    pending.push(...held);
  }
  return false;
}
