import { type CoupleId, type PairingCode, type PersonId, spacingsOf } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { sideOf } from '../../use-cases/couple/couple-side.ts';
import { type Person, withoutCouple } from '../../use-cases/person.ts';
import type { ChangeSet, LockedSnapshot, TransactOptions, Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import { type DbTask, notify, restart } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';
import { coupleFrom, deleteCouple, insertCouple, lockCouple, saveCouple } from './couple.ts';
import { openJoinedKey } from './data-key.ts';
import { changeEntries, deleteJournal, type RowsLeft } from './journal.ts';
import { readSelection } from './journal-read.ts';
import { erasePerson, findPrivateProfile, type LockedPerson, lockPeople, savePerson } from './person.ts';
import { type PersonRow, personFrom, sharedProfileFrom } from './person-document.ts';
import { latest } from './snapshot.ts';

/** How often a transaction restarts because the rows to lock changed before they were locked. */
const maxAttempts = 8;

const me = alias(person, 'me');
const codeOwner = alias(person, 'code_owner');
const myKey = alias(dataKey, 'my_key');
const coupleKey = alias(dataKey, 'couple_key');

/** Finds the ids of the rows to lock, without locking, because locks are taken in id order. */
const findRowsToLock = query((viewer: { tenant: string; subject: string; code: PairingCode | null }) =>
  db
    .select({
      me: me.id,
      inCouple: me.couple,
      couple: couple.id,
      coupleKey: coupleKey.id,
      a: couple.a,
      b: couple.b,
      pairingPeer: me.counterpart,
      codeOwner: codeOwner.id,
    })
    .from(me)
    .innerJoin(myKey, and(eq(myKey.tenant, me.tenant), eq(myKey.id, me.id)))
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(coupleKey, and(eq(coupleKey.tenant, couple.tenant), eq(coupleKey.id, couple.id)))
    .leftJoin(codeOwner, and(eq(codeOwner.tenant, me.tenant), sql`${codeOwner.code} = ${viewer.code}`))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

interface LockTargets {
  readonly me: PersonId;
  /** The couple that the viewer's row names; it may have ended. */
  readonly inCouple: CoupleId | null;
  readonly couple: CoupleId | null;
  readonly coupleKey: string | null;
  readonly a: PersonId | null;
  readonly b: PersonId | null;
  readonly pairingPeer: PersonId | null;
  readonly codeOwner: PersonId | null;
}

/** The locked snapshot with its rows, and the keys to write them. */
interface LockedRows {
  readonly snapshot: Omit<LockedSnapshot, 'journal'>;
  readonly rows: ReadonlyMap<PersonId, LockedPerson>;
  readonly keys: ReadonlyMap<string, DataKey>;
}

/**
 * Locks the couple, then its people, the pairing peer and the code's owner in id order. Decides under the locks, then
 * writes and notifies. Restarts when the rows no longer match the ids that were found first.
 */
export function* transact<Out>(
  keyring: Keyring,
  { tenant, subject }: Viewer,
  code: PairingCode | null,
  decide: (snapshot: LockedSnapshot) => ChangeSet<Out>,
  { journal: selection }: TransactOptions = {},
  onRowsLeft: (left: RowsLeft) => void = () => {},
): DbTask<Out | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const [targets] = yield* findRowsToLock({ tenant, subject, code });
    if (!targets) return null;
    const lockedRows = yield* lockRows(keyring, tenant, targets, code);
    if (lockedRows) {
      const of = { tenant, person: targets.me };
      const journal = selection ? yield* readSelection(keyring, of, selection) : [];
      const changeSet = decide({ ...lockedRows.snapshot, journal });
      const left = yield* save(keyring, tenant, lockedRows, changeSet);
      if (left) onRowsLeft(left);
      for (const person of changeSet.notify ?? []) yield* notify(tenant, person);
      return changeSet.result;
    }
    yield* restart();
  }
  throw new Error(`Gave up after ${maxAttempts} attempts: the rows to lock kept changing.`);
}

/** Locks the rows. Null when they no longer match the targets. */
function* lockRows(
  keyring: Keyring,
  tenant: string,
  targets: LockTargets,
  code: PairingCode | null,
): DbTask<LockedRows | null> {
  const isMine = targets.a === targets.me || targets.b === targets.me;
  const coupleId = targets.coupleKey !== null && isMine ? targets.couple : null;
  const couples = coupleId === null ? [] : yield* lockCouple({ tenant, id: coupleId });
  const [couple = null] = couples;
  if (coupleId !== null && !couple) return null;
  const partnerId = couple && (couple.a === targets.me ? couple.b : couple.a);
  const rows = yield* lockPeople({
    tenant,
    me: targets.me,
    partner: partnerId ?? targets.me,
    pairingPeer: targets.pairingPeer ?? targets.me,
    codeOwner: targets.codeOwner ?? targets.me,
    withoutOwn: partnerId,
  });
  const of = new Map(rows.map((row) => [row.id, row]));
  const mine = of.get(targets.me);
  const offering = targets.codeOwner && of.get(targets.codeOwner);
  if (!mine || mine.couple !== targets.inCouple || mine.pairingPeer !== targets.pairingPeer) return null;
  if (offering && offering.code !== code) return null;
  const keys = new Map<string, DataKey>();
  for (const row of [...couples, ...rows]) {
    const key = openJoinedKey(keyring, { tenant, id: row.id }, row);
    if (key) keys.set(row.id, key);
  }
  const personOf = (id: PersonId | null): Person | null => {
    const [row, key] = id === null ? [] : [of.get(id), keys.get(id)];
    return row && key && row.own !== null ? personFrom(key, tenant, { ...row, own: row.own }) : null;
  };
  const me = personOf(targets.me);
  if (!me) return null;
  const [row, theirs] = partnerId === null ? [] : [of.get(partnerId), keys.get(partnerId)];
  const partner = row && theirs ? sharedProfileFrom(theirs, tenant, row) : null;
  const key = couple && partner && keys.get(couple.id);
  const record = key ? coupleFrom(key, tenant, couple) : null;
  const snapshot: LockedRows['snapshot'] = {
    at: latest(mine.now, ...[...couples, ...rows].flatMap(({ now, at }) => [now, at])),
    me: record || me.couple === null ? me : withoutCouple(me),
    couple: record,
    partner: record && partner,
    pairingPeer: personOf(targets.pairingPeer),
    codeOwner: personOf(targets.codeOwner),
  };
  return { snapshot, rows: of, keys };
}

/** Writes a change set. Returns the rows of an erased journal that are still to delete. */
function* save(
  keyring: Keyring,
  tenant: string,
  { snapshot, rows, keys }: LockedRows,
  changeSet: ChangeSet<unknown>,
): DbTask<RowsLeft | null> {
  const { at, me } = snapshot;
  const { couple: pair, ended, journalErased, erased } = changeSet;
  if (ended !== undefined && ended !== snapshot.couple?.id)
    throw new Error('A change can end only the locked couple.');
  if (erased && ended !== snapshot.couple?.id) throw new Error('Erasing a person must end their couple.');
  const keyOf = (id: string): DataKey => {
    const key = keys.get(id);
    if (!key) throw new Error(`The key of ${id} is not in the locked rows.`);
    return key;
  };
  if (pair && pair.id !== ended) {
    yield* pair.id === snapshot.couple?.id
      ? saveCouple(keyOf(pair.id), tenant, pair, at)
      : insertCouple(keyring, tenant, pair, at);
  }
  const writable = yield* rowsToWrite(tenant, rows, ended);
  const theirs = snapshot.partner && writable.get(snapshot.partner.id);
  const partner = theirs ? personFrom(keyOf(theirs.id), tenant, theirs) : null;
  const people = peopleToSave([me, partner, snapshot.pairingPeer, snapshot.codeOwner], snapshot, changeSet);
  for (const [id, row] of writable) {
    const saved = people.get(id);
    if (saved) yield* savePerson(keyOf(id), tenant, row, saved, at);
  }
  if (ended !== undefined) yield* deleteCouple(tenant, ended);
  if (erased) return yield* erasePerson(tenant, me.id);
  const left = journalErased ? yield* deleteJournal(tenant, me.id) : null;
  yield* changeEntries(keyring, { tenant, person: me.id }, changeSet);
  return left;
}

/** The locked rows with their private profiles. A partner's is read only when the couple ends. */
function* rowsToWrite(
  tenant: string,
  rows: LockedRows['rows'],
  ended: CoupleId | undefined,
): DbTask<ReadonlyMap<PersonId, PersonRow>> {
  const complete = new Map<PersonId, PersonRow>();
  for (const row of rows.values()) {
    const [found] =
      row.own === null && ended !== undefined ? yield* findPrivateProfile({ tenant, id: row.id }) : [row];
    if (found && found.own !== null) complete.set(row.id, { ...row, own: found.own });
  }
  return complete;
}

/**
 * The people to save: those of the change set, and both people of an ended couple, each with their own spacings. An
 * erased person is not saved.
 */
function peopleToSave(
  locked: readonly (Person | null)[],
  { at, me, couple }: Pick<LockedSnapshot, 'at' | 'me' | 'couple'>,
  { people = [], ended, erased }: ChangeSet<unknown>,
): ReadonlyMap<PersonId, Person> {
  if (people.some(({ id }) => !locked.some((one) => one?.id === id))) {
    throw new Error('A change can write only locked people.');
  }
  const saved = new Map(people.map((one) => [one.id, one]));
  for (const one of locked) {
    const after = one && (saved.get(one.id) ?? one);
    if (!after || !couple || one.couple !== ended) continue;
    const spacings = spacingsOf(couple.state, sideOf(couple, after.id), at);
    const single = withoutCouple(after, spacings);
    saved.set(after.id, { ...single, couple: after.couple === ended ? null : after.couple });
  }
  if (erased) saved.delete(me.id);
  return saved;
}
