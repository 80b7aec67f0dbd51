import type { CoupleId, PairingCode, PersonId } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Person, withoutCouple } from '../../use-cases/person.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import { type DbTask, notify, restart } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';
import { beginCouple, endCouple, lockCouple, pairFrom, saveCouple } from './couple.ts';
import { joinedKey } from './data-key.ts';
import { eraseEntries, keepEntries } from './journal.ts';
import { erasePerson, findOwn, type LockedPerson, lockPeople, savePerson } from './person.ts';
import { type PersonRow, personFrom, sharedProfileFrom } from './person-document.ts';
import { latest } from './snapshot.ts';

/** How often a change begins again because what surrounds the viewer moved between learning and holding. */
const tries = 8;

const me = alias(person, 'me');
const holder = alias(person, 'holder');
const myKey = alias(dataKey, 'my_key');
const coupleKey = alias(dataKey, 'couple_key');

/** Whom a change will hold. It holds nothing yet: locks are taken in one order, and for that ids come first. */
const findRowsToLock = query((viewer: { tenant: string; subject: string; code: PairingCode | null }) =>
  db
    .select({
      me: me.id,
      inCouple: me.couple,
      couple: couple.id,
      coupleKey: coupleKey.id,
      a: couple.a,
      b: couple.b,
      counterpart: me.counterpart,
      holder: holder.id,
    })
    .from(me)
    .innerJoin(myKey, and(eq(myKey.tenant, me.tenant), eq(myKey.id, me.id)))
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(coupleKey, and(eq(coupleKey.tenant, couple.tenant), eq(coupleKey.id, couple.id)))
    .leftJoin(holder, and(eq(holder.tenant, me.tenant), sql`${holder.code} = ${viewer.code}`))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

interface LockTargets {
  readonly me: PersonId;
  /** The couple that my row names, though it may be gone. */
  readonly inCouple: CoupleId | null;
  readonly couple: CoupleId | null;
  readonly coupleKey: string | null;
  readonly a: PersonId | null;
  readonly b: PersonId | null;
  readonly counterpart: PersonId | null;
  readonly holder: PersonId | null;
}

/** What a change holds, the rows it is of, and the keys to write it with. */
interface LockedRows {
  readonly held: LockedSnapshot;
  readonly rows: ReadonlyMap<PersonId, LockedPerson>;
  readonly keys: ReadonlyMap<string, DataKey>;
}

/**
 * Holds the couple, then its people and whoever else was learnt, in the order of their ids, and decides under
 * the locks. Where what was learnt no longer holds under them, it lets go and begins again.
 */
export function* transact<Out>(
  keyring: Keyring,
  { tenant, subject }: Viewer,
  code: PairingCode | null,
  decide: (held: LockedSnapshot) => ChangeSet<Out>,
): DbTask<Out | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [learnt] = yield* findRowsToLock({ tenant, subject, code });
    if (!learnt) return null;
    const holding = yield* lockRows(keyring, tenant, learnt, code);
    if (holding) {
      const decided = decide(holding.held);
      yield* save(keyring, tenant, holding, decided);
      for (const woken of decided.notify ?? []) yield* notify(tenant, woken);
      return decided.result;
    }
    yield* restart();
  }
  throw new Error(`What surrounds a viewer moved ${tries} times while it was to be held.`);
}

/** Everything around the viewer, held; null if it is no longer what was learnt. */
function* lockRows(
  keyring: Keyring,
  tenant: string,
  learnt: LockTargets,
  code: PairingCode | null,
): DbTask<LockedRows | null> {
  const isMine = learnt.a === learnt.me || learnt.b === learnt.me;
  const coupleId = learnt.coupleKey !== null && isMine ? learnt.couple : null;
  const couples = coupleId === null ? [] : yield* lockCouple({ tenant, id: coupleId });
  const [couple = null] = couples;
  if (coupleId !== null && !couple) return null;
  const partnerId = couple && (couple.a === learnt.me ? couple.b : couple.a);
  const rows = yield* lockPeople({
    tenant,
    me: learnt.me,
    partner: partnerId ?? learnt.me,
    counterpart: learnt.counterpart ?? learnt.me,
    holder: learnt.holder ?? learnt.me,
    apart: partnerId,
  });
  const of = new Map(rows.map((row) => [row.id, row]));
  const mine = of.get(learnt.me);
  const offering = learnt.holder && of.get(learnt.holder);
  if (!mine || mine.couple !== learnt.inCouple || mine.counterpart !== learnt.counterpart) return null;
  if (offering && offering.code !== code) return null;
  const keys = new Map<string, DataKey>();
  for (const row of [...couples, ...rows]) {
    const key = joinedKey(keyring, { tenant, id: row.id }, row);
    if (key) keys.set(row.id, key);
  }
  const personOf = (id: PersonId | null): Person | null => {
    const [row, key] = id === null ? [] : [of.get(id), keys.get(id)];
    return row && key && row.own !== null ? personFrom(key, tenant, { ...row, own: row.own }) : null;
  };
  const me = personOf(learnt.me);
  if (!me) return null;
  const [row, theirs] = partnerId === null ? [] : [of.get(partnerId), keys.get(partnerId)];
  const partner = row && theirs ? sharedProfileFrom(theirs, tenant, row) : null;
  const key = couple && partner && keys.get(couple.id);
  const pair = key ? pairFrom(key, tenant, couple) : null;
  const held: LockedSnapshot = {
    at: latest(mine.now, ...[...couples, ...rows].flatMap(({ now, at }) => [now, at])),
    me: pair || me.couple === null ? me : withoutCouple(me),
    couple: pair,
    partner: pair && partner,
    pairingPeer: personOf(learnt.counterpart),
    codeOwner: personOf(learnt.holder),
  };
  return { held, rows: of, keys };
}

function* save(
  keyring: Keyring,
  tenant: string,
  { held, rows, keys }: LockedRows,
  decided: ChangeSet<unknown>,
): DbTask<void> {
  const { at, me } = held;
  const { couple: pair, ended, entries = [], journalErased, erased } = decided;
  if (ended !== undefined && ended !== held.couple?.id)
    throw new Error('A change ends only the couple it holds.');
  if (erased && ended !== held.couple?.id) throw new Error('Whoever is erased leaves their couple.');
  const keyOf = (id: string): DataKey => {
    const key = keys.get(id);
    if (!key) throw new Error(`The key of ${id} is not held.`);
    return key;
  };
  if (pair && pair.id !== ended) {
    yield* pair.id === held.couple?.id
      ? saveCouple(keyOf(pair.id), tenant, pair, at)
      : beginCouple(keyring, tenant, pair, at);
  }
  const writable = yield* rowsToWrite(tenant, rows, ended);
  const theirs = held.partner && writable.get(held.partner.id);
  const partner = theirs ? personFrom(keyOf(theirs.id), tenant, theirs) : null;
  const people = peopleToSave([me, partner, held.pairingPeer, held.codeOwner], me, decided);
  for (const [id, row] of writable) {
    const saved = people.get(id);
    if (saved) yield* savePerson(keyOf(id), tenant, row, saved, at);
  }
  if (ended !== undefined) yield* endCouple(tenant, ended);
  if (erased) {
    yield* erasePerson(tenant, me.id);
    return;
  }
  if (journalErased) yield* eraseEntries(tenant, me.id);
  yield* keepEntries(keyring, tenant, me.id, entries);
}

/** The rows that are held, whole: a partner's own is read where the couple ends, and they are not written before. */
function* rowsToWrite(
  tenant: string,
  rows: LockedRows['rows'],
  ended: CoupleId | undefined,
): DbTask<ReadonlyMap<PersonId, PersonRow>> {
  const whole = new Map<PersonId, PersonRow>();
  for (const row of rows.values()) {
    const [kept] = row.own === null && ended !== undefined ? yield* findOwn({ tenant, id: row.id }) : [row];
    if (kept && kept.own !== null) whole.set(row.id, { ...row, own: kept.own });
  }
  return whole;
}

/**
 * Whom a change names, and with a couple that ended both of its people: nobody is left in what is gone. Nobody
 * who is erased is written again.
 */
function peopleToSave(
  around: readonly (Person | null)[],
  me: Person,
  { people = [], ended, erased }: ChangeSet<unknown>,
): ReadonlyMap<PersonId, Person> {
  if (people.some(({ id }) => !around.some((one) => one?.id === id))) {
    throw new Error('A change writes only people it holds.');
  }
  const saved = new Map(people.map((one) => [one.id, one]));
  for (const one of around) {
    const after = one && (saved.get(one.id) ?? one);
    if (after && ended !== undefined && one.couple === ended)
      saved.set(after.id, { ...withoutCouple(after), couple: after.couple === ended ? null : after.couple });
  }
  if (erased) saved.delete(me.id);
  return saved;
}
