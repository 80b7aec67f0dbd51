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
  it('are valid, and give one command each', () => {
    expect(validate(committed, wholeDocument, [...specifiedRules, singleMutationRule])).toEqual([]);
  });

  it.each([...modules, ...relayModules])(
    'are named as Relay has it, by their module: $name',
    ({ name, text }) => {
      for (const definition of parse(text).definitions) {
        if (!isExecutableDefinitionNode(definition)) throw new Error(`${name} defines a type.`);
        expect(definition.name?.value).toMatch(
          definition.kind === Kind.OPERATION_DEFINITION
            ? new RegExp(`^${name}\\w*${kinds[definition.operation]}$`)
            : new RegExp(`^${name}(?:_\\w+)?$`),
        );
      }
    },
  );

  it('ask for all there is: every field, argument, input field and member', () => {
    expect(unused(committed, wholeDocument)).toEqual([]);
  });

  it('would show what they do not ask for', () => {
    const grown = extendSchema(
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
    expect(unused(grown, wholeDocument).toSorted()).toEqual(
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

  it.each(['pause', 'invite', 'node', 'dial', 'cues'])('would show %s if it were left out', (name) => {
    const without = (selection: SelectionNode): boolean =>
      !(selection.kind === 'Field' && selection.name.value === name);
    const poorer = JSON.parse(JSON.stringify(wholeDocument), (_key, value) =>
      value?.kind === 'SelectionSet' ? { ...value, selections: value.selections.filter(without) } : value,
    );
    expect(unused(committed, poorer).length).toBeGreaterThan(0);
  });
});

/** Something that fits, for every variable in the documents. */
const fitting: Readonly<Record<string, unknown>> = {
  id: 'idea:walk',
  ideaId: 'idea:walk',
  promptId: 'prompt:hope',
  invitationId: 'invitation:none',
  requestId: 'pairingRequest:none',
  coupleId: 'couple:none',
  region: 'GB',
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
  it('answers every operation of the documents, within its limits and without an error', async () => {
    const home = await openTestServer();
    const ada = await home.person('Ada');
    const { AccountEraseMutation: last, HomeSubscription: followed, ...rest } = operations;
    expect(followed).toContain('subscription');
    for (const [name, query] of Object.entries({ ...rest, last: last ?? '' })) {
      const named = [...query.matchAll(/\$(\w+): /g)].map((found) => found[1] ?? '');
      const moment = await ada.moment();
      const variables = Object.fromEntries(
        named.map((each) => [each, each === 'moment' ? moment : fitting[each]]),
      );
      const { status, body } = await ada.send(query, variables);
      expect({ name, status, errors: body.errors }).toEqual({ name, status: 200, errors: undefined });
    }
    await home.close();
  });
});

/** How many operations our documents have, with these modules of Relay's. */
const operationsOf = (more: readonly Module[]): number =>
  [...modules, ...more].flatMap(({ text }) => text.match(/^(?:query|mutation|subscription) /gm) ?? []).length;

/** The ids of a list of persisted documents, each of which fits the schema. */
async function persistedIn(file: string): Promise<readonly string[]> {
  const documents: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  for (const text of Object.values(documents)) expect(validate(committed, parse(text))).toEqual([]);
  return Object.keys(documents);
}

const withOdd = `${committedText}\nscalar Odd\nextend type Query { odd: Odd }`;

describe('relay-compiler', () => {
  it('compiles the documents, and Relay’s own pagination and aliases', async () => {
    const here = await within('relay-');
    expect(await compileWithRelay(here, [...modules, ...relayModules])).toMatchObject({ code: 0 });
    const artifacts = await readdir(join(here, 'artifacts'));
    for (const name of [...Object.keys(operations), 'MeView', 'JournalPagesRefetchQuery', 'FoundQuery'])
      expect(artifacts).toContain(`${name}.graphql.ts`);
    // The refetching query is Relay's own.
    expect(await persistedIn(join(here, 'persisted.json'))).toHaveLength(operationsOf(relayModules) + 1);
  });

  it.each([
    ['asks for what is not there', 'query WrongQuery { me { dial } }', committedText],
    ['may spread what does not fit', 'query WrongQuery { node(id: "a") { ...MeView } }', committedText],
    ['meets a scalar it was not told of', 'query WrongQuery { odd }', withOdd],
  ])('would not compile a module that %s', async (_what, text, schema) => {
    const here = await within('relay-');
    const wrong = { name: 'Wrong', file: 'Wrong.graphql', text };
    const view = modules.filter(({ name }) => name === 'MeView');
    expect((await compileWithRelay(here, [...view, wrong], schema)).code).not.toBe(0);
  });
});

describe('graphql-codegen', () => {
  it('makes types of the documents that a strict client compiles with', async () => {
    const here = await within('codegen-');
    await generateClient(here, modules);
    expect(await typeCheck(here)).toEqual({ code: 0, output: '' });
    expect(await persistedIn(join(here, 'gql/persisted-documents.json'))).toHaveLength(operationsOf([]));
  });

  it('would show a client a member that it does not handle', async () => {
    const here = await within('codegen-');
    const grown = `${committedText}\nextend union InviteResult = Match`;
    await generateClient(here, modules, grown);
    const { code, output } = await typeCheck(here);
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
    ['a bare field', 'type Match {', 'type Match { more: Int', 'require-description'],
    ['a bare value', 'enum Wanted {', 'enum Wanted { MORE', 'require-description'],
    ['a name in another style', 'type Match {', 'type Match { "More." so_on: Int', 'naming-convention'],
    ['a page without its information', 'pageInfo: PageInfo!', 'info: PageInfo!', 'relay-connection-types'],
    ['a connection without arguments', 'last: Int', 'final: Int', 'relay-arguments'],
    [
      'a type without an id',
      'type Match {',
      'type Flame { "Hot." a: Int } type Match {',
      'strict-id-in-types',
    ],
    ['a command with several arguments', 'input: InviteInput!', 'said: InviteInput!', 'input-name'],
  ])('would find %s', async (_what, text, other, rule) => {
    const found = await lintSchema(committedText.replaceAll(text, other));
    expect(found.filter((finding) => finding.includes(rule))).not.toEqual([]);
  });
});
