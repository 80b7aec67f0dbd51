import { GraphQLError, GraphQLScalarType } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { describe, expect, test } from 'vitest';
import { sender, toy } from '../support/toy-schema.ts';

const { ask, faults, yoga } = toy();
const setDial = 'mutation ($input: SetDialInput!) { setDial(input: $input) }';
const withInput = (input: unknown) => ask({ query: setDial, variables: { input } });

describe('the value of a variable', () => {
  test('is accepted if it is valid', async () => {
    expect((await withInput({ dial: -7, notes: [{ text: 'x' }] })).body).toEqual({ data: { setDial: -7 } });
  });

  test.each([
    ['a dial out of range', { dial: 11 }, ['input', 'dial'], 'A dial is a whole number from −10 to 10.'],
    ['a dial in words', { dial: '3' }, ['input', 'dial'], 'A dial is a whole number'],
    ['a fraction', { dial: 0.5 }, ['input', 'dial'], 'A dial is a whole number'],
    ['null for a dial', { dial: null }, ['input', 'dial'], 'Expected non-nullable type "Dial!"'],
    ['no dial', {}, ['input', 'dial'], 'Field "dial" of required type "Dial!" was not provided'],
    ['an unknown word', { dial: 1, mood: 'CALMM' }, ['input', 'mood'], 'Did you mean the enum value "CALM"'],
    ['an unknown field', { dial: 1, dail: 1 }, ['input', 'dail'], 'is not defined by type "SetDialInput"'],
    [
      'a number far inside',
      { dial: 1, notes: [{ text: 'a' }, { text: 'b', stars: 'five' }] },
      ['input', 'notes', 1, 'stars'],
      'Int cannot represent',
    ],
    ['a field missing far inside', { dial: 1, notes: [{}] }, ['input', 'notes', 0, 'text'], '"String!"'],
    ['no object at all', 'three', ['input'], 'to be an object'],
    ['null for everything', null, ['input'], 'a value of type "SetDialInput!" is required'],
    ['nothing', undefined, ['input'], 'a value of type "SetDialInput!" is required'],
  ])('%s', async (_name, input, inputPath, message) => {
    const { status, error, body } = await withInput(input);
    expect(status).toBe(400);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath });
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^input[\w.[\]]*: /);
    expect(body).not.toHaveProperty('data');
    expect(body.errors).toHaveLength(1);
  });

  test('is located in the message', async () => {
    const { error } = await withInput({ dial: 1, notes: [{ text: 'a', stars: 1.5 }] });
    expect(error.message).toMatch(/^input\.notes\[0\]\.stars: Int cannot represent/);
  });

  test('is reported together with other wrong values, up to a limit', async () => {
    const { body } = await withInput({ dial: 11, mood: 'SAD' });
    expect(
      body.errors.map((each: { extensions: { inputPath: unknown } }) => each.extensions.inputPath),
    ).toEqual([
      ['input', 'dial'],
      ['input', 'mood'],
    ]);
    const many = await withInput({ dial: 1, notes: Array.from({ length: 500 }, () => 1) });
    expect(many.body.errors).toHaveLength(20);
  });

  test('is replaced by a default only if it is absent', async () => {
    const query = 'query ($dial: Dial! = 4) { dialIs(dial: $dial) }';
    expect((await ask({ query })).body).toEqual({ data: { dialIs: 4 } });
    expect((await ask({ query, variables: { dial: null } })).error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['dial'],
    });
  });

  test('is reported if it is null and the argument requires a value', async () => {
    const query = 'query ($name: String) { hello(name: $name) }';
    const { error } = await ask({ query, variables: { name: null } });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath: ['name'] });
  });

  test('is reported for a subscription', async () => {
    const query = 'subscription ($dial: Dial) { finite(dial: $dial) }';
    const { error, status } = await ask({ query, variables: { dial: 11 } });
    expect(status).toBe(400);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath: ['dial'] });
  });
});

describe('a wrong literal in the document is reported with its path:', () => {
  test.each([
    ['{ dialIs(dial: 11) }', ['dial'], 'A dial is a whole number'],
    ['{ dialIs(dial: "3") }', ['dial'], 'A dial is a whole number'],
    ['{ a: dialIs(dial: 3) b: dialIs(dial: -11) }', ['dial'], 'A dial is a whole number'],
    ['{ dialIs(dial: null) }', ['dial'], 'Expected value of type "Dial!"'],
    ['{ hello(name: 3) }', ['name'], 'String cannot represent'],
    ['mutation { setDial(input: { dial: 11 }) }', ['input', 'dial'], 'A dial is a whole number'],
    ['mutation { setDial(input: {}) }', ['input', 'dial'], 'of required type "Dial!"'],
    ['mutation { setDial(input: { dial: 1, mood: CALMM }) }', ['input', 'mood'], 'Did you mean'],
    ['mutation { setDial(input: { dial: 1, dail: 1 }) }', ['input', 'dail'], 'is not defined'],
    [
      'mutation { setDial(input: { dial: 1, notes: [{ text: "a" }, { text: "b", stars: "five" }] }) }',
      ['input', 'notes', 1, 'stars'],
      'Int cannot represent',
    ],
    ['query ($dial: Dial! = 11) { dialIs(dial: $dial) }', ['dial'], 'A dial is a whole number'],
  ])('%s', async (query, inputPath, message) => {
    for (const { status, error } of [await ask({ query }), await ask({ query })]) {
      expect(status).toBe(400);
      expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath });
      expect(error.message).toContain(message);
    }
  });
});

describe('wrong values after the last reported one', () => {
  let read = 0;
  const refuse = (): never => {
    read += 1;
    throw new GraphQLError('Wrong.', { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const Counted = new GraphQLScalarType({ name: 'Counted', parseValue: refuse, parseLiteral: refuse });
  const schema = createSchema({
    typeDefs: 'scalar Counted type Query { all(of: [Counted!]!): Int }',
    resolvers: { Counted },
  });

  test('are not read in a variable', async () => {
    const query = 'query ($of: [Counted!]!) { all(of: $of) }';
    read = 0;
    const { body } = await toy({ schema }).ask({ query, variables: { of: Array(900).fill(1) } });
    expect(body.errors).toHaveLength(20);
    // Once to find that they are wrong, up to the limit of graphql-js, and once to describe them.
    expect(read).toBeLessThan(100);
  });

  test('are not read in a document', async () => {
    read = 0;
    const { body } = await toy({ schema }).ask({ query: `{ all(of: [${'1 '.repeat(900)}]) }` });
    expect(body.errors).toHaveLength(20);
    expect(read).toBeLessThan(100);
  });

  test('are not searched for in a document with many wrong fields', async () => {
    const fields = Array.from({ length: 300 }, (_, i) => `hallo${i}`).join(' ');
    const { body } = await ask({ query: `{ ${fields} }` });
    expect(body.errors.length).toBeLessThan(25);
  });
});

describe('a wrong document is reported without an input path:', () => {
  test.each([
    ['{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ deep }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ dialIs }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($x: Nothing) { hello(name: $x) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($x: Int) { hello(name: $x) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ hello(name: $x) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($x: Boolean!) { ticks @skip(if: $x) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { ticks @include(if: false) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { ticks @skip(if: true) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { ... @skip(if: true) { ticks } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'subscription { ...F } fragment F on Subscription { ticks @include(if: false) }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'subscription { ...F @include(if: false) } fragment F on Subscription { ticks }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['', 'GRAPHQL_PARSE_FAILED'],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE'],
    ['fragment A on Query { hello }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s', async (query, code) => {
    for (const { status, error } of [await ask({ query }), await ask({ query })]) {
      expect([status, error.extensions.code]).toEqual([400, code]);
      expect(error.extensions).not.toHaveProperty('inputPath');
    }
  });

  test('with a suggestion, because the schema is public', async () => {
    expect((await ask({ query: '{ helo }' })).error.message).toMatch(/Did you mean .*"hello"/);
  });
});

test('a client of plain application/json gets 200 for malformed input, as GraphQL over HTTP requires', async () => {
  const headers = { accept: 'application/json' };
  const ofVariables = await sender(yoga)({ query: setDial, variables: { input: { dial: 11 } } }, headers);
  expect([ofVariables.status, ofVariables.error.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
});

test('no wrong value is logged as a fault', () => {
  expect(faults).toEqual([]);
});

describe('an error that a scalar throws by mistake is masked as a fault', () => {
  test.each([
    ['in a literal', { query: '{ fragile(value: "a secret note") }' }],
    ['in a literal next to a wrong value', { query: '{ dialIs(dial: 11) fragile(value: "a secret note") }' }],
    [
      'in a variable',
      { query: 'query ($v: Fragile!) { fragile(value: $v) }', variables: { v: 'a secret note' } },
    ],
    [
      'in a variable next to a wrong value',
      {
        query: 'query ($d: Dial!, $v: Fragile!) { dialIs(dial: $d) fragile(value: $v) }',
        variables: { d: 11, v: 'a secret note' },
      },
    ],
  ])('%s', async (_where, operation) => {
    const fragile = toy();
    const { status, body, error } = await fragile.ask(operation);
    expect([status, error.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify([body, fragile.faults])).not.toContain('secret');
    expect(fragile.faults.map(({ incident }) => incident)).toContain(error.extensions.incident);
    expect(fragile.faults[0]?.errors[0]?.name).toBe('RangeError');
  });
});
