import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { commandsOf } from '../../scenarios/all-fields.ts';
import { lineOf, tableIn } from '../../scenarios/markdown-table.ts';
import { nameOf, noteOf, privateWords } from '../../scenarios/story.ts';
import { removeFolders, type SignIns, signIns, viewers, whoIs } from '../../scenarios/viewers.ts';
import { unsaid, wrongIn } from './answers.ts';
import { given } from './command-inputs.ts';
import { type Cell, cellsOf, type Kept, keptScenes } from './matrix.ts';

/** What comes of each command, given by each of the six with Ada's ids, codes and moments. */
const table = tableIn(new URL('./commands.md', import.meta.url));

let known: SignIns;
let kept: Kept;
beforeAll(async () => {
  known = await signIns();
  kept = await keptScenes(known);
});
afterAll(removeFolders);

const rowsOf = (command: string): readonly (readonly [row: string, moment: Cell['moment']])[] => [
  [command, 'own'],
  ...(given[command]?.fromMoment ? [[`${command}, from a moment of hers`, 'hers'] as const] : []),
];
const namesIn = (of: GraphQLSchema): readonly string[] => commandsOf(of).map(({ name }) => name);
const withoutRow = (of: GraphQLSchema): readonly string[] =>
  namesIn(of).flatMap((name) =>
    rowsOf(name).flatMap(([row]) => (given[name] && table.has(row) ? [] : [row])),
  );

describe('the table of commands', () => {
  it('has a row for every command, and one more where it is said from a moment, and no other', () => {
    expect(withoutRow(schema)).toEqual([]);
    const rows = new Set(namesIn(schema).flatMap((name) => rowsOf(name).map(([row]) => row)));
    expect([...table.keys()].filter((row) => !rows.has(row))).toEqual([]);
    expect(Object.keys(given).filter((name) => !namesIn(schema).includes(name))).toEqual([]);
  });

  it('knows which commands are said from a moment', () => {
    const saidFrom = commandsOf(schema).filter(
      ({ args: [input] }) => `${input?.type}` && takesMoment(`${input?.type}`),
    );
    expect(saidFrom.map(({ name }) => name)).toEqual(
      namesIn(schema).filter((name) => given[name]?.fromMoment),
    );
  });

  it('says what every field of an answer may hold, and would miss a new one', () => {
    expect(unsaid(schema)).toEqual([]);
    const extended = extendSchema(schema, parse('extend type LeaveSuccess { partner: Partner }'));
    expect(unsaid(extended)).toEqual(['LeaveSuccess.partner']);
  });

  it('would miss a row after a new command', () => {
    const extended = extendSchema(schema, parse('extend type Mutation { wipe: PauseResult }'));
    expect(withoutRow(extended)).toEqual(['wipe']);
  });
});

function takesMoment(input: string): boolean {
  const type = schema.getType(input.replace('!', ''));
  return Boolean(type && 'getFields' in type && 'moment' in type.getFields());
}

describe('what comes, for self, partner, former partner, stranger, person elsewhere and nobody, of', () => {
  it.each(namesIn(schema))('%s', async (name) => {
    const command = commandsOf(schema).find((one) => one.name === name);
    const cells = command ? await cellsOf(known, kept, command) : [];
    for (const [row, moment] of rowsOf(name)) {
      const texts = viewers.map(
        (viewer) => cells.find((cell) => cell.viewer === viewer && cell.moment === moment)?.text ?? '',
      );
      expect(lineOf(row, texts)).toBe(lineOf(row, table.get(row) ?? []));
    }
    expectNothingOfHers(cells);
  });
});

/** What is Ada's alone is in no answer to anybody else; what crosses is in none but to her partner. */
function expectNothingOfHers(cells: readonly Cell[]): void {
  for (const { viewer, answer } of cells) {
    const [given] = Object.values(answer.body.data ?? {});
    if (given && viewer !== 'anonymous') expect(wrongIn(given, whoIs[viewer])).toEqual([]);
    if (viewer === 'self') continue;
    const text = JSON.stringify(answer);
    const hers = [noteOf('ada'), privateWords('ada'), 'KIDS'];
    for (const words of viewer === 'partner' ? hers : [...hers, nameOf('ada')])
      expect(text).not.toContain(words);
  }
}
