import type { Instant, PairingCode } from '@attune/core';
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

/** The same work, with `look` seeing every step first; steps that it answers with work have that done before. */
function* watched<T>(work: DbTask<T>, look: (step: DbEffect) => DbTask<unknown> | undefined): DbTask<T> {
  let next = work.next();
  while (!next.done) {
    const before = look(next.value);
    if (before) yield* before;
    next = work.next(yield next.value);
  }
  return next.value;
}
const locks = (step: DbEffect): step is DbEffect & { type: 'statement' } =>
  step.type === 'statement' && step.statement.text.includes('for update');

/** Outside the lock are the clock and the key. */
const outside =
  ') "held" left join "attune_keys"."data_key" on ("attune_keys"."data_key"."tenant" = "held"."tenant" ' +
  'and "attune_keys"."data_key"."id" = "held"."id")';
const columns = (...names: string[]) => names.map((name) => `"held"."${name}"`).join(', ');
const outer = '"attune_keys"."data_key"."kek", "attune_keys"."data_key"."wrapped", now_ms() from (';

it('holds people in the order of their ids, with the clock outside the lock', () => {
  expect(lockPeople.text).toBe(
    `select ${columns('id', 'subject', 'couple', 'code', 'counterpart', 'at', 'state')}, "own", ${outer}` +
      'select "tenant", "id", "subject", "couple", "code", "counterpart", "at", "state", ' +
      'case when "id" = $1 then null else "own" end as "own" from "person" where ' +
      '("person"."tenant" = $2 and "person"."id" in ($3, $4, $5, $6)) order by "person"."id" for update' +
      outside,
  );
});

it('holds a couple with the clock outside the lock', () => {
  expect(lockCouple.text).toBe(
    `select ${columns('id', 'a', 'b', 'pairedAt', 'at', 'state')}, ${outer}` +
      'select "tenant", "id", "a", "b", "pairedAt", "at", "state" from "couple" where ' +
      '("couple"."tenant" = $1 and "couple"."id" = $2) for update' +
      outside,
  );
});

it('holds the couple before its people, everybody at once, and writes only then', async () => {
  const { store, runner } = openSqliteParts(temporaryFile());
  await adaAndSam(store);
  const steps: string[] = [];
  const work = watched(transact(keyring, ada, null, incrementCount), (step) => {
    if (step.type !== 'statement') return undefined;
    if (locks(step)) steps.push(step.statement.text.includes('"couple" where') ? 'couple' : 'people');
    else steps.push(step.statement.writes ? 'write' : 'look');
    return undefined;
  });
  await runner.write(() => work);
  expect(steps).toEqual(['look', 'couple', 'people', 'write']);
  await store.close();
});

const until = 9e15 as Instant;
const id = randomIds.request();
/** What another node may do between learning and holding, to a change that names the code or none. */
const moves: [string, boolean, (code: PairingCode) => DbTask<unknown>][] = [
  [
    'the code is taken back',
    true,
    () => transact(keyring, sam, null, ({ me }) => ({ result: null, people: [{ ...me, pairing: null }] })),
  ],
  ['the viewer is paired', false, (code) => transact(keyring, ada, code, pairUp)],
  [
    'the viewer asks somebody',
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

it.each(moves)('begins again where %s before it holds what it learnt', async (_, named, move) => {
  const { store, runner } = openSqliteParts(temporaryFile());
  const code = randomIds.code();
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  let moved = false;
  let letGo = 0;
  const work = watched(
    transact(keyring, ada, named ? code : null, (held) => ({ result: held })),
    (step) => {
      if (step.type === 'restart') letGo += 1;
      if (moved || !locks(step)) return undefined;
      moved = true;
      return move(code);
    },
  );
  const held = await runner.write(() => keeping(work));
  const { at: _at, ...around } = { ...(await store.readSnapshot(ada)) };
  expect(letGo).toBe(1);
  expect(held).toMatchObject(around);
  expect(held?.codeOwner?.pairing?.type).toBe(held?.me.pairing ? 'code' : undefined);
  await store.close();
});

it('gives up, writing nothing, when it moves every time', async () => {
  const { store, runner } = openSqliteParts(temporaryFile());
  const code = randomIds.code();
  const { pairing } = personWithCode('Sam', code);
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  let looked = 0;
  const offer = (now: typeof pairing) =>
    transact(keyring, sam, null, ({ me }) => ({ result: null, people: [{ ...me, pairing: now }] }));
  // The code is there at every look, and gone at every hold.
  const work = watched(transact(keyring, ada, code, incrementCount), (step) => {
    if (locks(step)) return offer(null);
    if (step.type !== 'statement' || step.statement.writes) return undefined;
    looked += 1;
    return offer(pairing);
  });
  await expect(runner.write(() => keeping(work))).rejects.toThrow('moved 8 times');
  expect(looked).toBe(8);
  expect(countOf((await store.readSnapshot(ada))?.me)).toBe(0);
  await store.close();
});

it('takes back what was written before it let go, and wakes nobody for it', async () => {
  const { store, runner, notifier } = openSqliteParts(temporaryFile());
  const { me } = await store.join(ada, newcomer('Ada'));
  let woken = 0;
  notifier.subscribe(ada.tenant, me.id, () => {
    woken += 1;
  });
  function* changesItsMind(): DbTask<void> {
    yield* transact(keyring, ada, null, (held) => ({ ...incrementCount(held), notify: [me.id] }));
    yield { type: 'restart' };
  }
  await runner.write(changesItsMind);
  expect(countOf((await store.readSnapshot(ada))?.me)).toBe(0);
  expect(woken).toBe(0);
  await store.close();
});

/** The same work, but what another node did meanwhile stays when it lets go. */
function* keeping<T>(work: DbTask<T>): DbTask<T> {
  let next = work.next();
  while (!next.done) next = work.next(next.value.type === 'restart' ? [] : yield next.value);
  return next.value;
}
