import { copyFileSync } from 'node:fs';
import type { Mark } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import type { Ids, Store } from '../src/application/ports.ts';
import { type Attune, createAttune } from '../src/index.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { openAttune } from '../src/open.ts';
import { migrate } from '../src/operate.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { testIssuer, testPerson } from '../src/testing/index.ts';
import { ada, adaAndSam, newcomer, sam } from '../src/testing/store-people.ts';
import { pairUp } from './household.ts';
import { kek } from './kek.ts';
import { newDatabase, reopenedPostgres, say } from './opened.postgres.ts';
import { temporaryFile } from './opened.ts';

const evening = Date.parse('2026-11-23T18:00:00.000Z');
const minute = 60_000;

/** Files that Ada joined at one time and Sam a while later, with copies of both from in between. */
async function filesOfTwoTimes(later: number) {
  const path = temporaryFile();
  const open = (at: number): Promise<Store> =>
    openSqlite({ path, notices: inProcessNotices(), clock: () => at, kek, ids: randomIds });
  const file = (which: 'main' | 'keys', copy = '') => `${path}${which === 'keys' ? '-keys' : ''}${copy}`;
  const joined = async (viewer: typeof ada, at: number): Promise<void> => {
    const store = await open(at);
    await store.join(viewer, newcomer(viewer.subject));
    await store.close();
  };
  await joined(ada, evening);
  for (const which of ['main', 'keys'] as const) copyFileSync(file(which), file(which, '.older'));
  await joined(sam, evening + later);
  for (const which of ['main', 'keys'] as const) copyFileSync(file(which), file(which, '.newer'));
  return {
    open: () => open(evening + 2 * later),
    put: (which: 'main' | 'keys', copy: '.older' | '.newer') => copyFileSync(file(which, copy), file(which)),
    keys: () => new Sqlite(file('keys')).prepare('select count(*) from data_key').pluck().get(),
  };
}

it('an older copy of a database costs nobody their key: a newer copy still opens', async () => {
  const { open, put, keys } = await filesOfTwoTimes(30 * minute);
  put('main', '.older');
  const older = await open();
  expect(await older.read(ada)).not.toBeNull();
  expect(await older.read(sam)).toBeNull();
  await older.close();
  expect(keys()).toBe(2);
  put('main', '.newer');
  const newer = await open();
  expect((await newer.read(sam))?.me.name).toBe('sam');
  await newer.close();
});

it('keys that are older than the database are refused, and nobody is swept', async () => {
  const { open, put, keys } = await filesOfTwoTimes(30 * minute);
  put('keys', '.older');
  await expect(open()).rejects.toThrow('The keys here are older than the database beside them');
  expect(keys()).toBe(1);
  put('keys', '.newer');
  const store = await open();
  expect((await store.read(sam))?.me.name).toBe('sam');
  await store.close();
});

it('copies of the same minute are of one time: what has lost its other half is swept', async () => {
  const { open, put, keys } = await filesOfTwoTimes(10);
  put('main', '.older');
  await (await open()).close();
  expect(keys()).toBe(1);
});

it('is so on PostgreSQL, by the clocks that stand beside the tables and the keys', async () => {
  const url = await newDatabase();
  const store = await reopenedPostgres(url);
  await adaAndSam(store);
  await store.close();
  const [[main, keys] = []] = await say(
    url,
    'select (select last_value from clock), (select last_value from attune_keys.clock)',
  );
  expect(main).toBe(keys);
  await say(url, `select setval('attune_keys.clock', ${Number(keys) - 30 * minute})`);
  await expect(reopenedPostgres(url)).rejects.toThrow('The keys here are older');
  expect(await say(url, 'select subject from person order by subject')).toEqual([['ada'], ['sam']]);
  await say(
    url,
    `select setval('attune_keys.clock', ${Number(keys)}), setval('clock', ${Number(main) - 30 * minute})`,
    `create table person_of_now as table person`,
    `delete from person where subject = 'sam'`,
  );
  const older = await reopenedPostgres(url);
  expect(await older.read(sam)).toBeNull();
  await older.close();
  expect(await say(url, 'select count(*)::int from attune_keys.data_key')).toEqual([[3]]);
  await say(url, `insert into person select * from person_of_now where subject = 'sam'`);
  const newer = await reopenedPostgres(url);
  expect((await newer.read(sam))?.me.name).toBe('Sam');
  await newer.close();
});

it('is so on PostgreSQL, too, for what a couple had open', async () => {
  const url = await newDatabase();
  const store = await reopenedPostgres(url);
  const { id } = await adaAndSam(store);
  await store.close();
  await say(url, `select setval('clock', (select last_value from clock) - ${30 * minute})`);
  const older = await reopenedPostgres(url);
  const around = await older.read(ada);
  expect(around?.couple).toMatchObject({ id, state: { a: { paused: true }, b: { paused: true } } });
  await older.close();
});

it('an older copy opens nothing that was taken back since: all rest, and nothing of theirs crosses', async () => {
  const path = temporaryFile();
  let now = evening;
  const issuer = await testIssuer();
  const open = () =>
    createAttune({ store: { sqlite: path }, kek, clock: () => now, auth: issuer.auth, log: () => {} });
  const first = await open();
  const phones = async (attune: Attune) => {
    const phone = async (name: string) => testPerson(attune.fetch, await issuer.token(name));
    return { ada: await phone('ada'), sam: await phone('sam') };
  };
  const { ada, sam } = await phones(first);
  for (const [one, displayName] of [[ada, 'Ada'] as const, [sam, 'Sam'] as const])
    await one.act('join', { displayName, adult: true });
  await pairUp(ada, sam);
  await ada.act('setDial', { dial: 5 });
  await ada.act('writeReflection', { promptId: 'prompt:hope', text: 'More slow evenings' });
  await ada.give('shareReflection', { promptId: 'prompt:hope' });
  await ada.give('invite', { note: 'A slow evening?' });
  const { invitation } = (await sam.look()).couple;
  await sam.act('setDial', { dial: 5 });
  await first.close();
  copyFileSync(path, `${path}.older`);

  const second = await open();
  const later = await phones(second);
  now += 10 * minute;
  await later.ada.act('pause');
  await later.ada.act('unshareReflection', { promptId: 'prompt:hope' });
  const moment = await later.sam.moment();
  await second.close();
  // As if some time had gone by before the copy is put back, and a request of Sam's still on its way.
  now += 3 * minute;
  await (await open()).close();
  copyFileSync(`${path}.older`, path);

  const third = await open();
  const back = await phones(third);
  const refused = await back.sam.act('sayYes', { moment, invitationId: invitation.id });
  expect(refused).toMatchObject({ code: 'MOMENT_PASSED' });
  expect(await back.sam.give('sayYes', { invitationId: invitation.id })).toMatchObject({ code: 'NOT_OPEN' });
  expect((await back.sam.look()).couple).toMatchObject({ invitation: null, partnerReflections: [] });
  expect(await back.ada.look()).toMatchObject({
    displayName: 'Ada',
    own: { reading: { dial: 5 }, reflections: [{ text: 'More slow evenings', sharedText: null }] },
    couple: { partner: { displayName: 'Sam' }, mine: { paused: true } },
  });
  await third.close();
});

/** Marks that a test can recognise, and the list of those that were made. */
function recordedIds(): { readonly ids: Ids; readonly marks: string[] } {
  const marks: string[] = [];
  const mark = (): Mark => {
    marks.push(`mark ${marks.length}`);
    return marks.at(-1) as Mark;
  };
  return { ids: { ...randomIds, mark }, marks };
}

/** The marks that a store keeps for a couple: its own, and those of Ada and Sam. */
async function marksIn(store: Store): Promise<readonly (string | undefined)[]> {
  const [here, there] = [await store.read(ada), await store.read(sam)];
  const state = here?.couple?.state;
  return [state?.a.mark, state?.b.mark, here?.me.mark, there?.me.mark].sort();
}

/** A database with Ada and Sam, half an hour older than its keys. */
async function olderPostgres(): Promise<string> {
  const url = await newDatabase();
  const store = await reopenedPostgres(url);
  await adaAndSam(store);
  await store.close();
  await say(url, `select setval('clock', (select last_value from clock) - ${30 * minute})`);
  return url;
}

describe('an older copy of a database', () => {
  it('gets its new marks from the injected ids, on SQLite', async () => {
    const path = temporaryFile();
    let now = evening;
    const { ids, marks } = recordedIds();
    const open = () => openSqlite({ path, notices: inProcessNotices(), clock: () => now, kek, ids });
    const store = await open();
    await adaAndSam(store);
    await store.close();
    copyFileSync(path, `${path}.older`);
    now += 30 * minute;
    await (await open()).close();
    copyFileSync(`${path}.older`, path);
    expect(marks).toEqual([]);
    const older = await open();
    expect(marks).toHaveLength(4);
    expect(await marksIn(older)).toEqual(marks);
    await older.close();
  });

  it('gets its new marks from the injected ids, on PostgreSQL', async () => {
    const url = await olderPostgres();
    const { ids, marks } = recordedIds();
    const { store } = await openAttune({ store: { postgres: url }, kek, ids });
    expect(marks).toHaveLength(4);
    expect(await marksIn(store)).toEqual(marks);
    await store.close();
  });

  it('gets its new marks from the injected ids when it is migrated', async () => {
    const url = await olderPostgres();
    const { ids, marks } = recordedIds();
    await migrate({ store: { postgres: url }, kek, ids });
    expect(marks).toHaveLength(4);
  });
});
