import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { answersOf, everythingOf, fieldsOf } from '../../scenarios/all-fields.ts';
import { lineOf, tableIn } from '../../scenarios/markdown-table.ts';
import { shownIn } from '../../scenarios/shown-fields.ts';
import { nameOf, noteOf, noteWith, privateWords, sharedWords } from '../../scenarios/story.ts';
import { newFolder, removeFolders, signIns, viewers, worldIn } from '../../scenarios/viewers.ts';
import { openFields } from './public-fields.ts';
import { type Answered, type Seen, seenIn } from './visible-fields.ts';

/** What each of the six sees of each field that reaches stored data, over a whole evening. */
const table = tableIn(new URL('./fields.md', import.meta.url));

let seen: Seen;
let open: readonly string[];
beforeAll(async () => {
  const world = await worldIn(newFolder(), await signIns(), { store: { sqlite: ':memory:' } });
  seen = await seenIn(world, schema);
  open = await Promise.all(
    viewers.map(async (viewer) => JSON.stringify(await world.six[viewer].send(openQuery))),
  );
  await world.close();
});
afterAll(removeFolders);

/** All that is open, at once. `masked.test.ts` shows that it is answered while no way to the store works. */
const openQuery = `{ ${[
  'guidance(situation: QUIET)',
  'ideas',
  'noteCheck(text: "You owe me")',
  'policy',
  'prompts',
  'support',
]
  .map(
    (asked) =>
      `${asked} ${everythingOf(schema, schema.getQueryType()?.getFields()[asked.split('(')[0] ?? '']?.type)}`,
  )
  .join(' ')} }`;

/** The fields that this table is about: those of commands and their answers have a table of their own. */
function stored(of: GraphQLSchema): readonly string[] {
  const answers = answersOf(of);
  return fieldsOf(of)
    .filter((field) => !openFields.has(field) && !field.startsWith('Mutation.'))
    .filter((field) => !answers.has(field.split('.')[0] ?? ''));
}
const withoutRow = (of: GraphQLSchema): readonly string[] => stored(of).filter((field) => !table.has(field));

describe('the table of fields', () => {
  it('has a row for every field that reaches stored data, and no other', () => {
    expect(withoutRow(schema)).toEqual([]);
    const fields = new Set(stored(schema));
    expect([...table.keys()].filter((field) => !fields.has(field))).toEqual([]);
    expect([...openFields].filter((field) => !fieldsOf(schema).includes(field))).toEqual([]);
  });

  it.each([
    ['extend type Own { secret: String }', ['Own.secret']],
    ['extend type Partner { reading: Reading }', ['Partner.reading']],
    ['extend type Query { partnerDial: Dial }', ['Query.partnerDial']],
    ['extend type Subscription { partner: Partner }', ['Subscription.partner']],
    ['type Diary { page: String } extend type Couple { diary: Diary }', ['Couple.diary', 'Diary.page']],
  ])('would miss a row after: %s', (extension, missing) => {
    const extended = extendSchema(schema, parse(extension));
    expect([...withoutRow(extended)].sort()).toEqual(missing);
  });
});

describe('what is open to everyone', () => {
  it('is the same to all six, byte for byte', () => {
    const [first = '{}'] = open;
    expect(open.filter((text) => text !== first)).toEqual([]);
    const { data } = JSON.parse(first).body;
    const shown = new Set(shownIn({ __typename: 'Query', ...data }).map(([field]) => field));
    expect([...openFields].filter((field) => !shown.has(field))).toEqual([]);
  });
});

describe('what is seen, by self, partner, former partner, stranger, person elsewhere and nobody, of', () => {
  it.each([...table])('%s', (field, expected) => {
    const values = seen.values.get(field);
    const cells = viewers.map((viewer) => [...(values?.get(viewer) ?? [])].join(' · ') || '–');
    expect(lineOf(field, cells)).toBe(lineOf(field, expected));
  });
});

describe('no answer to anybody else holds', () => {
  const holding = (words: string, among: (answered: Answered) => boolean): readonly string[] =>
    seen.answers
      .filter(({ viewer }) => viewer !== 'self')
      .filter(among)
      .filter(({ text }) => text.includes(words))
      .map(({ scene, viewer }) => `${viewer} at ${scene}`);

  it.each([noteOf('ada'), privateWords('ada'), 'KIDS', '"dial":-4', 'at 6'])(
    '“%s”, which is hers alone',
    (words) => {
      expect(seen.answers.some(({ viewer, text }) => viewer === 'self' && text.includes(words))).toBe(true);
      expect(holding(words, () => true)).toEqual([]);
    },
  );

  it.each([nameOf('ada'), sharedWords('ada'), noteWith('ada')])(
    '“%s”, but her partner’s, while they are a couple',
    (words) => {
      expect(holding(words, ({ viewer }) => viewer === 'partner').length).toBeGreaterThan(0);
      expect(holding(words, ({ viewer }) => viewer !== 'partner')).toEqual([]);
      const before = ({ scene }: Answered): boolean => scene === 'code' || scene === 'request';
      expect(holding(words, before)).toEqual([]);
    },
  );
});
