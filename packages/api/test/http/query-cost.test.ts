import { defaultPolicy } from '@attune/core';
import { getIntrospectionQuery, getOperationAST, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { costOf, operationCost } from '../../src/http/limits/query-cost.ts';
import { maxCost } from '../../src/http/limits/query-limits.ts';
import { type TestPerson, testPerson } from '../../src/testing/index.ts';
import { operations } from '../clients/documents.ts';
import { openTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let ada: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  server = await openTestServer();
  ada = await server.person('Ada');
  stranger = testPerson(server.attune.fetch, null);
});
afterAll(() => server.close());

/** What tools send: GraphiQL, code generators and linters. */
const introspection = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
});
const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');
const everyType = '{ types { name fields { name args { name } type { name ofType { name } } } } }';

async function code(person: TestPerson, query: string, variables?: Record<string, unknown>) {
  const { status, body } = await person.send(query, variables);
  return [status, body.errors?.[0]?.extensions.code];
}
const accepted = [200, undefined];
const tooComplex = [400, 'QUERY_TOO_COMPLEX'];

describe('an operation without a sign-in', () => {
  test.each([
    ['thirty introspections', `{ ${aliases(30, `__schema ${everyType}`)} }`],
    [
      'thirty lists of all types',
      `{ __schema { ${aliases(30, 'types { name description fields { name description } }')} } }`,
    ],
    [
      'thirty types in a list',
      `{ __schema { types { ${aliases(28, 'fields { name description type { name kind } }')} } } }`,
    ],
    [
      'introspections in a fragment',
      `{ ${aliases(30, '__schema { ...F }')} } fragment F on __Schema ${everyType}`,
    ],
    [
      'thirty checks of a long text',
      `{ ${aliases(30, `noteCheck(text: "${'Come. '.repeat(100)}") { refused }`)} }`,
    ],
    [
      'thirty lists of support',
      `{ ${aliases(30, 'support { name url phone text { number word } kindWords { key text language } }')} }`,
    ],
    ['thirty lists of cards', `{ ${aliases(30, `cards { ${aliases(30, 'sources { title }')} }`)} }`],
  ])('of %s is too complex', async (_what, query) => {
    expect(await code(stranger, query)).toEqual(tooComplex);
  });

  test.each([
    ['the introspection of tools', introspection],
    [
      'thirty checks of a short text',
      `{ ${aliases(30, 'noteCheck(text: "Would you like to?") { refused }')} }`,
    ],
    [
      'three checks of a long text',
      `{ ${aliases(3, `noteCheck(text: "${'Come. '.repeat(160)}") { refused }`)} }`,
    ],
    ['thirty policies', `{ ${aliases(30, 'policy { fresh fades lasts }')} }`],
  ])('of %s is accepted', async (_what, query) => {
    expect(await code(stranger, query)).toEqual(accepted);
  });
});

test('the cost of a text check counts the characters of a variable', async () => {
  const query = `query ($text: String!) { ${aliases(25, 'noteCheck(text: $text) { refused }')} }`;
  expect(await code(stranger, query, { text: 'Would you like to?' })).toEqual(accepted);
  expect(await code(stranger, query, { text: 'Come. '.repeat(160) })).toEqual(tooComplex);
});

describe('an operation with a sign-in', () => {
  const pages = (count: number, size: string) =>
    aliases(count, `readings(first: ${size}) { edges { cursor node { id floor localDay } } }`);
  const journal = (selected: string) => `{ me { own { journal { ${selected} } } } }`;

  test('counts the items of a page by its argument', async () => {
    expect(await code(ada, journal(pages(4, '1000')))).toEqual(accepted);
    expect(await code(ada, journal(pages(10, '1000')))).toEqual(tooComplex);
    expect(await code(ada, journal(pages(10, '100')))).toEqual(accepted);
    // The server sends no more than 1,000 items, and 100 without an argument.
    expect(await code(ada, journal(pages(4, '2000000000')))).toEqual(accepted);
    expect(await code(ada, journal(pages(10, '1000').replaceAll('(first: 1000)', '')))).toEqual(accepted);
  });

  test('counts the items of a page by the value of a variable', async () => {
    const query = `query ($first: Int) ${journal(pages(10, '$first'))}`;
    expect(await code(ada, query, { first: 100 })).toEqual(accepted);
    expect(await code(ada, query, { first: 1000 })).toEqual(tooComplex);
    const byDefault = query.replace('Int)', 'Int = 1000)');
    expect(await code(ada, byDefault)).toEqual(tooComplex);
  });

  test('may export everything once or twice, and not thirty times', async () => {
    const exports = (count: number) =>
      `mutation { exportMe { ... on ExportMeSuccess { ${aliases(count, 'document')} } } }`;
    expect(await code(ada, exports(2))).toEqual(accepted);
    expect(await code(ada, exports(30))).toEqual(tooComplex);
  });

  test('counts only the most costly member of a union, because a result has one', async () => {
    const setDial = (view: string) => {
      const members = ['SetDialSuccess', 'Refused'].map((member) => `... on ${member} ${view}`);
      return `mutation { setDial(input: { dial: 1 }) { ${members.join(' ')} } }`;
    };
    expect(await code(ada, setDial(journal(pages(4, '1000'))))).toEqual(accepted);
    expect(await code(ada, setDial(journal(pages(10, '1000'))))).toEqual(tooComplex);
  });
});

describe('the cost of one document', () => {
  const document = parse(
    'query ($first: Int) { me { own { journal { readings(first: $first) { edges { node { at band brakes } } } } } } }',
  );
  const cost = (variableValues?: Record<string, unknown>) => costOf({ schema, document, variableValues });

  test('depends on the length of a page each time, although it is estimated once', () => {
    const [short, long] = [cost({ first: 10 }), cost({ first: 1_000 })];
    expect(long).toBeGreaterThan(50 * short);
    expect([cost({ first: 10 }), cost({ first: 1_000 })]).toEqual([short, long]);
    expect([cost(), cost({ first: 'ten' })]).toEqual([long, long]);
  });

  test('is right for more lengths than are remembered', () => {
    const lengths = Array.from({ length: 100 }, (_, i) => i + 1);
    const costs = lengths.map((first) => cost({ first }));
    expect(new Set(costs).size).toBe(100);
    expect(lengths.map((first) => cost({ first }))).toEqual(costs);
  });
});

describe('a document for clients', () => {
  /** The cost with the longest pages, and the longest texts of the default policy, as a part of the maximum. */
  function cost(source: string): number {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The document has no operation.');
    const text = 'x'.repeat(defaultPolicy.reflectionMax);
    const names = (operation.variableDefinitions ?? []).filter(({ type }) => print(type) === 'String!');
    const variables = Object.fromEntries(names.map(({ variable }) => [variable.name.value, text]));
    return operationCost({ schema, document, operation }, (name) => variables[name]) / maxCost;
  }

  test.each(Object.entries(operations))('costs at most four fifths of the maximum: %s', (_name, source) => {
    expect(cost(source)).toBeGreaterThan(0);
    expect(cost(source)).toBeLessThan(0.8);
  });
});
