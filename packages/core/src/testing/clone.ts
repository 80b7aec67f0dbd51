import { isRecord } from '../deep-equal.ts';

/** A copy of plain data that shares nothing with it. */
export const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Freezes plain data through and through, so that rules that change it in place throw. */
export function freeze<T>(value: T): T {
  if (isRecord(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
