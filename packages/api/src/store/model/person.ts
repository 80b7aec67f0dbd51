import type { Instant, PersonId } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Person } from '../../use-cases/person.ts';
import type { Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { person } from '../schema/schema.postgres.ts';
import { destroyKey, insertKey } from './data-key.ts';
import { deleteJournal, type RowsLeft } from './journal.ts';
import { changedColumns, type PersonRow, type SharedProfileRow, toColumns } from './person-document.ts';

/** The columns by which other rows find a person. */
function referenceColumns(tenant: string, { id, couple, pairing }: Person) {
  const code: PairingCode | null = pairing?.type === 'code' ? pairing.code : null;
  const asker = pairing?.type === 'request' ? pairing.asker : null;
  const pairingPeer = pairing?.type === 'asking' ? pairing.maker : asker;
  return { tenant, id, couple, code, pairingPeer };
}
type ReferenceColumns = ReturnType<typeof referenceColumns>;

const insert = write((row: ReferenceColumns & { subject: string; state: string; own: string }) =>
  db
    .insert(person)
    .values({
      tenant: row.tenant,
      id: row.id,
      subject: row.subject,
      couple: row.couple,
      code: row.code,
      counterpart: row.pairingPeer,
      at: sql`now_ms()`,
      state: row.state,
      own: row.own,
    } satisfies Record<keyof typeof person.$inferInsert, unknown>)
    .onConflictDoNothing({ target: [person.tenant, person.subject] })
    .returning({ id: person.id }),
);

/** Deletes the row of an erased person, whose key is gone, so that the same sign-in can join again. */
const deleteWithoutKey = write((viewer: { tenant: string; subject: string }) =>
  db
    .delete(person)
    .where(
      and(
        eq(person.tenant, viewer.tenant),
        eq(person.subject, viewer.subject),
        notExists(
          db
            .select({ id: dataKey.id })
            .from(dataKey)
            .where(and(eq(dataKey.tenant, person.tenant), eq(dataKey.id, person.id))),
        ),
      ),
    )
    .returning({ id: person.id }),
);

const remove = write((key: { tenant: string; id: PersonId }) =>
  db
    .delete(person)
    .where(and(eq(person.tenant, key.tenant), eq(person.id, key.id)))
    .returning({ id: person.id }),
);

/** A document that is null stays unchanged. */
const update = write((row: ReferenceColumns & { at: Instant; state: string | null; own: string | null }) =>
  db
    .update(person)
    .set({
      couple: row.couple,
      code: row.code,
      counterpart: row.pairingPeer,
      at: row.at,
      state: sql`coalesce(${row.state}, ${person.state})`,
      own: sql`coalesce(${row.own}, ${person.own})`,
    })
    .where(and(eq(person.tenant, row.tenant), eq(person.id, row.id)))
    .returning({ id: person.id }),
);

/** Clears the couple of a person whose documents do not open. They stay as they are. */
export const clearCouple: Query<{ tenant: string; id: PersonId; at: Instant }, number> = write(
  (row: { tenant: string; id: PersonId; at: Instant }) =>
    db
      .update(person)
      .set({ couple: sql`null`, at: row.at })
      .where(and(eq(person.tenant, row.tenant), eq(person.id, row.id)))
      .returning({ id: person.id }),
);

/** The people to lock. For a missing one, repeat the id of another. */
export interface LockPeopleKey {
  readonly tenant: string;
  readonly me: PersonId;
  readonly partner: PersonId;
  readonly pairingPeer: PersonId;
  readonly codeOwner: PersonId;
  /** The person whose private profile is not read. */
  readonly withoutOwn: PersonId | null;
}
export interface LockedPerson extends SharedProfileRow {
  /** Null when the private profile is not read. */
  readonly own: string | null;
  readonly kek: string | null;
  readonly wrapped: string | null;
  readonly code: PairingCode | null;
  readonly pairingPeer: PersonId | null;
  readonly at: Instant;
  readonly now: Instant;
}

/**
 * Locks up to four people in the order of their ids. Every transaction uses this order, so there is no deadlock. The
 * clock is outside the locking subquery; inside, it would be read before the wait. The keys are outside, too: they are
 * written together with their rows, under the same lock.
 */
export const lockPeople: Query<LockPeopleKey, LockedPerson[]> = query((key: LockPeopleKey) => {
  const locked = db
    .select({
      tenant: person.tenant,
      id: person.id,
      subject: person.subject,
      couple: person.couple,
      code: person.code,
      pairingPeer: person.counterpart,
      at: person.at,
      state: person.state,
      own: sql<string | null>`case when ${person.id} = ${key.withoutOwn} then null else ${person.own} end`.as(
        'own',
      ),
    })
    .from(person)
    .where(
      and(
        eq(person.tenant, key.tenant),
        inArray(person.id, [key.me, key.partner, key.pairingPeer, key.codeOwner]),
      ),
    )
    .orderBy(person.id)
    .for('update')
    .as('locked');
  return db
    .select({
      id: locked.id,
      subject: locked.subject,
      couple: locked.couple,
      code: locked.code,
      pairingPeer: locked.pairingPeer,
      at: locked.at,
      state: locked.state,
      own: locked.own,
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
      now: sql<Instant>`now_ms()`,
    })
    .from(locked)
    .leftJoin(dataKey, and(eq(dataKey.tenant, locked.tenant), eq(dataKey.id, locked.id)));
});

/** Reads the private profile of a locked person. */
export const findPrivateProfile: Query<{ tenant: string; id: PersonId }, { own: string }[]> = query(
  (key: { tenant: string; id: PersonId }) =>
    db
      .select({ own: person.own })
      .from(person)
      .where(and(eq(person.tenant, key.tenant), eq(person.id, key.id))),
);

const anyPerson = query(() => db.select({ id: person.id }).from(person).limit(1));

/** Inserts the viewer as this person with a new key. No effect when they have joined before. */
export function* joinPerson(keyring: Keyring, { tenant, subject }: Viewer, joining: Person): DbTask<void> {
  yield* deleteWithoutKey({ tenant, subject });
  const owner = { tenant, id: joining.id };
  const { wrappedKey, key } = keyring.create(owner);
  const mine = { ...joining, subject };
  const inserted = yield* insert({
    ...referenceColumns(tenant, mine),
    ...toColumns(key, owner, mine),
    subject,
  });
  if (inserted === 1) yield* insertKey(owner, wrappedKey);
}

/** Saves the documents that differ from the locked row. A private change does not rewrite the shared profile. */
export function* savePerson(
  key: DataKey,
  tenant: string,
  stored: PersonRow,
  saved: Person,
  at: Instant,
): DbTask<void> {
  const row = { tenant, id: saved.id };
  yield* one(update({ ...referenceColumns(tenant, saved), at, ...changedColumns(key, row, stored, saved) }));
}

/**
 * Erases a person, their journal and the keys to both. SQLite overwrites deleted data. PostgreSQL keeps the encrypted rows
 * in its files until vacuum, and the keys as well; no statement reads either.
 */
export function* erasePerson(tenant: string, id: PersonId): DbTask<RowsLeft> {
  const left = yield* deleteJournal(tenant, id);
  yield* one(remove({ tenant, id }));
  yield* destroyKey({ tenant, id });
  return left;
}

export function* isEmpty(): DbTask<boolean> {
  return (yield* anyPerson({})).length === 0;
}
