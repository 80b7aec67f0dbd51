import { type CoupleId, type Instant, type PersonId, sideOf, spacingsOf } from '@attune/core';
import { type Person, withoutCouple } from '../../use-cases/person.ts';
import type { ChangeSet, LockedSnapshot } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { deleteCouple, insertCouple, saveCouple } from './couple.ts';
import { changeEntries, deleteJournal, type RowsLeft } from './journal.ts';
import { clearCouple, erasePerson, findPrivateProfile, type LockedPerson, savePerson } from './person.ts';
import { type PersonRow, personFrom } from './person-document.ts';
import { ifReadable } from './readable.ts';

/** The locked snapshot with its rows, and the keys to write them. */
export interface LockedRows {
  readonly snapshot: Omit<LockedSnapshot, 'journal'>;
  /** The store's time, which the rows record. The snapshot's differs from it only under a test clock. */
  readonly writtenAt: Instant;
  /** The other person of the locked couple, readable or not. */
  readonly partnerId: PersonId | null;
  readonly rows: ReadonlyMap<PersonId, LockedPerson>;
  /** The keys that could be opened. */
  readonly keys: ReadonlyMap<string, DataKey>;
}

/** Writes a change set to the locked rows. Returns the rows of an erased journal that are still to delete. */
export function* saveChanges(
  keyring: Keyring,
  tenant: string,
  { snapshot, writtenAt: at, partnerId, rows, keys }: LockedRows,
  changeSet: ChangeSet<unknown>,
): DbTask<RowsLeft | null> {
  const { me, unreadable } = snapshot;
  const { couple: pair, ended, journalErased, erased } = changeSet;
  const locked = snapshot.couple?.id ?? unreadable?.couple ?? undefined;
  if (ended !== undefined && ended !== locked) throw new Error('A change can end only the locked couple.');
  if (erased && ended !== locked) throw new Error('Erasing a person must end their couple.');
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
  const theirs = ended === undefined || partnerId === null ? undefined : writable.get(partnerId);
  const partner =
    theirs &&
    ifReadable(
      keyring,
      { table: 'person', id: theirs.id },
      () => (keys.has(theirs.id) ? personFrom(keyOf(theirs.id), tenant, theirs) : null),
      true,
    );
  const readable = [unreadable?.me ? null : me, partner ?? null, snapshot.pairingPeer, snapshot.codeOwner];
  const people = peopleToSave(readable, snapshot, changeSet);
  for (const [id, row] of writable) {
    const saved = people.get(id);
    // A couple that does not open stays in its column until it ends.
    const inCouple = id === me.id && unreadable?.couple && !ended ? { couple: row.couple } : {};
    if (saved) yield* savePerson(keyOf(id), tenant, row, { ...saved, ...inCouple }, at);
    else if (ended !== undefined && row.couple === ended) yield* clearCouple({ tenant, id, at });
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
 * erased person is not saved. The spacings in a couple that does not open are lost.
 */
function peopleToSave(
  readable: readonly (Person | null)[],
  { at, me, couple }: Pick<LockedSnapshot, 'at' | 'me' | 'couple'>,
  { people = [], ended, erased }: ChangeSet<unknown>,
): ReadonlyMap<PersonId, Person> {
  if (people.some(({ id }) => !readable.some((one) => one?.id === id))) {
    throw new Error('A change can write only locked people.');
  }
  const saved = new Map(people.map((one) => [one.id, one]));
  for (const one of readable) {
    const after = one && (saved.get(one.id) ?? one);
    if (!after || ended === undefined || one.couple !== ended) continue;
    const spacings = couple ? spacingsOf(couple.state, sideOf(couple, after.id), at) : after.spacings;
    const single = withoutCouple(after, spacings);
    saved.set(after.id, { ...single, couple: after.couple === ended ? null : after.couple });
  }
  if (erased) saved.delete(me.id);
  return saved;
}
