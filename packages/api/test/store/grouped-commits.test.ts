import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Instant, PersonId } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import {
  ada,
  adaAndSam,
  countOf,
  incrementCount,
  newcomer,
  personWithCode,
  sam,
} from '../../src/testing/store-people.ts';
import type { Person } from '../../src/use-cases/person.ts';
import type { LockedSnapshot } from '../../src/use-cases/ports.ts';
import { keyring, openSqliteParts, openTestSqlite, temporaryFile } from '../support/open-store.ts';

/** SQL of a trigger that fails a write of this name: the statement (abort) or the whole transaction (rollback). */
const failingTrigger = (name: string, action: 'abort' | 'rollback') =>
  `create trigger ${action} before update on person when new.code = '${name}'
   begin select raise(${action}, 'planted'); end`;
/** Renames a person, with the name as pairing code, too: the trigger cannot read the encrypted name. */
const withName = (one: Person, name: string): Person => {
  const pairing = personWithCode(name, name as PairingCode).pairing;
  return { ...one, name, pairing };
};
const rename = (name: string) => (locked: LockedSnapshot) => ({
  result: name,
  people: [withName(locked.me, name)],
  notify: [locked.me.id],
});

describe('a batch of the SQLite runner', () => {
  it('runs up to 256 tasks of one tick in one transaction', async () => {
    const statements: string[] = [];
    const { store } = openSqliteParts(
      temporaryFile(),
      (text) => statements.push(text),
      inProcessNotifier(),
      keyring,
      () => 0,
    );
    await store.join(ada, newcomer('Ada'));
    statements.length = 0;
    await Promise.all(Array.from({ length: 600 }, () => store.transact(ada, null, incrementCount)));
    const transactions = statements.filter((text) => text === 'begin immediate' || text === 'commit');
    expect(transactions).toEqual(Array.from({ length: 3 }, () => ['begin immediate', 'commit']).flat());
    await store.close();
  });

  it('settles no promise while its transaction is open, not even a rejection', async () => {
    const { db, store } = openSqliteParts(temporaryFile());
    db.exec(failingTrigger('fails', 'abort'));
    await store.join(ada, newcomer('Ada'));
    const open: boolean[] = [];
    const settled = () => open.push(db.inTransaction);
    const tasks = [store.transact(ada, null, incrementCount), store.transact(ada, null, rename('fails'))];
    await Promise.allSettled(tasks.map((one) => one.finally(settled)));
    expect(open).toEqual([false, false]);
    await store.close();
  });

  it('rolls back the task of a failed statement, and no other', async () => {
    const { db, store } = openSqliteParts(temporaryFile());
    const couple = await adaAndSam(store);
    db.exec(failingTrigger('fails', 'abort'));
    const failing = store.transact(ada, null, ({ me }) => ({
      result: null,
      couple: { ...couple, state: { ...couple.state, match: 1 as Instant } },
      people: [withName(me, 'fails')],
    }));
    const results = await Promise.allSettled([
      store.transact(sam, null, incrementCount),
      failing,
      store.transact(sam, null, incrementCount),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const snapshot = await store.readSnapshot(ada);
    expect([snapshot?.me.name, snapshot?.couple]).toEqual(['Ada', couple]);
    expect(countOf((await store.readSnapshot(sam))?.me)).toBe(2);
    await store.close();
  });

  it.each([
    ['a statement that rolls back the transaction', failingTrigger('lost', 'rollback')],
    [
      'a COMMIT that fails',
      `create table other (id text primary key);
       create table loose (id text references other (id) deferrable initially deferred);
       create trigger commits after update on person when new.code = 'lost'
       begin insert into loose values ('nobody'); end`,
    ],
  ])('rejects all its tasks after %s, and keeps earlier acknowledged writes', async (_, sql) => {
    const path = temporaryFile();
    const { db, store, notifier } = openSqliteParts(path);
    const { me } = await store.join(ada, newcomer('Ada'));
    await store.join(sam, newcomer('Sam'));
    await store.transact(ada, null, incrementCount);
    db.exec(sql);
    let calls = 0;
    notifier.subscribe(ada.tenant, me.id, () => {
      calls += 1;
    });
    const names = ['before', 'lost'];
    const lost = await Promise.allSettled(names.map((name) => store.transact(ada, null, rename(name))));
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(String(lost[0]?.status === 'rejected' && lost[0].reason)).toContain('lost a transaction');
    expect(await store.readSnapshot(ada)).toMatchObject({ me: { name: 'Ada', attempts: { wrong: 1 } } });
    expect(calls).toBe(0);
    expect(await store.transact(ada, null, rename('again'))).toBe('again');
    expect(calls).toBe(1);
    await store.close();
  });

  it('loses no acknowledged write when the disk is full, and continues once there is room', async () => {
    const path = temporaryFile();
    const { db, store } = openSqliteParts(path);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 12}`);
    const subjects: string[] = [];
    let refused = 0;
    for (let round = 0; round < 10; round += 1) {
      const joining = Array.from({ length: 5 }, (_, n) => `${round}-${n}`).map(async (subject) => {
        await store.join({ tenant: 'home', subject }, newcomer('x'.repeat(2_000)));
        subjects.push(subject);
      });
      for (const { status } of await Promise.allSettled(joining)) if (status === 'rejected') refused += 1;
    }
    expect(subjects.length).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
    db.pragma('max_page_count = 100000');
    await store.join(ada, newcomer('Ada'));
    await store.close();
    const { store: reopened } = await openTestSqlite(path);
    for (const subject of subjects)
      expect(await reopened.readSnapshot({ tenant: 'home', subject })).not.toBeNull();
    expect(await reopened.readSnapshot(ada)).not.toBeNull();
    await reopened.close();
    const file = new Sqlite(path, { readonly: true });
    expect(file.prepare('select count(*) from person').pluck().get()).toBe(subjects.length + 1);
    file.close();
  });

  it('waits for another writing process without blocking the event loop', async () => {
    const path = temporaryFile();
    const { store } = openSqliteParts(path);
    await store.join(ada, newcomer('Ada'));
    const other = new Sqlite(path);
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    setTimeout(() => other.exec('commit'), 400);
    expect(await store.transact(ada, null, incrementCount)).toBe(1);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(4);
    other.close();
    await store.close();
  });

  it('resolves committed transactions when the notifier throws', async () => {
    const warned = once(process, 'warning');
    const failingNotifier = {
      notify: (_tenant: string, _person: PersonId) => {
        throw new Error('a name that stays private');
      },
      subscribe: () => () => {},
    };
    const { store } = openSqliteParts(temporaryFile(), () => {}, failingNotifier);
    await store.join(ada, newcomer('Ada'));
    const both = [store.transact(ada, null, rename('one')), store.transact(ada, null, rename('two'))];
    expect(await Promise.all(both)).toEqual(['one', 'two']);
    const [warning] = await warned;
    expect(String(warning)).not.toContain('private');
    await store.close();
  });
});

it('a killed process loses no acknowledged write', async () => {
  const path = temporaryFile();
  const child = spawn(process.execPath, [new URL('count-until-killed.ts', import.meta.url).pathname, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged >= 500) child.kill('SIGKILL');
  }
  const { store } = await openTestSqlite(path);
  expect(acknowledged).toBeGreaterThanOrEqual(500);
  expect(countOf((await store.readSnapshot(ada))?.me)).toBeGreaterThanOrEqual(acknowledged);
  await store.close();
});
