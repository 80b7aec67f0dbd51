import {
  highestDial,
  highestFloor,
  type Instant,
  lowestDial,
  type Mark,
  type Moment,
  parseDial,
  parseFelt,
  parseFloor,
} from '@attune/core';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

/** Malformed input: a sentence that says what would be right. */
const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** An integer literal as its number; any other literal as something no whole number equals. */
const wholeNumber = (node: ValueNode): number => (node.kind === Kind.INT ? Number(node.value) : Number.NaN);

const dial = (value: unknown) => {
  const parsed = parseDial(value);
  if (parsed.ok) return parsed.value;
  throw badInput(`A dial is a whole number from ${lowestDial} to ${highestDial}.`);
};

builder.scalarType('Dial', {
  description: `How much one wants intimacy now, as one sees it oneself: a whole number from ${lowestDial} to ${highestDial}. Unknown is null, never 0. Private.`,
  serialize: (value) => value,
  parseValue: dial,
  parseLiteral: (node) => dial(wholeNumber(node)),
});

const floor = (value: unknown) => {
  const parsed = parseFloor(value);
  if (parsed.ok) return parsed.value;
  throw badInput(`A floor is a whole number from 0 to ${highestFloor}.`);
};

builder.scalarType('Floor', {
  description: `One's own threshold for a yes: a whole number from 0 to ${highestFloor}, in dial points. Private.`,
  serialize: (value) => value,
  parseValue: floor,
  parseLiteral: (node) => floor(wholeNumber(node)),
});

const felt = (value: unknown) => {
  const parsed = parseFelt(value);
  if (parsed.ok) return parsed.value;
  throw badInput(`How a time felt is a whole number from ${lowestDial} to ${highestDial}.`);
};

builder.scalarType('Felt', {
  description: `How a time felt, looking back: a whole number from ${lowestDial} to ${highestDial}. Private.`,
  serialize: (value) => value,
  parseValue: felt,
  parseLiteral: (node) => felt(wholeNumber(node)),
});

const instant = (value: unknown): Instant => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at))
    throw badInput('An instant is an RFC 3339 date and time, such as 2026-11-23T20:15:00.000Z.');
  return at as Instant;
};

builder.scalarType('Instant', {
  description: 'A point in time: RFC 3339 in UTC with milliseconds, such as `2026-11-23T20:15:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: instant,
});

const moment = (value: unknown): Moment => {
  const parsed = typeof value === 'string' ? decodeMoment(value) : null;
  if (!parsed) throw badInput('A moment is what `me { own { moment } }` gave, handed back as it is.');
  return parsed;
};

builder.scalarType('Moment', {
  description:
    'Where a person speaks from: the view they were looking at. Opaque; read it with that view and hand it back with whatever opens something. It passes after a while, and with every exit.',
  serialize: encodeMoment,
  parseValue: moment,
});

export function encodeMoment({ at, mark }: Moment): string {
  return Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url');
}

function decodeMoment(text: string): Moment | null {
  const [, at, mark] =
    /^([0-9a-z]{1,10})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return at && mark ? { at: Number.parseInt(at, 36) as Instant, mark: mark as Mark } : null;
}

builder.scalarType('Duration', {
  description: 'A span of time in ISO 8601, such as `PT8H` or `PT15M`.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: isoDuration,
  parseValue: () => {
    throw badInput('A duration is only ever answered.');
  },
});

/** A whole number of milliseconds as an ISO 8601 duration. */
export function isoDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1_000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean);
  return `PT${parts.join('') || '0S'}`;
}
