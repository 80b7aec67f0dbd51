import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { render } from '@attune/core';
import { en } from '@attune/core/messages/en';
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
  copyFolder,
  createSignIns,
  type Name,
  openWorld,
  removeFolders,
  type SignIns,
  type World,
} from '../scenarios/viewers.ts';
import { type SavedScenes, saveScenes } from './authorization/matrix.ts';
import { type RefusedRequest, refusedRequests } from './refused-requests.ts';

let tokens: SignIns;
let savedScenes: SavedScenes;
beforeAll(async () => {
  tokens = await createSignIns();
  savedScenes = await saveScenes(tokens);
});
afterAll(removeFolders);

/** Turns a name of the schema, such as `NOT_NOW`, into one of core, such as `notNow`. */
const toCamelCase = (code: string): string =>
  code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const kinds: Readonly<Record<string, string>> = {
  TEXT_PRESSURING: 'TextPressuring',
  SUPPORT_FIRST: 'SupportFirst',
};
const messageOf = (code: string) => {
  const key = `refusal.${toCamelCase(code)}`;
  return { key, ...render({ key, dial: null } as Parameters<typeof render>[0], 'en', { en }) };
};

/** Every row of the database, as text. */
function rowsIn({ folder }: World): string {
  const db = new Sqlite(join(folder, 'attune.db'), { readonly: true });
  const rows = ['person', 'couple', 'entry'].map((table) => db.prepare(`select * from ${table}`).all());
  db.close();
  return JSON.stringify(rows);
}

const readMe = async ({ people }: World, name: Name): Promise<string> =>
  JSON.stringify(await people[name].ask(`{ me { ...AllOfMe } } ${allOfMe(schema)}`));
const everyHome = (world: World): Promise<readonly string[]> =>
  Promise.all(cast.map((name) => readMe(world, name)));

/** Sends a request that is refused. Returns the rows and everyone's home, before and after. */
async function sendRefused({ scene, who, command, input, first, options = {} }: RefusedRequest) {
  const at = savedScenes.get(scene);
  const found = commandsOf(schema).find(({ name }) => name === command);
  if (!at || !found) throw new Error(`There is no command ${command}, or no scene ${scene}.`);
  const world = await openWorld(copyFolder(at.folder), tokens, { now: at.now, next: 900, ...options });
  const person = world.people[who];
  await first?.(person, world);
  const me = await person.look();
  const before = { rows: rowsIn(world), homes: await everyHome(world) };
  const variables = input ? { input: input(me?.own?.moment, me) } : {};
  const { status, body } = await person.send(documentOf(schema, found), variables);
  const after = { rows: rowsIn(world), homes: await everyHome(world) };
  const { me: own } = JSON.parse(await readMe(world, who));
  await world.close();
  return { status, body, answer: body.data?.[command], before, after, own };
}

describe('a refusal', () => {
  it('has a test case for every code', () => {
    const codes = schema.getType('RefusalCode');
    const names = isEnumType(codes) ? codes.getValues().map(({ name }) => name) : [];
    expect([...new Set(refusedRequests.map(({ code }) => code))].sort()).toEqual(names.sort());
  });

  it.each(refusedRequests)('$code of $command changes no row and no home', async (request) => {
    const { status, body, answer, before, after, own } = await sendRefused(request);
    const { also = () => true, code, who } = request;
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(answer).toMatchObject({ __typename: kinds[code] ?? 'Refused', code });
    expect(answer.message).toEqual({ __typename: 'Message', ...messageOf(code) });
    expect(answer.discreetMessage).toEqual({ __typename: 'Message', ...messageOf('DISCREET') });
    expect(answer.me).toEqual(own);
    expect(also(answer)).toBe(true);
    expect(after.homes).toEqual(before.homes);
    // A wrong code is counted in the sender's own row.
    if (code !== 'CODE_NOT_GOOD') expect(after.rows).toBe(before.rows);
    const text = JSON.stringify(body);
    for (const other of cast.filter((name) => name !== who))
      for (const words of [noteOf(other), privateWords(other)]) expect(text).not.toContain(words);
  });
});

describe('every command that several rules refuse returns the first refusal and the unchanged home:', () => {
  it.each(situations)('$name', async ({ arrange, reasons }) => {
    const { who, inputs, close } = await arrange();
    const view = await who.look();
    for (const command of commandFields.filter((name) => name !== 'join' || inputs.join)) {
      const code = refusalOf(command as CommandField, reasons);
      if (!code) continue;
      const answer = await who.act(command, inputs[command]);
      const actual = { typename: answer.__typename, code: answer.code, message: answer.message };
      const { key, text } = messageOf(code);
      const expected = { typename: kinds[code] ?? 'Refused', code, message: { key, text } };
      expect({ command, ...actual }).toEqual({ command, ...expected });
      expect({ command, same: isDeepStrictEqual(withoutMoment(answer.me), withoutMoment(view)) }).toEqual({
        command,
        same: true,
      });
    }
    await close();
  });
});

/** A home without the moment, which contains the time. */
const withoutMoment = (view: { own: object | null } | null) =>
  view && { ...view, own: view.own && { ...view.own, moment: null } };
