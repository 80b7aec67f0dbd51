import {
  highestDial,
  highestFloor,
  type Instant,
  lowestDial,
  type Mark,
  type Moment,
  parseDial,
  parseFloor,
  parseInstant,
} from '@attune/core';
import { parseFelt, parseUtcOffset } from '@attune/core/journal';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';
import { isoDuration } from './duration.ts';

/** An error for a malformed value. The input-errors plugin adds the path. */
const badValue = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Converts an integer literal to a number. Any other literal becomes NaN, which every parser rejects. */
const wholeNumber = (node: ValueNode): number => (node.kind === Kind.INT ? Number(node.value) : Number.NaN);

const dial = (value: unknown) => {
  const parsed = parseDial(value);
  if (parsed.ok) return parsed.value;
  throw badValue(`A dial is a whole number from ${lowestDial} to ${highestDial}.`);
};

builder.scalarType('Dial', {
  description: `How much a person wants intimacy now, in their own view: a whole number from ${lowestDial} to ${highestDial}. Unknown is null and not 0. Private.`,
  serialize: (value) => value,
  parseValue: dial,
  parseLiteral: (node) => dial(wholeNumber(node)),
});

const floor = (value: unknown) => {
  const parsed = parseFloor(value);
  if (parsed.ok) return parsed.value;
  throw badValue(`A floor is a whole number from 0 to ${highestFloor}.`);
};

builder.scalarType('Floor', {
  description: `A person's threshold for a yes: a whole number from 0 to ${highestFloor}, in dial points. Private.`,
  serialize: (value) => value,
  parseValue: floor,
  parseLiteral: (node) => floor(wholeNumber(node)),
});

const felt = (value: unknown) => {
  const parsed = parseFelt(value);
  if (parsed.ok) return parsed.value;
  throw badValue(`How a time felt is a whole number from ${lowestDial} to ${highestDial}.`);
};

builder.scalarType('Felt', {
  description: `How a time felt, looking back: a whole number from ${lowestDial} to ${highestDial}. Private.`,
  serialize: (value) => value,
  parseValue: felt,
  parseLiteral: (node) => felt(wholeNumber(node)),
});

const instant = (value: unknown): Instant => {
  const parsed = parseInstant(value);
  if (parsed.ok) return parsed.value;
  throw badValue('An instant is an RFC 3339 date and time, such as 2026-11-23T20:15:00.000Z.');
};

builder.scalarType('Instant', {
  description: 'A point in time: RFC 3339 in UTC with milliseconds, such as `2026-11-23T20:15:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: instant,
});

const moment = (value: unknown): Moment => {
  const parsed = typeof value === 'string' ? decodeMoment(value) : null;
  if (!parsed) throw badValue('A moment is a value of `me { own { moment } }`, unchanged.');
  return parsed;
};

/** Describes every `moment` field of an input. */
export const momentDescription = 'The `me { own { moment } }` of the view on which the viewer acts.';
/** Describes every `textVersion` field of an input. */
export const textVersionDescription =
  'The version of the consent text that the viewer read. If omitted: `1`, the text from before the host named versions.';

/** Describe the time of an entry in an input. */
export const atDescription =
  'When it was, to the millisecond: not in the future, and at most 366 days ago. It identifies the command: sent again late, it changes nothing. If omitted: now.';
export const utcOffsetInputDescription =
  'The offset of the local time then, so that the journal knows the local day.';

builder.scalarType('Moment', {
  description:
    'The instant and mark of the view from which a person acts. Opaque: read it with the view, and send it unchanged with the command. It becomes invalid after a while, and with every exit.',
  serialize: encodeMoment,
  parseValue: moment,
});

function encodeMoment({ at, mark }: Moment): string {
  return Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url');
}

function decodeMoment(text: string): Moment | null {
  const [, at, mark] =
    /^([0-9a-z]{1,10})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return at && mark ? { at: Number.parseInt(at, 36) as Instant, mark: mark as Mark } : null;
}

/** Converts an offset such as `+02:00` to minutes. Any other text becomes NaN, which the parser rejects. */
function offsetMinutes(value: unknown): number {
  if (value === 'Z') return 0;
  const [, sign, hours, minutes] =
    (typeof value === 'string' && /^([+-])(\d\d):([0-5]\d)$/.exec(value)) || [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : Number.NaN;
}

builder.scalarType('UtcOffset', {
  description:
    'How far local time is ahead of UTC, as in RFC 3339: from `-14:00` to `+14:00`, such as `+02:00`. Private: it may tell a place.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (minutes) => {
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return `${minutes < 0 ? '-' : '+'}${`${hours}`.padStart(2, '0')}:${`${rest}`.padStart(2, '0')}`;
  },
  parseValue: (value) => {
    const parsed = parseUtcOffset(offsetMinutes(value));
    if (parsed.ok) return parsed.value;
    throw badValue('An offset is a text from -14:00 to +14:00, such as +02:00.');
  },
});

builder.scalarType('LocalDate', {
  description: 'A day in local time: ISO 8601, such as `2026-11-23`.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (value) => value,
  parseValue: () => {
    throw badValue('LocalDate is only an output type. Do not send it.');
  },
});

builder.scalarType('Duration', {
  description: 'A span of time in ISO 8601, such as `PT8H` or `PT15M`.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: isoDuration,
  parseValue: () => {
    throw badValue('Duration is only an output type. Do not send it.');
  },
});

builder.scalarType('Date', {
  description: 'A day without a time, such as `2026-11-28`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: () => {
    throw badValue('Date is only an output type. Do not send it.');
  },
});
