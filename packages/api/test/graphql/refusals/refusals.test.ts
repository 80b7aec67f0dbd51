import { readFileSync } from 'node:fs';
import { exitNames } from '@attune/core';
import { getNamedType, isEnumType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitMutations } from '../../../src/graphql/require-exits.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { household } from '../../support/test-server.ts';
import { type Code, type CommandField, commandFields, refusalOf, refusalsByCommand } from './by-command.ts';
import { byCode, byCommand } from './docs-table.ts';
import { situations } from './situations.ts';

const commands = schema.getMutationType()?.getFields() ?? {};
const codeEnum = schema.getType('RefusalCode');
const codes = isEnumType(codeEnum) ? codeEnum.getValues() : [];

describe('the exits', () => {
  it('are the commands that nothing refuses but a lock, and a no to an idea', () => {
    const free = commandFields.filter((command) =>
      refusalsByCommand[command].every((code) => code === 'LOCKED'),
    );
    expect(Object.values(exitMutations).toSorted()).toEqual([...free, 'answerIdea'].toSorted());
  });

  it('of the couple are those that a lock does not refuse either', () => {
    const free = commandFields.filter((command) => refusalsByCommand[command].length === 0);
    expect([...exitNames].toSorted()).toEqual(free.toSorted());
  });
});

describe('the table of refusals', () => {
  it('has every command of the schema', () => {
    expect([...commandFields].toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('has every code of the schema', () => {
    const listed = new Set(Object.values(refusalsByCommand).flat());
    expect([...listed].toSorted()).toEqual(codes.map(({ name }) => name).toSorted());
  });

  it.each(commandFields)('says of %s what its result can be', (command) => {
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

const ending: readonly CommandField[] = ['leave', 'eraseMe'];
/** What each command was answered in each situation: those that are refused first, which changes nothing. */
const answered = new Map<string, ReadonlyMap<CommandField, string | null>>();
/** Without `answerIdea`, which is an exit only with the answer `NO`; and those that end something come last. */
const exits: readonly CommandField[] = Object.values(exitMutations)
  .filter((command) => command !== 'answerIdea')
  .toSorted((one, other) => ending.indexOf(one) - ending.indexOf(other));

beforeAll(async () => {
  for (const { name, holding, arrange } of situations) {
    const { who, inputs, close } = await arrange();
    const given = commandFields.filter((command) => command !== 'join' || inputs.join);
    const refused = given.filter((command) => refusalOf(command, holding));
    const others = given.filter((command) => !refused.includes(command) && !exits.includes(command));
    const last = exits.filter((command) => !refused.includes(command));
    const before = await who.look();
    const answers = new Map<CommandField, string | null>();
    for (const command of [...refused, null, ...others, ...last]) {
      if (command === null) expect({ name, view: await who.look() }).toEqual({ name, view: before });
      else answers.set(command, (await who.act(command, inputs[command])).code ?? null);
    }
    answered.set(name, answers);
    await close();
  }
});

describe('of several reasons that hold, the first is answered', () => {
  it.each(situations)('$name', ({ name, holding }) => {
    const answers = Object.fromEntries(answered.get(name) ?? []);
    const expected = Object.keys(answers).map((command) => [
      command,
      refusalOf(command as CommandField, holding),
    ]);
    expect(answers).toEqual(Object.fromEntries(expected));
  });

  it('and every refusal of every command was seen', () => {
    const seen = [...answered.values()].flatMap((answers) =>
      [...answers].flatMap(([command, code]) => (code ? [`${command} ${code}`] : [])),
    );
    const listed = commandFields.flatMap((command) =>
      refusalsByCommand[command].map((code) => `${command} ${code}`),
    );
    expect([...new Set(seen)].toSorted()).toEqual(listed.toSorted());
  });

  it('and any two that follow each other in the table held at once, but for those that exclude each other', () => {
    const never = ['DIAL_UNKNOWN BELOW_FLOOR', 'NOT_JOINED ALREADY_PAIRED'];
    const neighbours = commandFields.flatMap((command) => {
      const row: readonly Code[] = refusalsByCommand[command];
      return row.slice(1).map((second, index) => ({ command, pair: [row[index], second] }));
    });
    const apart = neighbours.filter(
      ({ command, pair }) =>
        !never.includes(pair.join(' ')) &&
        !situations.some(
          ({ name, holding }) =>
            answered.get(name)?.has(command) && pair.every((code) => code && holding.includes(code)),
        ),
    );
    expect(apart).toEqual([]);
  });

  it('a no to an idea is refused only while locked', async () => {
    const no = async (options: Parameters<typeof household>[0]) => {
      const home = await household(options);
      const { __typename, code } = await (await home.person('Ada')).act('answerIdea', {
        ideaId: 'idea:walk',
        answer: 'NO',
      });
      await home.close();
      return code ?? __typename;
    };
    expect(await no({})).toBe('AnswerIdeaSuccess');
    expect(await no({ limits: { commandsPerMinute: 1 } })).toBe('AnswerIdeaSuccess');
    expect(await no({ unlockWithin: 60_000 })).toBe('LOCKED');
  });
});

describe('docs/refusals.md', () => {
  const page = readFileSync(new URL('../../../../../docs/refusals.md', import.meta.url), 'utf8');

  it('shows the table by command', () => {
    expect(page).toContain(byCommand(commandFields));
  });

  it('shows what each code means, in the words of the schema, and what a client does with it', () => {
    const rows = byCode(codes);
    for (const row of rows) expect(page).toContain(row);
    expect(page.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))).toHaveLength(rows.length);
  });
});
