import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getIntrospectionQuery,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { schema } from '../src/graphql/schema.ts';
import { commandDocument } from '../src/testing/index.ts';
import { testPerson } from '../src/testing/person.ts';
import { type Household, household } from './household.ts';

let home: Household | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;
const fieldsOf = (type: GraphQLNamedType): readonly AnyField[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields())
    : [];
const argsOf = (field: AnyField): readonly GraphQLArgument[] => ('args' in field ? field.args : []);

const committed = new URL('../schema.graphql', import.meta.url);

describe('the schema', () => {
  it('is the one that is committed (`npm run schema` writes it)', () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync(committed, 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const bare = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
      .flatMap((type) => [
        [type.name, type.description],
        ...fieldsOf(type).flatMap((field) => [
          [`${type.name}.${field.name}`, field.description],
          ...argsOf(field).map((arg) => [`${type.name}.${field.name}.${arg.name}`, arg.description]),
        ]),
      ])
      .filter(([, description]) => !description)
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });

  it('gives exits of the couple a result that cannot be a refusal', () => {
    for (const exit of ['SayNo', 'CloseDoor', 'Pause', 'Leave']) {
      const result = schema.getType(`${exit}Result`);
      expect(result && 'getTypes' in result && result.getTypes().map(String)).toEqual([`${exit}Success`]);
    }
  });

  it('gives no name two types across nodes and members of a union, so that all may be selected side by side', () => {
    for (const result of Object.values(schema.getTypeMap())) {
      if (!('getTypes' in result)) continue;
      const types = new Map<string, Set<string>>();
      for (const member of result.getTypes()) {
        for (const field of Object.values(member.getFields())) {
          types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
        }
      }
      const clashes = [...types]
        .filter(([, seen]) => seen.size > 1)
        .map(([name]) => `${result.name}.${name}`);
      expect(clashes).toEqual([]);
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
