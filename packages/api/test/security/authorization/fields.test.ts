import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { answersOf, everythingOf, fieldsOf } from '../../scenarios/all-fields.ts';
import { formatRow, readTable } from '../../scenarios/markdown-table.ts';
import { shownFields } from '../../scenarios/shown-fields.ts';
import { nameOf, noteOf, noteWith, privateWords, sharedWords } from '../../scenarios/story.ts';
import { createSignIns, newFolder, openWorld, removeFolders, viewers } from '../../scenarios/viewers.ts';
import { publicFields } from './public-fields.ts';
import { type Answered, recordViews, type Seen } from './visible-fields.ts';

/** The values that each of the six viewers sees of each stored field, over a whole evening. */
const table = readTable(new URL('./fields.md', import.meta.url));

let seen: Seen;
let publicResponses: readonly string[];
beforeAll(async () => {
  const world = await openWorld(newFolder(), await createSignIns(), { store: { sqlite: ':memory:' } });
  seen = await recordViews(world, schema);
  publicResponses = await Promise.all(
    viewers.map(async (viewer) => JSON.stringify(await world.six[viewer].send(publicQuery))),
  );
  await world.close();
});
afterAll(removeFolders);

/** All public fields in one query. `store-failures.test.ts` shows that they work while the store fails. */
const publicQuery = `{ ${[
  'association(felt: [1])',
  'cards',
  'guidance(situation: QUIET)',
  'ideas',
  'noteCheck(text: "You owe me")',
  'policy',
  'prompts',
  'support',
  'vocabulary',
]
  .map(
    (selection) =>
      `${selection} ${everythingOf(schema, schema.getQueryType()?.getFields()[selection.split('(')[0] ?? '']?.type)}`,
  )
  .join(' ')} }`;

/** The fields of this table. Commands and their results have another table. */
function storedFields(of: GraphQLSchema): readonly string[] {
  const answers = answersOf(of);
  return fieldsOf(of)
    .filter((field) => !publicFields.has(field) && !field.startsWith('Mutation.'))
    .filter((field) => !answers.has(field.split('.')[0] ?? ''));
}
const withoutRow = (of: GraphQLSchema): readonly string[] =>
  storedFields(of).filter((field) => !table.has(field));

describe('the table of fields', () => {
  it('has a row for every field that reads stored data, and no other', () => {
    expect(withoutRow(schema)).toEqual([]);
    const fields = new Set(storedFields(schema));
    expect([...table.keys()].filter((field) => !fields.has(field))).toEqual([]);
    expect([...publicFields].filter((field) => !fieldsOf(schema).includes(field))).toEqual([]);
  });

  it.each([
    ['extend type Own { secret: String }', ['Own.secret']],
    ['extend type Partner { reading: Reading }', ['Partner.reading']],
    ['extend type Query { partnerDial: Dial }', ['Query.partnerDial']],
    ['extend type Subscription { partner: Partner }', ['Subscription.partner']],
    ['type Diary { page: String } extend type Couple { diary: Diary }', ['Couple.diary', 'Diary.page']],
  ])('fails for a new field without a row: %s', (extension, missing) => {
    const extended = extendSchema(schema, parse(extension));
    expect([...withoutRow(extended)].sort()).toEqual(missing);
  });
});

describe('the public fields', () => {
  it('are identical for all six viewers, byte for byte', () => {
    const [first = '{}'] = publicResponses;
    expect(publicResponses.filter((text) => text !== first)).toEqual([]);
    const { data } = JSON.parse(first).body;
    const shown = new Set(shownFields({ __typename: 'Query', ...data }).map(([field]) => field));
    expect([...publicFields].filter((field) => !shown.has(field))).toEqual([]);
  });
});

describe('the table shows the values, per viewer, of', () => {
  it.each([...table])('%s', (field, expected) => {
    const values = seen.values.get(field);
    const cells = viewers.map((viewer) => [...(values?.get(viewer) ?? [])].join(' · ') || '–');
    expect(formatRow(field, cells)).toBe(formatRow(field, expected));
  });
});

describe('no response to another viewer contains', () => {
  const receivers = (words: string, among: (answered: Answered) => boolean): readonly string[] =>
    seen.answers
      .filter(({ viewer }) => viewer !== 'self')
      .filter(among)
      .filter(({ text }) => text.includes(words))
      .map(({ scene, viewer }) => `${viewer} at ${scene}`);

  it.each([noteOf('ada'), privateWords('ada'), 'KIDS', '"dial":-4', 'at 6'])(
    '“%s”, which is private',
    (words) => {
      expect(seen.answers.some(({ viewer, text }) => viewer === 'self' && text.includes(words))).toBe(true);
      expect(receivers(words, () => true)).toEqual([]);
    },
  );

  it.each([nameOf('ada'), sharedWords('ada'), noteWith('ada')])(
    '“%s”, which is shared, except her partner’s, while they are a couple',
    (words) => {
      expect(receivers(words, ({ viewer }) => viewer === 'partner').length).toBeGreaterThan(0);
      expect(receivers(words, ({ viewer }) => viewer !== 'partner')).toEqual([]);
      const before = ({ scene }: Answered): boolean => scene === 'code' || scene === 'request';
      expect(receivers(words, before)).toEqual([]);
    },
  );
});
