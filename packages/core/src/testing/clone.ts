import { isRecord } from '../deep-equal.ts';

/** Returns a deep copy of plain data. */
export const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Freezes plain data deeply, so that rules that change it in place throw. */
export function freeze<T>(value: T): T {
  if (isRecord(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
