import { render } from '@attune/core';
import type { Data } from '../../src/testing/index.ts';

/** What an answer shows of a field: as `Type.field`, with the value in a few signs. */
export type Shown = readonly [field: string, value: string];

/** What an answer shows of every field. An object or a list of objects is shown as being there; its fields follow. */
export function shownIn(answer: Data): Shown[] {
  if (Array.isArray(answer)) return answer.flatMap(shownIn);
  if (!isObject(answer)) return [];
  const { __typename: type, ...fields } = answer;
  return Object.entries(fields).flatMap(([field, value]) => {
    const sign = type === 'Message' && field === 'text' ? wording(answer) : signOf(value);
    return [[`${type}.${field}`, sign] as const, ...shownIn(value)];
  });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function signOf(value: Data): string {
  if (Array.isArray(value)) return value.some(isObject) ? `${value.length} of them` : `[${value.join(' ')}]`;
  if (isObject(value)) return 'there';
  if (typeof value !== 'string') return String(value);
  return momentIn(value) ?? cursorIn(value) ?? instantIn(value) ?? value;
}

/** `22. 20:01`: the story has no seconds, and stays in one month. */
function instantIn(text: string): string | null {
  const [, day, time] = /^2026-11-(\d\d)T(\d\d:\d\d):00\.000Z$/.exec(text) ?? [];
  return day && time ? `${day}. ${time}` : null;
}

/** A moment by the number of its mark, without the time. */
function momentIn(text: string): string | null {
  const read = Buffer.from(text, 'base64url').toString();
  const [, mark] = /^[0-9a-z]+\.00000000-0000-4000-8000-0*(\d+)$/.exec(read) ?? [];
  return mark ? `mark ${mark}` : null;
}

const cursorIn = (text: string): string | null =>
  /^OffsetConnection:(\d+)$/
    .exec(Buffer.from(text, 'base64').toString())?.[0]
    .replace('OffsetConnection:', 'cursor ') ?? null;

/** Whether the text is the one of its key, and of which dial it speaks. */
function wording({ key, text }: Data): string {
  const dials = [null, ...Array.from({ length: 21 }, (_, dial) => dial - 10)];
  const dial = dials.find((one) => render({ key, dial: one } as Parameters<typeof render>[0], 'en') === text);
  if (dial === undefined) return text;
  return dial === null ? 'as keyed' : `as keyed, at ${dial}`;
}
