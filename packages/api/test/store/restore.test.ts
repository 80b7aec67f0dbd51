import { copyFileSync } from 'node:fs';
import type { Mark } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { type Attune, createAttune } from '../../src/index.ts';
import { migrate } from '../../src/maintenance.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openAttune } from '../../src/open-attune.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { testIssuer, testPerson } from '../../src/testing/index.ts';
import { ada, adaAndSam, newcomer, sam } from '../../src/testing/store-people.ts';
import type { Ids, Store } from '../../src/use-cases/ports.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { pairUp } from '../support/test-server.ts';

const evening = Date.parse('2026-11-23T18:00:00.000Z');
const minute = 60_000;

/** Database files that Ada joined first and Sam `later` ms afterwards, with copies from before and after Sam. */
async function filesOfTwoTimes(later: number) {
  const path = temporaryFile();
  const open = (at: number): Promise<Store> =>
    openSqlite({ path, notifier: inProcessNotifier(), clock: () => at, kek, ids: randomIds });
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

it('keeps all keys when an older copy of the database is opened, so that a newer copy still decrypts', async () => {
  const { open, put, keys } = await filesOfTwoTimes(30 * minute);
  put('main', '.older');
  const older = await open();
  expect(await older.readSnapshot(ada)).not.toBeNull();
  expect(await older.readSnapshot(sam)).toBeNull();
  await older.close();
  expect(keys()).toBe(2);
  put('main', '.newer');
  const newer = await open();
  expect((await newer.readSnapshot(sam))?.me.name).toBe('sam');
  await newer.close();
});

it('rejects keys that are older than the database, and deletes no one', async () => {
  const { open, put, keys } = await filesOfTwoTimes(30 * minute);
  put('keys', '.older');
  await expect(open()).rejects.toThrow('The keys are older than their database');
  expect(keys()).toBe(1);
  put('keys', '.newer');
  const store = await open();
  expect((await store.readSnapshot(sam))?.me.name).toBe('sam');
  await store.close();
});

it('deletes orphans when database and keys are from the same minute', async () => {
  const { open, put, keys } = await filesOfTwoTimes(10);
  put('main', '.older');
  await (await open()).close();
  expect(keys()).toBe(1);
});

it('compares the times of database and keys on PostgreSQL, too', async () => {
  const url = await newDatabase();
  const store = await reopenPostgres(url);
  await adaAndSam(store);
  await store.close();
  const [[main, keys] = []] = await runSql(
    url,
    'select (select last_value from clock), (select last_value from attune_keys.clock)',
  );
  expect(main).toBe(keys);
  await runSql(url, `select setval('attune_keys.clock', ${Number(keys) - 30 * minute})`);
  await expect(reopenPostgres(url)).rejects.toThrow('The keys are older than their database');
  expect(await runSql(url, 'select subject from person order by subject')).toEqual([['ada'], ['sam']]);
  await runSql(
    url,
    `select setval('attune_keys.clock', ${Number(keys)}), setval('clock', ${Number(main) - 30 * minute})`,
    `create table person_of_now as table person`,
    `delete from person where subject = 'sam'`,
  );
  const older = await reopenPostgres(url);
  expect(await older.readSnapshot(sam)).toBeNull();
  await older.close();
  expect(await runSql(url, 'select count(*)::int from attune_keys.data_key')).toEqual([[3]]);
  await runSql(url, `insert into person select * from person_of_now where subject = 'sam'`);
  const newer = await reopenPostgres(url);
  expect((await newer.readSnapshot(sam))?.me.name).toBe('Sam');
  await newer.close();
});

it('pauses both people of a couple in an older copy on PostgreSQL', async () => {
  const url = await newDatabase();
  const store = await reopenPostgres(url);
  const { id } = await adaAndSam(store);
  await store.close();
  await runSql(url, `select setval('clock', (select last_value from clock) - ${30 * minute})`);
  const older = await reopenPostgres(url);
  const snapshot = await older.readSnapshot(ada);
  expect(snapshot?.couple).toMatchObject({
    id,
    state: { a: { pausedSince: expect.any(Number) }, b: { pausedSince: expect.any(Number) } },
  });
  await older.close();
});

it('shows nothing that was withdrawn after an older copy was made: both pause, and nothing is shared', async () => {
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
  for (const one of [ada, sam]) {
    await one.give('startJournal');
    await one.act('checkIn', { felt: 4, wanted: 'FULLY' });
  }
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
  await later.ada.act('eraseJournal');
  const moment = await later.sam.moment();
  await second.close();
  // Time passes before the copy is restored, while a request of Sam's is still on its way.
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
    own: {
      reading: { dial: 5 },
      reflections: [{ text: 'More slow evenings', sharedText: null }],
      // Her consent was withdrawn after the copy was made, and the key of her journal with it.
      journal: null,
    },
    couple: { partner: { displayName: 'Sam' }, mine: { paused: true } },
  });
  expect((await back.sam.look()).own.journal).not.toBeNull();
  await third.close();
});

/** Ids with recognisable marks, and the list of the marks that were drawn. */
function recordedIds(): { readonly ids: Ids; readonly marks: string[] } {
  const marks: string[] = [];
  const mark = (): Mark => {
    marks.push(`mark ${marks.length}`);
    return marks.at(-1) as Mark;
  };
  return { ids: { ...randomIds, mark }, marks };
}

/** The stored marks: two of the couple, and those of Ada and Sam. */
async function marksIn(store: Store): Promise<readonly (string | undefined)[]> {
  const [ofAda, ofSam] = [await store.readSnapshot(ada), await store.readSnapshot(sam)];
  const state = ofAda?.couple?.state;
  return [state?.a.mark, state?.b.mark, ofAda?.me.mark, ofSam?.me.mark].sort();
}

/** A database with Ada and Sam that is half an hour older than its keys. */
async function olderPostgres(): Promise<string> {
  const url = await newDatabase();
  const store = await reopenPostgres(url);
  await adaAndSam(store);
  await store.close();
  await runSql(url, `select setval('clock', (select last_value from clock) - ${30 * minute})`);
  return url;
}

describe('an older copy of a database', () => {
  it('draws new marks from the injected ids on SQLite', async () => {
    const path = temporaryFile();
    let now = evening;
    const { ids, marks } = recordedIds();
    const open = () => openSqlite({ path, notifier: inProcessNotifier(), clock: () => now, kek, ids });
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

  it('draws new marks from the injected ids on PostgreSQL', async () => {
    const url = await olderPostgres();
    const { ids, marks } = recordedIds();
    const { store } = await openAttune({ store: { postgres: url }, kek, ids });
    expect(marks).toHaveLength(4);
    expect(await marksIn(store)).toEqual(marks);
    await store.close();
  });

  it('draws new marks from the injected ids in `migrate`', async () => {
    const url = await olderPostgres();
    const { ids, marks } = recordedIds();
    await migrate({ store: { postgres: url }, kek, ids });
    expect(marks).toHaveLength(4);
  });
});
