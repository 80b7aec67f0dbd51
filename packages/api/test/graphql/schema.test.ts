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
import { openTestServer, type TestServer } from '../support/test-server.ts';

let home: TestServer | null = null;
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
const isOurs = (type: GraphQLNamedType): boolean =>
  !type.name.startsWith('__') && !isSpecifiedScalarType(type);

/** Every name in a schema, with its description. */
function* descriptionsIn(schema: GraphQLSchema): Generator<readonly [string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap()).filter(isOurs)) {
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
  it('equals the committed file (`npm run schema` writes it)', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync(committed, 'utf8'));
  });

  it('describes every type, field, argument, value and directive', () => {
    const undescribed = [...descriptionsIn(schema)].filter(([, description]) => !description);
    expect(undescribed).toEqual([]);
  });

  it('is checked for missing descriptions of all these kinds', () => {
    const undescribed = buildSchema(`
      directive @a(b: Int) on FIELD
      type Query { c(d: E): F }
      input E { g: Int }
      enum F { H }
    `);
    expect([...descriptionsIn(undescribed)].map(([name]) => name).toSorted()).toEqual([
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

  it('has descriptions that demand nothing of people', () => {
    const pressing = [...descriptionsIn(schema)].filter(([, description]) =>
      /\b(?:must|should|remember|have to|ought)\b/i.test(description ?? ''),
    );
    expect(pressing).toEqual([]);
  });

  it('gives the exits of the couple a result type without refusals', () => {
    for (const mutation of exitNames) {
      const exit = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const result = schema.getType(`${exit}Result`);
      expect(result && 'getTypes' in result && result.getTypes().map(String)).toEqual([`${exit}Success`]);
    }
  });

  it('gives a field name one type across all nodes and members of a union, so that a client can select it on all', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(isOurs).filter(isAbstractType);
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

  it('uses `code` and `message` only for refusals, so that a success never conflicts with one', () => {
    const successes = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Success'));
    expect(successes.length).toBeGreaterThan(20);
    const names = successes.flatMap(membersOf).map(({ name }) => name);
    expect(names.filter((name) => name === 'code' || name === 'message')).toEqual([]);
  });

  it('gives every mutation its own result type, whose success contains `me`', () => {
    for (const { name, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      expect(String(type)).toBe(`${capital}Result!`);
      const success = schema.getType(`${capital}Success`);
      expect(isObjectType(success) && String(success.getFields()['me']?.type)).toBe('Me');
    }
  });

  it('responds to the introspection query of tools', async () => {
    home = await openTestServer();
    const { status, body } = await testPerson(home.attune.fetch, null).send(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.__schema.queryType.name).toBe('Query');
  });

  it('accepts the documents of the test client within the token limit', () => {
    expect(() => parse(commandDocument('invite', true), { maxTokens: 1000 })).not.toThrow();
  });
});
