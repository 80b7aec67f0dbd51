import { en } from '@attune/core/messages/en';
import { supportInFear } from '@attune/core/support';
import type { GraphQLSchema } from 'graphql';
import type { Data } from '../../../src/testing/index.ts';
import { answersOf, fieldsOf } from '../../scenarios/all-fields.ts';
import { nameOf } from '../../scenarios/story.ts';
import type { Name } from '../../scenarios/viewers.ts';

/** Checks the value of a result field. `who` sent the command. */
type Allows = (value: Data, who: Name) => boolean;

/** A text of the catalog, which contains no personal data. */
const words: Allows = ({ key, text }) => Object.entries(en).some(([k, t]) => k === key && t === text);
/** The one text next to every refusal. */
const discreet: Allows = (value, who) => words(value, who) && value['key'] === 'refusal.discreet';
/** The public list where fear was named, or an empty one. */
const support: Allows = (list) => list.length === 0 || list.length === supportInFear().length;
const count: Allows = (value) => value === 0 || value === 1;
/** The queries after the command. Here they select `me`, which the viewer sees anyway. */
const query: Allows = (value) => Object.keys(value).join() === '__typename,me';
const code: Allows = (value) => /^[A-Z_]+$/.test(value);

/** The check of every result field, except `me`: the viewer sees that one anyway. */
const allowedValues: Readonly<Record<string, Allows>> = {
  'CheckInSuccess.kept': (kept) => typeof kept === 'boolean',
  'CheckInSuccess.resources': support,
  'CheckInSuccess.words': words,
  'CorrectEntrySuccess.corrected': (corrected) => typeof corrected === 'boolean',
  'EraseMeSuccess.query': query,
  'ExportMeSuccess.document': (document, who) => JSON.parse(document).me.displayName === nameOf(who),
  // A header, and lines of readings and check-ins, whose notes the test compares with Ada's.
  'ExportMeSuccess.journalCsv': (csv) => /^type,at,.*\r\n(?:(?:reading|checkIn),.*\r\n)*$/.test(csv),
  'ImportMeSuccess.entryCount': count,
  'ImportMeSuccess.keptReflectionCount': count,
  'ImportMeSuccess.reflectionCount': count,
  'JoinSuccess.query': query,
  'LeaveSuccess.resources': support,
  'LeaveSuccess.words': words,
  'Refused.code': code,
  'Refused.discreetMessage': discreet,
  'Refused.message': words,
  'SupportFirst.code': code,
  'SupportFirst.discreetMessage': discreet,
  'SupportFirst.message': words,
  'SupportFirst.resources': support,
  'TextPressuring.code': code,
  'TextPressuring.cues': (cues) => cues.length > 0,
  'TextPressuring.discreetMessage': discreet,
  'TextPressuring.message': words,
};

/** The result fields without a check, and the checks without a field. */
export function uncheckedFields(schema: GraphQLSchema): readonly string[] {
  const answers = answersOf(schema);
  const fields = fieldsOf(schema).filter(
    (field) => answers.has(field.split('.')[0] ?? '') && !field.endsWith('.me'),
  );
  return [
    ...fields.filter((field) => !allowedValues[field]),
    ...Object.keys(allowedValues).filter((field) => !fields.includes(field)),
  ];
}

/** The fields of a result whose value fails its check. */
export const wrongFields = ({ __typename: type, me: _, ...fields }: Data, who: Name): readonly string[] =>
  Object.entries(fields)
    .filter(([field, value]) => !allowedValues[`${type}.${field}`]?.(value, who))
    .map(([field]) => `${type}.${field}`);
