import { exitNames } from '@attune/core';
import { schema } from '../../../src/graphql/schema.ts';
import { allOfMe, commandsOf, documentOf, everythingOf } from '../../scenarios/all-fields.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { type AdasData, commandCases } from '../authorization/command-inputs.ts';
import type { Part } from './broken-store.ts';

/** An operation of the schema, and the methods of the store that it calls. */
export interface Operation {
  readonly name: string;
  readonly scene: Scene;
  readonly reaches: readonly Part[];
  /** The subject who sends it; Ada by default. */
  readonly as?: string;
  readonly body: (adas: AdasData) => object;
}

const queryArguments: Readonly<Record<string, string>> = {
  association: '(felt: [1])',
  guidance: '(situation: QUIET)',
  node: '(id: "me:person-1")',
  noteCheck: '(text: "A slow evening?")',
};

/** A request for all fields of a query. */
function queryBody(name: string): object {
  const field = schema.getQueryType()?.getFields()[name];
  const everything = field && everythingOf(schema, field.type);
  const fragment = everything?.includes('AllOfMe') ? allOfMe(schema) : '';
  return { query: `{ ${name}${queryArguments[name] ?? ''} ${everything} } ${fragment}` };
}

/** The methods that each query calls. Public queries call none. */
const queries: Readonly<Record<string, readonly Part[]>> = {
  association: [],
  cards: [],
  guidance: [],
  ideas: [],
  me: ['readSnapshot', 'readJournalPage'],
  node: ['readSnapshot', 'readJournalPage'],
  noteCheck: [],
  policy: [],
  prompts: [],
  signedIn: [],
  support: [],
  vocabulary: [],
};

/** Exits of the couple do not read the clock for a lock. The journal is read because all fields are selected. */
const exits: readonly string[] = exitNames;
/** The commands that call other methods than usual. */
const exceptions: Readonly<Record<string, readonly Part[]>> = {
  join: ['now', 'readSnapshot', 'readJournalPage'],
  exportMe: ['now', 'readSnapshot', 'readJournalPage'],
  eraseMe: ['now', 'transact'],
  // It leaves no journal to read.
  eraseJournal: ['now', 'transact'],
};
const reachedBy = (command: string): readonly Part[] =>
  exceptions[command] ??
  (exits.includes(command) ? ['transact', 'readJournalPage'] : ['now', 'transact', 'readJournalPage']);

const commands = commandsOf(schema).map((command): Operation => {
  const commandCase = commandCases[command.name];
  return {
    name: `Mutation.${command.name}`,
    scene: commandCase?.scene ?? 'inviting',
    reaches: reachedBy(command.name),
    body: (adas) => ({
      query: documentOf(schema, command),
      variables: commandCase?.input ? { input: commandCase.input(adas, adas.moment) } : {},
    }),
  };
});

/** Joining, by a person who has not joined. */
const newJoins = commands
  .filter(({ name }) => name === 'Mutation.join')
  .map((operation): Operation => ({ ...operation, as: 'zoe', reaches: ['now', 'readSnapshot', 'join'] }));

export const operations: readonly Operation[] = [
  ...Object.entries(queries).map(
    ([name, reaches]): Operation => ({
      name: `Query.${name}`,
      scene: 'inviting',
      reaches,
      body: () => queryBody(name),
    }),
  ),
  ...commands,
  ...newJoins,
];
