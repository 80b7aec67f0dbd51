import { catalogs, supportResources } from '@attune/core';
import type { GraphQLSchema } from 'graphql';
import type { Data } from '../../../src/testing/index.ts';
import { answersOf, fieldsOf } from '../../scenarios/all-fields.ts';
import { nameOf } from '../../scenarios/story.ts';
import type { Name } from '../../scenarios/viewers.ts';

/** What a field of an answer may hold, to whoever gave the command. */
type Holds = (value: Data, who: Name) => boolean;

/** Words of the catalog, which speak of nobody. */
const words: Holds = ({ key, text }) =>
  Object.entries(catalogs['en'] ?? {}).some(([k, t]) => k === key && t === text);
/** The list that is open to everyone, or none of it. */
const support: Holds = (list) => list.length === 0 || list.length === supportResources.length;
const code: Holds = (value) => /^[A-Z_]+$/.test(value);

/** Every field of an answer but `me`, which is the view that is seen anyway. */
const holds: Readonly<Record<string, Holds>> = {
  'CheckInSuccess.kept': (kept) => typeof kept === 'boolean',
  'CheckInSuccess.support': support,
  'CheckInSuccess.words': words,
  'ExportMeSuccess.document': (document, who) => JSON.parse(document).me.displayName === nameOf(who),
  'LeaveSuccess.support': support,
  'LeaveSuccess.words': words,
  'Refused.code': code,
  'Refused.message': words,
  'SupportFirst.code': code,
  'SupportFirst.message': words,
  'SupportFirst.resources': support,
  'TextPressuring.code': code,
  'TextPressuring.cues': (cues) => cues.length > 0,
  'TextPressuring.message': words,
};

/** The fields of answers of which nobody says what they may hold; and those said that are none. */
export function unsaid(schema: GraphQLSchema): readonly string[] {
  const answers = answersOf(schema);
  const fields = fieldsOf(schema).filter(
    (field) => answers.has(field.split('.')[0] ?? '') && !field.endsWith('.me'),
  );
  return [
    ...fields.filter((field) => !holds[field]),
    ...Object.keys(holds).filter((field) => !fields.includes(field)),
  ];
}

/** The fields of an answer that hold something else than they may. */
export const wrongIn = ({ __typename: type, me: _, ...fields }: Data, who: Name): readonly string[] =>
  Object.entries(fields)
    .filter(([field, value]) => !holds[`${type}.${field}`]?.(value, who))
    .map(([field]) => `${type}.${field}`);
