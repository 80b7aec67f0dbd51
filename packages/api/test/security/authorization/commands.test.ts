import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { commandsOf } from '../../scenarios/all-fields.ts';
import { formatRow, readTable } from '../../scenarios/markdown-table.ts';
import { nameOf, noteOf, privateWords } from '../../scenarios/story.ts';
import { createSignIns, personOf, removeFolders, type SignIns, viewers } from '../../scenarios/viewers.ts';
import { uncheckedFields, wrongFields } from './answers.ts';
import { commandCases } from './command-inputs.ts';
import { type Cell, cellsOf, type SavedScenes, saveScenes } from './matrix.ts';

/** The effect of each command that one of the six viewers sends with Ada's ids, codes and moments. */
const table = readTable(new URL('./commands.md', import.meta.url));

let tokens: SignIns;
let savedScenes: SavedScenes;
beforeAll(async () => {
  tokens = await createSignIns();
  savedScenes = await saveScenes(tokens);
});
afterAll(removeFolders);

const rowsOf = (command: string): readonly (readonly [row: string, moment: Cell['moment']])[] => [
  [command, 'own'],
  ...(commandCases[command]?.fromMoment ? [[`${command}, with Ada’s moment`, 'adas'] as const] : []),
];
const namesIn = (of: GraphQLSchema): readonly string[] => commandsOf(of).map(({ name }) => name);
const withoutRow = (of: GraphQLSchema): readonly string[] =>
  namesIn(of).flatMap((name) =>
    rowsOf(name).flatMap(([row]) => (commandCases[name] && table.has(row) ? [] : [row])),
  );

describe('the table of commands', () => {
  it('has a row for every command, another one if the command has a moment, and no more', () => {
    expect(withoutRow(schema)).toEqual([]);
    const rows = new Set(namesIn(schema).flatMap((name) => rowsOf(name).map(([row]) => row)));
    expect([...table.keys()].filter((row) => !rows.has(row))).toEqual([]);
    expect(Object.keys(commandCases).filter((name) => !namesIn(schema).includes(name))).toEqual([]);
  });

  it('knows which commands have a moment', () => {
    const withMoment = commandsOf(schema).filter(
      ({ args: [input] }) => `${input?.type}` && takesMoment(`${input?.type}`),
    );
    expect(withMoment.map(({ name }) => name)).toEqual(
      namesIn(schema).filter((name) => commandCases[name]?.fromMoment),
    );
  });

  it('has a check for every result field, and fails for a new field without one', () => {
    expect(uncheckedFields(schema)).toEqual([]);
    const extended = extendSchema(schema, parse('extend type LeaveSuccess { partner: Partner }'));
    expect(uncheckedFields(extended)).toEqual(['LeaveSuccess.partner']);
  });

  it('fails for a new command without a row', () => {
    const extended = extendSchema(schema, parse('extend type Mutation { wipe: PauseResult }'));
    expect(withoutRow(extended)).toEqual(['wipe']);
  });
});

function takesMoment(input: string): boolean {
  const type = schema.getType(input.replace('!', ''));
  return Boolean(type && 'getFields' in type && 'moment' in type.getFields());
}

describe('the table shows the effect, per viewer, of', () => {
  it.each(namesIn(schema))('%s', async (name) => {
    const command = commandsOf(schema).find((field) => field.name === name);
    const cells = command ? await cellsOf(tokens, savedScenes, command) : [];
    for (const [row, moment] of rowsOf(name)) {
      const texts = viewers.map(
        (viewer) => cells.find((cell) => cell.viewer === viewer && cell.moment === moment)?.text ?? '',
      );
      expect(formatRow(row, texts)).toBe(formatRow(row, table.get(row) ?? []));
    }
    expectNoPrivateData(cells);
  });
});

/** Only Ada receives her private data, and only her partner receives what she shares. */
function expectNoPrivateData(cells: readonly Cell[]): void {
  for (const { viewer, answer } of cells) {
    const [result] = Object.values(answer.body.data ?? {});
    if (result && viewer !== 'anonymous') expect(wrongFields(result, personOf[viewer])).toEqual([]);
    if (viewer === 'self') continue;
    const text = JSON.stringify(answer);
    const privateTexts = [noteOf('ada'), privateWords('ada'), 'KIDS'];
    for (const secret of viewer === 'partner' ? privateTexts : [...privateTexts, nameOf('ada')])
      expect(text).not.toContain(secret);
  }
}
