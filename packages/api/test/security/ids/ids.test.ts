import { extendSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { createSignIns, newFolder, openWorld, removeFolders } from '../../scenarios/viewers.ts';
import { answersIn, type RawAnswer } from './answers.ts';
import { type IdCase, idCases } from './id-fields.ts';
import { placesIn, words } from './id-locations.ts';

let answers: ReadonlyMap<IdCase, readonly RawAnswer[]>;
beforeAll(async () => {
  const tokens = await createSignIns();
  const world = await openWorld(newFolder(), tokens, { store: { sqlite: ':memory:' } });
  answers = await answersIn(world, tokens);
  await world.close();
});
afterAll(removeFolders);

const withoutRow = (places: readonly string[]): readonly string[] =>
  places.filter((place) => !words.includes(place) && !idCases.some((one) => one.place === place));

describe('the inputs that take an id, a moment, a code or a cursor', () => {
  it('are all tested, and no others are', () => {
    const places = placesIn(schema);
    expect(withoutRow(places)).toEqual([]);
    expect(
      [...words, ...idCases.map(({ place }) => place)].filter((place) => !places.includes(place)),
    ).toEqual([]);
  });

  it.each([
    ['extend input SayNoInput { replyTo: ID }', 'SayNoInput.replyTo'],
    ['input PauseUntil { moment: Moment }', 'PauseUntil.moment'],
    ['extend type Query { byCode(code: String): Partner }', 'Query.byCode(code)'],
  ])('fail for a new input without a test: %s', (extension, place) => {
    expect(withoutRow(placesIn(extendSchema(schema, parse(extension))))).toEqual([place]);
  });
});

describe('all foreign and invalid values get an identical response, byte for byte, at', () => {
  it.each(
    idCases.map((one) => [`${one.place}, for ${one.viewer} at ${one.scene} (${one.kind})`, one] as const),
  )('%s', (_name, one) => {
    const rawAnswers = answers.get(one) ?? [];
    expect(rawAnswers.length).toBeGreaterThan(4);
    const [first] = rawAnswers;
    expect(first?.bytes).toContain(one.answer);
    expect(rawAnswers.filter(({ bytes }) => bytes !== first?.bytes)).toEqual([]);
  });
});
