import type { Instant } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import type { DbEffect, DbTask } from '../../src/store/engine/db-task.ts';
import { lockCouple } from '../../src/store/model/couple.ts';
import { lockPeople } from '../../src/store/model/person.ts';
import { transact } from '../../src/store/model/transaction.ts';
import {
  ada,
  adaAndSam,
  countOf,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
} from '../../src/testing/store-people.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';

/** Runs `task`. Before each effect it calls `intercept`, and runs the task that this returns, if any. */
function* intercepted<T>(
  task: DbTask<T>,
  intercept: (effect: DbEffect) => DbTask<unknown> | undefined,
): DbTask<T> {
  let next = task.next();
  while (!next.done) {
    const before = intercept(next.value);
    if (before) yield* before;
    next = task.next(yield next.value);
  }
  return next.value;
}
const isLocking = (effect: DbEffect): effect is DbEffect & { type: 'statement' } =>
  effect.type === 'statement' && effect.statement.text.includes('for update');

/** The end of a locking query. The clock and the key are read outside the locking subquery. */
const joinKey =
  ') "locked" left join "attune_keys"."data_key" on ("attune_keys"."data_key"."tenant" = "locked"."tenant" ' +
  'and "attune_keys"."data_key"."id" = "locked"."id")';
const columns = (...names: string[]) => names.map((name) => `"locked"."${name}"`).join(', ');
const keyAndClock = '"attune_keys"."data_key"."kek", "attune_keys"."data_key"."wrapped", now_ms() from (';

it('locks people in the order of their ids and reads the clock outside the locking subquery', () => {
  expect(lockPeople.text).toBe(
    `select ${columns('id', 'subject', 'couple', 'code', 'counterpart', 'at', 'state')}, "own", ${keyAndClock}` +
      'select "tenant", "id", "subject", "couple", "code", "counterpart", "at", "state", ' +
      'case when "id" = $1 then null else "own" end as "own" from "person" where ' +
      '("person"."tenant" = $2 and "person"."id" in ($3, $4, $5, $6)) order by "person"."id" for update' +
      joinKey,
  );
});

it('locks a couple and reads the clock outside the locking subquery', () => {
  expect(lockCouple.text).toBe(
    `select ${columns('id', 'a', 'b', 'pairedAt', 'at', 'state')}, ${keyAndClock}` +
      'select "tenant", "id", "a", "b", "pairedAt", "at", "state" from "couple" where ' +
      '("couple"."tenant" = $1 and "couple"."id" = $2) for update' +
      joinKey,
  );
});

it('locks the couple, then all people in one statement, and then writes', async () => {
  const { store, runner } = openSqliteParts(temporaryFile());
  await adaAndSam(store);
  const order: string[] = [];
  const task = intercepted(transact(keyring, ada, null, incrementCount), (effect) => {
    if (effect.type !== 'statement') return undefined;
    if (isLocking(effect)) order.push(effect.statement.text.includes('"couple" where') ? 'couple' : 'people');
    else order.push(effect.statement.writes ? 'write' : 'read');
    return undefined;
  });
  await runner.write(() => task);
  expect(order).toEqual(['read', 'couple', 'people', 'write']);
  await store.close();
});

const until = 9e15 as Instant;
const id = randomIds.request();
/** Writes of another node between finding the rows and locking them; and whether the transaction names the code. */
const moves: [string, boolean, (code: PairingCode) => DbTask<unknown>][] = [
  [
    'the code is withdrawn',
    true,
    () => transact(keyring, sam, null, ({ me }) => ({ result: null, people: [{ ...me, pairing: null }] })),
  ],
  ['the viewer is paired', false, (code) => transact(keyring, ada, code, pairUp)],
  [
    'the viewer asks someone to pair',
    true,
    (code) =>
      transact(keyring, ada, code, ({ me, codeOwner }) => ({
        result: null,
        people: codeOwner
          ? [{ ...me, pairing: { type: 'asking', id, maker: codeOwner.id, code, until } }]
          : [],
      })),
  ],
];

it.each(moves)('restarts when %s before the rows are locked', async (_, named, move) => {
  const { store, runner } = openSqliteParts(temporaryFile());
  const code = randomIds.code();
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  let hasMoved = false;
  let restarts = 0;
  const task = intercepted(
    transact(keyring, ada, named ? code : null, (locked) => ({ result: locked })),
    (effect) => {
      if (effect.type === 'restart') restarts += 1;
      if (hasMoved || !isLocking(effect)) return undefined;
      hasMoved = true;
      return move(code);
    },
  );
  const locked = await runner.write(() => keepingOtherWrites(task));
  const { at: _at, ...snapshot } = { ...(await store.readSnapshot(ada)) };
  expect(restarts).toBe(1);
  expect(locked).toMatchObject(snapshot);
  expect(locked?.codeOwner?.pairing?.type).toBe(locked?.me.pairing ? 'code' : undefined);
  await store.close();
});

it('gives up without a write when the rows change at every attempt', async () => {
  const { store, runner } = openSqliteParts(temporaryFile());
  const code = randomIds.code();
  const { pairing } = personWithCode('Sam', code);
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  let reads = 0;
  const offer = (now: typeof pairing) =>
    transact(keyring, sam, null, ({ me }) => ({ result: null, people: [{ ...me, pairing: now }] }));
  // The code exists at every read, and is gone at every lock.
  const task = intercepted(transact(keyring, ada, code, incrementCount), (effect) => {
    if (isLocking(effect)) return offer(null);
    if (effect.type !== 'statement' || effect.statement.writes) return undefined;
    reads += 1;
    return offer(pairing);
  });
  await expect(runner.write(() => keepingOtherWrites(task))).rejects.toThrow('Gave up after 8 attempts');
  expect(reads).toBe(8);
  expect(countOf((await store.readSnapshot(ada))?.me)).toBe(0);
  await store.close();
});

it('rolls back its writes and sends no notification when it restarts', async () => {
  const { store, runner, notifier } = openSqliteParts(temporaryFile());
  const { me } = await store.join(ada, newcomer('Ada'));
  let calls = 0;
  notifier.subscribe(ada.tenant, me.id, () => {
    calls += 1;
  });
  function* writeAndRestart(): DbTask<void> {
    yield* transact(keyring, ada, null, (locked) => ({ ...incrementCount(locked), notify: [me.id] }));
    yield { type: 'restart' };
  }
  await runner.write(writeAndRestart);
  expect(countOf((await store.readSnapshot(ada))?.me)).toBe(0);
  expect(calls).toBe(0);
  await store.close();
});

/** Runs `task` without its restarts, because they would also roll back the other node's writes. */
function* keepingOtherWrites<T>(task: DbTask<T>): DbTask<T> {
  let next = task.next();
  while (!next.done) next = task.next(next.value.type === 'restart' ? [] : yield next.value);
  return next.value;
}
