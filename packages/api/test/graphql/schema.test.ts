import { readFileSync } from 'node:fs';
import { exitNames } from '@attune/core';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { commandDocument } from '../../src/testing/index.ts';
import { testPerson } from '../../src/testing/person.ts';
import { type Household, household } from '../support/test-server.ts';

let home: Household | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

type Member = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue;
const membersOf = (type: GraphQLNamedType): readonly Member[] => {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields())
    : [];
};
const argsOf = (member: Member | GraphQLDirective): readonly GraphQLArgument[] =>
  'args' in member ? member.args : [];
const own = (type: GraphQLNamedType): boolean => !type.name.startsWith('__') && !isSpecifiedScalarType(type);

/** Whatever a schema names, with what it says of it. */
function* described(schema: GraphQLSchema): Generator<readonly [string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap()).filter(own)) {
    yield [type.name, type.description];
    for (const member of membersOf(type)) {
      yield [`${type.name}.${member.name}`, member.description];
      for (const arg of argsOf(member)) yield [`${type.name}.${member.name}.${arg.name}`, arg.description];
    }
  }
  for (const directive of schema.getDirectives().filter((each) => !isSpecifiedDirective(each))) {
    yield [`@${directive.name}`, directive.description];
    for (const arg of argsOf(directive)) yield [`@${directive.name}.${arg.name}`, arg.description];
  }
}

const committed = new URL('../../schema.graphql', import.meta.url);

describe('the schema', () => {
  it('is the one that is committed (`npm run schema` writes it)', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync(committed, 'utf8'));
  });

  it('describes every type, field, argument, value and directive', () => {
    const bare = [...described(schema)].filter(([, description]) => !description);
    expect(bare).toEqual([]);
  });

  it('would show any of them that is bare', () => {
    const bare = buildSchema(`
      directive @a(b: Int) on FIELD
      type Query { c(d: E): F }
      input E { g: Int }
      enum F { H }
    `);
    expect([...described(bare)].map(([name]) => name).toSorted()).toEqual([
      '@a',
      '@a.b',
      'E',
      'E.g',
      'F',
      'F.H',
      'Query',
      'Query.c',
      'Query.c.d',
    ]);
  });

  it('says what is, and asks for nothing', () => {
    const pressing = [...described(schema)].filter(([, description]) =>
      /\b(?:must|should|remember|have to|ought)\b/i.test(description ?? ''),
    );
    expect(pressing).toEqual([]);
  });

  it('gives exits of the couple a result that cannot be a refusal', () => {
    for (const mutation of exitNames) {
      const exit = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const result = schema.getType(`${exit}Result`);
      expect(result && 'getTypes' in result && result.getTypes().map(String)).toEqual([`${exit}Success`]);
    }
  });

  it('gives no name two types across nodes and members of a union, so that all may be selected side by side', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(own).filter(isAbstractType);
    const clashes = abstract.flatMap((whole) => {
      const types = new Map<string, Set<string>>();
      for (const member of schema.getPossibleTypes(whole)) {
        for (const field of Object.values(member.getFields())) {
          types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
        }
      }
      return [...types].filter(([, seen]) => seen.size > 1).map(([name]) => `${whole.name}.${name}`);
    });
    expect(clashes).toEqual([]);
  });

  it('keeps `code` and `message` for refusals, so that no success clashes with one', () => {
    const successes = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Success'));
    expect(successes.length).toBeGreaterThan(20);
    const names = successes.flatMap(membersOf).map(({ name }) => name);
    expect(names.filter((name) => name === 'code' || name === 'message')).toEqual([]);
  });

  it('gives every mutation a result of its own, with one success that shows my view', () => {
    for (const { name, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      expect(String(type)).toBe(`${capital}Result!`);
      const success = schema.getType(`${capital}Success`);
      expect(isObjectType(success) && String(success.getFields()['me']?.type)).toBe('Me');
    }
  });

  it('answers the introspection that tools send', async () => {
    home = await household();
    const { status, body } = await testPerson(home.attune.fetch, null).send(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.__schema.queryType.name).toBe('Query');
  });

  it('fits the documents of the test client within the limits', () => {
    expect(() => parse(commandDocument('invite', true), { maxTokens: 1000 })).not.toThrow();
  });
});
