import { exitNames } from '@attune/core';
import { schema } from '../../../src/graphql/schema.ts';
import { allOfMe, commandsOf, documentOf, everythingOf } from '../../scenarios/all-fields.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { given, type Hers } from '../authorization/command-inputs.ts';
import type { Part } from './broken-store.ts';

/** An operation of the schema, and the ways to the store that it goes. */
export interface Operation {
  readonly name: string;
  readonly scene: Scene;
  readonly reaches: readonly Part[];
  /** Who gives it, where it is not Ada. */
  readonly as?: string;
  readonly body: (hers: Hers) => object;
}

const arguments_: Readonly<Record<string, string>> = {
  guidance: '(situation: QUIET)',
  node: '(id: "me:person-1")',
  noteCheck: '(text: "A slow evening?")',
};

/** What is asked of a query: all there is of it. */
function question(name: string): object {
  const field = schema.getQueryType()?.getFields()[name];
  const everything = field && everythingOf(schema, field.type);
  const fragment = everything?.includes('AllOfMe') ? allOfMe(schema) : '';
  return { query: `{ ${name}${arguments_[name] ?? ''} ${everything} } ${fragment}` };
}

/** What each query reaches. Whatever is open to everyone reaches nothing. */
const queries: Readonly<Record<string, readonly Part[]>> = {
  guidance: [],
  ideas: [],
  me: ['readSnapshot', 'readJournal'],
  node: ['readSnapshot', 'readJournal'],
  noteCheck: [],
  policy: [],
  prompts: [],
  signedIn: [],
  support: [],
};

/** An exit of the couple is one change; the journal is read because all of the view is asked for. */
const exits: readonly string[] = exitNames;
/** What reaches something else than the usual. */
const others: Readonly<Record<string, readonly Part[]>> = {
  join: ['now', 'readSnapshot', 'readJournal'],
  exportMe: ['now', 'readSnapshot', 'readJournal'],
  eraseMe: ['now', 'transact'],
  // Nothing is left to be read.
  eraseJournal: ['now', 'transact'],
};
const reachedBy = (command: string): readonly Part[] =>
  others[command] ??
  (exits.includes(command) ? ['transact', 'readJournal'] : ['now', 'transact', 'readJournal']);

const commands = commandsOf(schema).map((command): Operation => {
  const how = given[command.name];
  return {
    name: `Mutation.${command.name}`,
    scene: how?.scene ?? 'inviting',
    reaches: reachedBy(command.name),
    body: (hers) => ({
      query: documentOf(schema, command),
      variables: how?.input ? { input: how.input(hers, hers.moment) } : {},
    }),
  };
});

/** Joining, for somebody who has not. */
const joinings = commands
  .filter(({ name }) => name === 'Mutation.join')
  .map((operation): Operation => ({ ...operation, as: 'zoe', reaches: ['now', 'readSnapshot', 'join'] }));

export const operations: readonly Operation[] = [
  ...Object.entries(queries).map(
    ([name, reaches]): Operation => ({
      name: `Query.${name}`,
      scene: 'inviting',
      reaches,
      body: () => question(name),
    }),
  ),
  ...commands,
  ...joinings,
];
