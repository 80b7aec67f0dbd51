import { extendSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { newFolder, removeFolders, signIns, worldIn } from '../../scenarios/viewers.ts';
import { answersIn, type Came } from './answers.ts';
import { type Asked, asked } from './id-fields.ts';
import { placesIn, words } from './id-locations.ts';

let answers: ReadonlyMap<Asked, readonly Came[]>;
beforeAll(async () => {
  const known = await signIns();
  const world = await worldIn(newFolder(), known, { store: { sqlite: ':memory:' } });
  answers = await answersIn(world, known);
  await world.close();
});
afterAll(removeFolders);

const withoutRow = (places: readonly string[]): readonly string[] =>
  places.filter((place) => !words.includes(place) && !asked.some((one) => one.place === place));

describe('the places that take an id, a moment, a code or a cursor', () => {
  it('are all asked, and no others are', () => {
    const places = placesIn(schema);
    expect(withoutRow(places)).toEqual([]);
    expect([...words, ...asked.map(({ place }) => place)].filter((place) => !places.includes(place))).toEqual(
      [],
    );
  });

  it.each([
    ['extend input SayNoInput { replyTo: ID }', 'SayNoInput.replyTo'],
    ['input PauseUntil { moment: Moment }', 'PauseUntil.moment'],
    ['extend type Query { byCode(code: String): Partner }', 'Query.byCode(code)'],
  ])('would miss one after: %s', (extension, place) => {
    expect(withoutRow(placesIn(extendSchema(schema, parse(extension))))).toEqual([place]);
  });
});

describe('everything strange is answered alike, byte for byte, at', () => {
  it.each(
    asked.map((one) => [`${one.place}, for ${one.viewer} at ${one.scene} (${one.kind})`, one] as const),
  )('%s', (_name, one) => {
    const came = answers.get(one) ?? [];
    expect(came.length).toBeGreaterThan(4);
    const [first] = came;
    expect(first?.bytes).toContain(one.answer);
    expect(came.filter(({ bytes }) => bytes !== first?.bytes)).toEqual([]);
  });
});
