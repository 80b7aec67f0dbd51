import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  extendSchema,
  isExecutableDefinitionNode,
  Kind,
  parse,
  type SelectionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { singleMutationRule } from '../../src/graphql/single-mutation-rule.ts';
import { openTestServer } from '../support/test-server.ts';
import { generateClient, typeCheck } from './codegen.ts';
import {
  committed,
  committedText,
  type Module,
  modules,
  operations,
  relayModules,
  wholeDocument,
} from './documents.ts';
import { lintDocuments, lintSchema } from './lint.ts';
import { compileWithRelay } from './relay.ts';
import { unused } from './usage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-clients-'));
});
afterAll(() => rm(folder, { recursive: true }));
const kinds = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
const within = (name: string) => mkdtemp(join(folder, name));

describe('the documents of a client', () => {
  it('are valid, with one command per mutation', () => {
    expect(validate(committed, wholeDocument, [...specifiedRules, singleMutationRule])).toEqual([]);
  });

  it.each([...modules, ...relayModules])(
    'have names that start with their module, as Relay requires: $name',
    ({ name, text }) => {
      for (const definition of parse(text).definitions) {
        if (!isExecutableDefinitionNode(definition))
          throw new Error(`${name} defines a type. A client module contains only operations and fragments.`);
        expect(definition.name?.value).toMatch(
          definition.kind === Kind.OPERATION_DEFINITION
            ? new RegExp(`^${name}\\w*${kinds[definition.operation]}$`)
            : new RegExp(`^${name}(?:_\\w+)?$`),
        );
      }
    },
  );

  it('use every field, argument, input field and member of the schema', () => {
    expect(unused(committed, wholeDocument)).toEqual([]);
  });

  it('are checked for unused parts of all kinds', () => {
    const extended = extendSchema(
      committed,
      parse(`
        extend type Me { planted(by: Int): Planted }
        extend type Query { kept(until: Int): Int }
        extend input InviteInput { planted: Int }
        extend union InviteResult = Planted
        extend interface Node { since: Int }
        type Planted implements Node { id: ID! since: Int }
      `),
      { assumeValid: true },
    );
    expect(unused(extended, wholeDocument).toSorted()).toEqual(
      [
        'InviteInput.planted',
        'InviteResult > Planted',
        'Me.planted',
        'Me.planted(by)',
        'Node > Planted',
        'Node.since',
        'Planted.id',
        'Planted.since',
        'Query.kept',
        'Query.kept(until)',
      ].toSorted(),
    );
  });

  it.each(['pause', 'invite', 'node', 'dial', 'cues'])('are checked for a missing %s', (name) => {
    const without = (selection: SelectionNode): boolean =>
      !(selection.kind === 'Field' && selection.name.value === name);
    const reduced = JSON.parse(JSON.stringify(wholeDocument), (_key, value) =>
      value?.kind === 'SelectionSet' ? { ...value, selections: value.selections.filter(without) } : value,
    );
    expect(unused(committed, reduced).length).toBeGreaterThan(0);
  });
});

/** A valid value for every variable of the documents. */
const validValues: Readonly<Record<string, unknown>> = {
  id: 'idea:walk',
  ideaId: 'idea:walk',
  promptId: 'prompt:hope',
  invitationId: 'invitation:none',
  requestId: 'pairingRequest:none',
  coupleId: 'couple:none',
  region: 'GB',
  kind: 'NOTE',
  language: 'en',
  situation: 'QUIET',
  dial: 4,
  floor: 1,
  text: 'Slow mornings.',
  displayName: 'Ada',
  adult: true,
  brakes: ['WORK'],
  accelerators: ['MUSIC'],
  note: 'An evening in?',
  motives: ['PLAY'],
  kindness: 'THANKS',
  alternative: 'WALK',
  code: 'ABCD EFGH',
  answer: 'YES',
  felt: 5,
  wanted: 'FULLY',
  keep: null,
  first: 10,
  after: null,
  last: null,
  before: null,
  arrival: null,
};

describe('a running Attune', () => {
  it('executes every operation of the documents within its limits and without an error', async () => {
    const home = await openTestServer();
    const ada = await home.person('Ada');
    const { AccountEraseMutation: last, HomeSubscription: subscription, ...rest } = operations;
    expect(subscription).toContain('subscription');
    for (const [operation, query] of Object.entries({ ...rest, last: last ?? '' })) {
      const names = [...query.matchAll(/\$(\w+): /g)].map((found) => found[1] ?? '');
      const moment = await ada.moment();
      const variables = Object.fromEntries(
        names.map((name) => [name, name === 'moment' ? moment : validValues[name]]),
      );
      const { status, body } = await ada.send(query, variables);
      expect({ operation, status, errors: body.errors }).toEqual({
        operation,
        status: 200,
        errors: undefined,
      });
    }
    await home.close();
  });
});

/** The number of operations in our documents and in these modules of Relay. */
const operationsOf = (relay: readonly Module[]): number =>
  [...modules, ...relay].flatMap(({ text }) => text.match(/^(?:query|mutation|subscription) /gm) ?? [])
    .length;

/** Reads the ids of a list of persisted documents, and checks each against the schema. */
async function persistedIn(file: string): Promise<readonly string[]> {
  const documents: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  for (const text of Object.values(documents)) expect(validate(committed, parse(text))).toEqual([]);
  return Object.keys(documents);
}

const withUnknownScalar = `${committedText}\nscalar Odd\nextend type Query { odd: Odd }`;

describe('relay-compiler', () => {
  it('compiles the documents, with Relay’s pagination and aliases', async () => {
    const target = await within('relay-');
    expect(await compileWithRelay(target, [...modules, ...relayModules])).toMatchObject({ code: 0 });
    const artifacts = await readdir(join(target, 'artifacts'));
    for (const name of [...Object.keys(operations), 'MeView', 'JournalPagesRefetchQuery', 'FoundQuery'])
      expect(artifacts).toContain(`${name}.graphql.ts`);
    // Relay itself adds the query that refetches.
    expect(await persistedIn(join(target, 'persisted.json'))).toHaveLength(operationsOf(relayModules) + 1);
  });

  it.each([
    ['selects an unknown field', 'query WrongQuery { me { dial } }', committedText],
    [
      'spreads a fragment that may not match',
      'query WrongQuery { node(id: "a") { ...MeView } }',
      committedText,
    ],
    ['selects a scalar without a configured type', 'query WrongQuery { odd }', withUnknownScalar],
  ])('rejects a module that %s', async (_problem, text, schema) => {
    const target = await within('relay-');
    const wrong = { name: 'Wrong', file: 'Wrong.graphql', text };
    const view = modules.filter(({ name }) => name === 'MeView');
    expect((await compileWithRelay(target, [...view, wrong], schema)).code).not.toBe(0);
  });
});

describe('graphql-codegen', () => {
  it('generates types with which a strict client compiles', async () => {
    const target = await within('codegen-');
    await generateClient(target, modules);
    expect(await typeCheck(target)).toEqual({ code: 0, output: '' });
    expect(await persistedIn(join(target, 'gql/persisted-documents.json'))).toHaveLength(operationsOf([]));
  });

  it('generates types that report an unhandled union member', async () => {
    const target = await within('codegen-');
    const extended = `${committedText}\nextend union InviteResult = Match`;
    await generateClient(target, modules, extended);
    const { code, output } = await typeCheck(target);
    expect(code).not.toBe(0);
    expect(output).toContain("does not satisfy the expected type 'never'");
  });
});

describe('a linter that knows Relay', () => {
  it('finds nothing in the schema', async () => {
    expect(await lintSchema(committedText)).toEqual([]);
  });

  it('finds nothing in the documents', async () => {
    expect(await lintDocuments()).toEqual([]);
  });

  it.each([
    ['a field without a description', 'type Match {', 'type Match { more: Int', 'require-description'],
    ['a value without a description', 'enum Wanted {', 'enum Wanted { MORE', 'require-description'],
    ['a name in another style', 'type Match {', 'type Match { "More." so_on: Int', 'naming-convention'],
    ['a connection without `pageInfo`', 'pageInfo: PageInfo!', 'info: PageInfo!', 'relay-connection-types'],
    ['a connection without arguments', 'last: Int', 'final: Int', 'relay-arguments'],
    [
      'a type without an id',
      'type Match {',
      'type Flame { "Hot." a: Int } type Match {',
      'strict-id-in-types',
    ],
    ['a command with several arguments', 'input: InviteInput!', 'invitation: InviteInput!', 'input-name'],
  ])('reports %s', async (_problem, text, replacement, rule) => {
    const found = await lintSchema(committedText.replaceAll(text, replacement));
    expect(found.filter((finding) => finding.includes(rule))).not.toEqual([]);
  });
});
