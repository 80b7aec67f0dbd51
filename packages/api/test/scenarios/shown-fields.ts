import { render } from '@attune/core';
import { en } from '@attune/core/messages/en';
import type { Data } from '../../src/testing/index.ts';

/** A field of a response, as `Type.field`, with a short form of its value. */
export type Shown = readonly [field: string, value: string];

/** All fields of a response. Of an object, the value only says that it is there; its fields follow. */
export function shownFields(answer: Data): Shown[] {
  if (Array.isArray(answer)) return answer.flatMap(shownFields);
  if (!isObject(answer)) return [];
  const { __typename: type, ...fields } = answer;
  return Object.entries(fields).flatMap(([field, value]) => {
    const shortForm = type === 'Message' && field === 'text' ? formatText(answer) : format(value);
    return [[`${type}.${field}`, shortForm] as const, ...shownFields(value)];
  });
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function format(value: Data): string {
  if (Array.isArray(value)) return value.some(isObject) ? `${value.length} of them` : `[${value.join(' ')}]`;
  if (isObject(value)) return 'there';
  if (typeof value !== 'string') return String(value);
  return formatMoment(value) ?? formatCursor(value) ?? formatInstant(value) ?? value;
}

/** `22. 20:01`: day and time are enough, because the story has no seconds and stays in one month. */
function formatInstant(text: string): string | null {
  const [, day, time] = /^2026-11-(\d\d)T(\d\d:\d\d):00\.000Z$/.exec(text) ?? [];
  return day && time ? `${day}. ${time}` : null;
}

/** A moment as the number of its mark, without the time. */
function formatMoment(text: string): string | null {
  const read = Buffer.from(text, 'base64url').toString();
  const [, mark] = /^[0-9a-z]+\.00000000-0000-4000-8000-0*(\d+)$/.exec(read) ?? [];
  return mark ? `mark ${mark}` : null;
}

const formatCursor = (text: string): string | null =>
  /^entry:\d+:(.+)$/.exec(Buffer.from(text, 'base64').toString())?.[1]?.replace('entry-', 'cursor ') ?? null;

/** Says whether a text is the catalog's text of its key, and for which dial. */
function formatText({ key, text }: Data): string {
  const dials = [null, ...Array.from({ length: 21 }, (_, dial) => dial - 10)];
  const dial = dials.find(
    (one) => render({ key, dial: one } as Parameters<typeof render>[0], 'en', { en }).text === text,
  );
  if (dial === undefined) return text;
  return dial === null ? 'as keyed' : `as keyed, at ${dial}`;
}
