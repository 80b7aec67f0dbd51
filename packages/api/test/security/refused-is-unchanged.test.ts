import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { render } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { type CommandField, commandFields, refusalOf } from '../graphql/refusals/by-command.ts';
import { situations } from '../graphql/refusals/situations.ts';
import { allOfMe, commandsOf, documentOf } from '../scenarios/all-fields.ts';
import { noteOf, privateWords } from '../scenarios/story.ts';
import {
  cast,
  copyOf,
  type Name,
  removeFolders,
  type SignIns,
  signIns,
  type World,
  worldIn,
} from '../scenarios/viewers.ts';
import { type Kept, keptScenes } from './authorization/matrix.ts';
import { type Try, tries } from './refused-requests.ts';

let known: SignIns;
let kept: Kept;
beforeAll(async () => {
  known = await signIns();
  kept = await keptScenes(known);
});
afterAll(removeFolders);

/** `notNow` as core writes what the schema calls `NOT_NOW`. */
const camel = (code: string): string =>
  code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const kinds: Readonly<Record<string, string>> = {
  TEXT_PRESSURING: 'TextPressuring',
  SUPPORT_FIRST: 'SupportFirst',
};
const messageOf = (code: string) => {
  const key = `refusal.${camel(code)}`;
  return { key, text: render({ key, dial: null } as Parameters<typeof render>[0]) };
};

/** Every row of the database, as bytes. */
function rowsIn({ folder }: World): string {
  const db = new Sqlite(join(folder, 'attune.db'), { readonly: true });
  const rows = ['person', 'couple', 'entry'].map((table) => db.prepare(`select * from ${table}`).all());
  db.close();
  return JSON.stringify(rows);
}

const lookOf = async ({ people }: World, name: Name): Promise<string> =>
  JSON.stringify(await people[name].ask(`{ me { ...AllOfMe } } ${allOfMe(schema)}`));
const everybody = (world: World): Promise<readonly string[]> =>
  Promise.all(cast.map((name) => lookOf(world, name)));

/** Gives what is refused and compares what is stored, and what everybody sees, before and after. */
async function refused({ scene, who, command, input, first, options = {} }: Try) {
  const at = kept.get(scene);
  const found = commandsOf(schema).find(({ name }) => name === command);
  if (!at || !found) throw new Error(`No ${command} at ${scene}.`);
  const world = await worldIn(copyOf(at.folder), known, { now: at.now, next: 900, ...options });
  const person = world.people[who];
  await first?.(person, world);
  const me = await person.look();
  const before = { rows: rowsIn(world), seen: await everybody(world) };
  const variables = input ? { input: input(me?.own?.moment, me) } : {};
  const { status, body } = await person.send(documentOf(schema, found), variables);
  const after = { rows: rowsIn(world), seen: await everybody(world) };
  const { me: own } = JSON.parse(await lookOf(world, who));
  await world.close();
  return { status, body, answer: body.data?.[command], before, after, own };
}

describe('a refusal', () => {
  it('is tried for every code', () => {
    const codes = schema.getType('RefusalCode');
    const names = isEnumType(codes) ? codes.getValues().map(({ name }) => name) : [];
    expect([...new Set(tries.map(({ code }) => code))].sort()).toEqual(names.sort());
  });

  it.each(tries)('$code of $command says so, and leaves all as it was', async (tried) => {
    const { status, body, answer, before, after, own } = await refused(tried);
    const { also = () => true, code, who } = tried;
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(answer).toMatchObject({ __typename: kinds[code] ?? 'Refused', code });
    expect(answer.message).toEqual({ __typename: 'Message', ...messageOf(code) });
    expect(answer.me).toEqual(own);
    expect(also(answer)).toBe(true);
    expect(after.seen).toEqual(before.seen);
    // A wrong code is counted, for oneself alone.
    if (code !== 'CODE_NOT_GOOD') expect(after.rows).toBe(before.rows);
    const text = JSON.stringify(body);
    for (const other of cast.filter((name) => name !== who))
      for (const words of [noteOf(other), privateWords(other)]) expect(text).not.toContain(words);
  });
});

describe('every refusal of every command, where many reasons hold, says why and shows the view as it is:', () => {
  it.each(situations)('$name', async ({ arrange, holding }) => {
    const { who, inputs, close } = await arrange();
    const view = await who.look();
    for (const command of commandFields.filter((one) => one !== 'join' || inputs.join)) {
      const code = refusalOf(command as CommandField, holding);
      if (!code) continue;
      const answer = await who.act(command, inputs[command]);
      const said = { typename: answer.__typename, code: answer.code, message: answer.message };
      const expected = { typename: kinds[code] ?? 'Refused', code, message: messageOf(code) };
      expect({ command, ...said }).toEqual({ command, ...expected });
      expect({ command, same: isDeepStrictEqual(timeless(answer.me), timeless(view)) }).toEqual({
        command,
        same: true,
      });
    }
    await close();
  });
});

/** A view without the moment, which tells the time. */
const timeless = (view: { own: object | null } | null) =>
  view && { ...view, own: view.own && { ...view.own, moment: null } };
