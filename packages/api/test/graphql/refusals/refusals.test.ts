import { readFileSync } from 'node:fs';
import { exitNames } from '@attune/core';
import { getNamedType, isEnumType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitMutations } from '../../../src/graphql/require-exits.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { openTestServer } from '../../support/test-server.ts';
import { type Code, type CommandField, commandFields, refusalOf, refusalsByCommand } from './by-command.ts';
import { rowsByCode, tableByCommand } from './docs-table.ts';
import { situations } from './situations.ts';

const commands = schema.getMutationType()?.getFields() ?? {};
const codeEnum = schema.getType('RefusalCode');
const codes = isEnumType(codeEnum) ? codeEnum.getValues() : [];

describe('the exits', () => {
  it('are the commands that can be refused only while locked, and a no to an idea', () => {
    const free = commandFields.filter((command) =>
      refusalsByCommand[command].every((code) => code === 'LOCKED'),
    );
    expect(Object.values(exitMutations).toSorted()).toEqual([...free, 'answerIdea'].toSorted());
  });

  it('of the couple are the commands that are never refused', () => {
    const free = commandFields.filter((command) => refusalsByCommand[command].length === 0);
    expect([...exitNames].toSorted()).toEqual(free.toSorted());
  });
});

describe('the table of refusals', () => {
  it('contains every command of the schema', () => {
    expect([...commandFields].toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('contains every code of the schema', () => {
    const listed = new Set(Object.values(refusalsByCommand).flat());
    expect([...listed].toSorted()).toEqual(codes.map(({ name }) => name).toSorted());
  });

  it.each(commandFields)('lists for %s the members of its result type', (command) => {
    const members = new Set(
      refusalsByCommand[command].map((code) => {
        if (code === 'TEXT_PRESSURING') return 'TextPressuring';
        return code === 'SUPPORT_FIRST' ? 'SupportFirst' : 'Refused';
      }),
    );
    const result = getNamedType(commands[command]?.type);
    const names = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    expect(names.filter((name) => !name.endsWith('Success')).toSorted()).toEqual([...members].toSorted());
  });
});

const finalCommands: readonly CommandField[] = ['leave', 'eraseMe'];
/** The response to each command in each situation. Refused commands run first, because they change nothing. */
const responsesBySituation = new Map<string, ReadonlyMap<CommandField, string | null>>();
/** Without `answerIdea`, which is an exit only with the answer `NO`. `leave` and `eraseMe` run last. */
const exits: readonly CommandField[] = Object.values(exitMutations)
  .filter((command) => command !== 'answerIdea')
  .toSorted((one, other) => finalCommands.indexOf(one) - finalCommands.indexOf(other));

beforeAll(async () => {
  for (const { name, reasons, arrange } of situations) {
    const { who, inputs, close } = await arrange();
    const sent = commandFields.filter((command) => command !== 'join' || inputs.join);
    const refused = sent.filter((command) => refusalOf(command, reasons));
    const others = sent.filter((command) => !refused.includes(command) && !exits.includes(command));
    const last = exits.filter((command) => !refused.includes(command));
    const before = await who.look();
    const responses = new Map<CommandField, string | null>();
    for (const command of [...refused, null, ...others, ...last]) {
      if (command === null) expect({ name, view: await who.look() }).toEqual({ name, view: before });
      else responses.set(command, (await who.act(command, inputs[command])).code ?? null);
    }
    responsesBySituation.set(name, responses);
    await close();
  }
});

describe('a command to which several reasons apply', () => {
  it.each(situations)('is refused with the first: $name', ({ name, reasons }) => {
    const responses = Object.fromEntries(responsesBySituation.get(name) ?? []);
    const expected = Object.keys(responses).map((command) => [
      command,
      refusalOf(command as CommandField, reasons),
    ]);
    expect(responses).toEqual(Object.fromEntries(expected));
  });

  it('produces every refusal of every command at least once', () => {
    const seen = [...responsesBySituation.values()].flatMap((responses) =>
      [...responses].flatMap(([command, code]) => (code ? [`${command} ${code}`] : [])),
    );
    const listed = commandFields.flatMap((command) =>
      refusalsByCommand[command].map((code) => `${command} ${code}`),
    );
    expect([...new Set(seen)].toSorted()).toEqual(listed.toSorted());
  });

  it('has a situation for any two neighbours in the table, except those that exclude each other', () => {
    const exclusive = ['DIAL_UNKNOWN BELOW_FLOOR', 'NOT_JOINED ALREADY_PAIRED'];
    const neighbours = commandFields.flatMap((command) => {
      const row: readonly Code[] = refusalsByCommand[command];
      return row.slice(1).map((second, index) => ({ command, pair: [row[index], second] }));
    });
    const untested = neighbours.filter(
      ({ command, pair }) =>
        !exclusive.includes(pair.join(' ')) &&
        !situations.some(
          ({ name, reasons }) =>
            responsesBySituation.get(name)?.has(command) &&
            pair.every((code) => code && reasons.includes(code)),
        ),
    );
    expect(untested).toEqual([]);
  });

  it('is accepted if it is a no to an idea, unless locked', async () => {
    const sayNoToIdea = async (options: Parameters<typeof openTestServer>[0]) => {
      const home = await openTestServer(options);
      const { __typename, code } = await (await home.person('Ada')).act('answerIdea', {
        ideaId: 'idea:walk',
        answer: 'NO',
      });
      await home.close();
      return code ?? __typename;
    };
    expect(await sayNoToIdea({})).toBe('AnswerIdeaSuccess');
    expect(await sayNoToIdea({ limits: { commandsPerMinute: 1 } })).toBe('AnswerIdeaSuccess');
    expect(await sayNoToIdea({ unlockWithin: 60_000 })).toBe('LOCKED');
  });
});

describe('docs/refusals.md', () => {
  const page = readFileSync(new URL('../../../../../docs/refusals.md', import.meta.url), 'utf8');

  it('contains the table by command', () => {
    expect(page).toContain(tableByCommand(commandFields));
  });

  it('contains a row for each code, with the description of the schema', () => {
    const rows = rowsByCode(codes);
    for (const row of rows) expect(page).toContain(row);
    expect(page.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))).toHaveLength(rows.length);
  });
});
