import { accelerators, brakes, highestDial, highestFloor, lowestDial } from '@attune/core';
import { consentKinds, wantedDegrees, widestUtcOffset } from '@attune/core/journal';
import { arrivals, ideaAnswers } from '@attune/core/sharing';
import { z } from 'zod';

/** The name of the format, in every document. */
const exportFormat = 'attune-export';
/** The version of new exports. Version 4 lists consents with the version of their text. */
export const exportVersion = 4;
/** Version 3 added `utcOffset`, `dialClearedAt`, `namedAt`, `sharedAt` and `spacings`. */
const importedVersions = [2, 3, exportVersion] as const;

const instant = z.iso.datetime({ error: 'Use an instant in UTC, such as 2026-11-23T20:15:00.000Z.' });
const dial = z.int().min(lowestDial).max(highestDial);
const note = z.string().nullable();
const utcOffset = z
  .int()
  .min(-widestUtcOffset)
  .max(widestUtcOffset)
  .nullable()
  .describe('The offset from UTC at the time, in minutes. Null if it is unknown.');
/** Version 2 had no offset. */
const importedUtcOffset = utcOffset.optional();

const reading = {
  dial,
  at: instant,
  brakes: z.array(z.enum(brakes)),
  accelerators: z.array(z.enum(accelerators)),
  note,
};
const id = z.string().describe('A random id.');
const readingEntry = { type: z.literal('reading'), id, ...reading, floor: z.int().min(0).max(highestFloor) };
const checkInEntry = {
  type: z.literal('checkIn'),
  id,
  at: instant,
  felt: dial,
  wanted: z.enum(wantedDegrees),
};

const shared = z.string().nullable().describe('The copy that the partner may see. Null if none is shared.');
const sharedAt = instant.nullable().describe('When the copy was shared. Null if it is unknown.');
const textReflection = { prompt: z.string(), text: z.string(), writtenAt: instant, shared };
const arrivalReflection = { prompt: z.string(), arrival: z.enum(arrivals), writtenAt: instant, shared };
const reflection = z.union([
  z.strictObject({ ...textReflection, sharedAt }),
  z.strictObject({ ...arrivalReflection, sharedAt }),
]);
/** Version 2 did not say when a copy was shared. */
const importedReflection = z.union([
  z.strictObject({ ...textReflection, sharedAt: sharedAt.optional() }),
  z.strictObject({ ...arrivalReflection, sharedAt: sharedAt.optional() }),
]);

const person = z.strictObject({
  id,
  subject: z.string().describe('The person in the sign-in of the host.'),
  displayName: z.string(),
  namedAt: instant
    .nullable()
    .describe('When the person changed to this name. Null for the name that they joined with.'),
  floor: z.int().min(0).max(highestFloor),
  spacings: z
    .strictObject({ invitation: instant.nullable(), door: instant.nullable() })
    .describe('When the person can invite, or open their door, again.'),
  reading: z.strictObject(reading).nullable().describe('The latest reading.'),
  dialClearedAt: instant.nullable().describe('When the person last cleared the dial.'),
  ideas: z.array(z.strictObject({ idea: z.string(), answer: z.enum(ideaAnswers) })),
  reflections: z.array(reflection),
  consents: z
    .array(z.strictObject({ kind: z.enum(consentKinds), textVersion: z.string(), at: instant }))
    .describe('The consents that stand, each with the version of the text that the person read.'),
  wrongCodes: z.strictObject({ since: instant, count: z.int() }).nullable(),
  pairingCode: z.strictObject({ code: z.string(), until: instant }).nullable(),
});

/** A whole export, as `exportMe` writes it. `export.schema.json` is made from it. */
export const exportDocument = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  exportedAt: instant,
  me: person,
  journal: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ ...readingEntry, utcOffset }),
        z.strictObject({ ...checkInEntry, utcOffset }),
      ]),
    )
    .describe('The readings and check-ins of the journal, earliest first.'),
});
export type ExportDocument = z.infer<typeof exportDocument>;
export type ExportedEntry = ExportDocument['journal'][number];

/** The most entries in one import. A request has at most 100 kB, so a longer journal is imported in parts. */
const importMax = 1_000;

/** The parts of an export that can be imported, of this version or an earlier one. Everything else is ignored. */
export const importDocument = z.looseObject({
  format: z.literal(exportFormat),
  version: z.literal(importedVersions),
  me: z.looseObject({ reflections: z.array(importedReflection) }),
  journal: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ ...readingEntry, utcOffset: importedUtcOffset }),
        z.strictObject({ ...checkInEntry, utcOffset: importedUtcOffset }),
      ]),
    )
    .max(importMax),
});
export type ImportDocument = z.infer<typeof importDocument>;

/** The format `date-time` says what its long pattern repeats. */
function withoutPattern(schema: { format?: string; pattern?: string }): void {
  if (schema.format === 'date-time') delete schema.pattern;
}

/** The JSON Schema of an export. */
export const exportJsonSchema = (): object => ({
  ...z.toJSONSchema(exportDocument, { override: ({ jsonSchema }) => withoutPattern(jsonSchema) }),
  title: 'Attune export',
  description: 'Everything that Attune keeps about one person, as the mutation `exportMe` returns it.',
});
