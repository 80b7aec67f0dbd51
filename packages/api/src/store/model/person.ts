import type { Instant, PairingCode, PersonId } from '@attune/core';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Person } from '../../use-cases/person.ts';
import type { Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { person } from '../schema/schema.postgres.ts';
import { destroyKey, keepKey } from './data-key.ts';
import { eraseEntries } from './journal.ts';
import { type PersonRow, resealed, type SharedProfileRow, sealed } from './person-document.ts';

/** By what other rows reach a person. */
function reached(tenant: string, { id, couple, pairing }: Person) {
  const code: PairingCode | null = pairing?.type === 'code' ? pairing.code : null;
  const asker = pairing?.type === 'request' ? pairing.asker : null;
  const counterpart = pairing?.type === 'asking' ? pairing.maker : asker;
  return { tenant, id, couple, code, counterpart };
}
type Columns = ReturnType<typeof reached>;

const insert = write((row: Columns & { subject: string; state: string; own: string }) =>
  db
    .insert(person)
    .values({
      tenant: row.tenant,
      id: row.id,
      subject: row.subject,
      couple: row.couple,
      code: row.code,
      counterpart: row.counterpart,
      at: sql`now_ms()`,
      state: row.state,
      own: row.own,
    } satisfies Record<keyof typeof person.$inferInsert, unknown>)
    .onConflictDoNothing({ target: [person.tenant, person.subject] })
    .returning({ id: person.id }),
);

/** Somebody whose key is gone is nobody: their row makes room for whoever joins now. */
const removeDead = write((viewer: { tenant: string; subject: string }) =>
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

/** A document that is null stays as it is. */
const update = write((row: Columns & { at: Instant; state: string | null; own: string | null }) =>
  db
    .update(person)
    .set({
      couple: row.couple,
      code: row.code,
      counterpart: row.counterpart,
      at: row.at,
      state: sql`coalesce(${row.state}, ${person.state})`,
      own: sql`coalesce(${row.own}, ${person.own})`,
    })
    .where(and(eq(person.tenant, row.tenant), eq(person.id, row.id)))
    .returning({ id: person.id }),
);

/** Whom to hold. Where there is nobody, name one of the others again. */
export interface PeopleKey {
  readonly tenant: string;
  readonly me: PersonId;
  readonly partner: PersonId;
  readonly counterpart: PersonId;
  readonly holder: PersonId;
  /** Whose own stays apart while they are held. */
  readonly apart: PersonId | null;
}
export interface LockedPerson extends SharedProfileRow {
  /** Null where it stays apart. */
  readonly own: string | null;
  readonly kek: string | null;
  readonly wrapped: string | null;
  readonly code: PairingCode | null;
  readonly counterpart: PersonId | null;
  readonly at: Instant;
  readonly now: Instant;
}

/**
 * Holds up to four people, in the order of their ids: everybody who holds several takes them in that order, so
 * nobody waits in a circle. The clock is outside the locking subquery: inside, it would tell the time before
 * the wait. Outside are the keys, too: they are written with their rows, under the same lock.
 */
export const lockPeople: Query<PeopleKey, LockedPerson[]> = query((key: PeopleKey) => {
  const held = db
    .select({
      tenant: person.tenant,
      id: person.id,
      subject: person.subject,
      couple: person.couple,
      code: person.code,
      counterpart: person.counterpart,
      at: person.at,
      state: person.state,
      own: sql<string | null>`case when ${person.id} = ${key.apart} then null else ${person.own} end`.as(
        'own',
      ),
    })
    .from(person)
    .where(
      and(
        eq(person.tenant, key.tenant),
        inArray(person.id, [key.me, key.partner, key.counterpart, key.holder]),
      ),
    )
    .orderBy(person.id)
    .for('update')
    .as('held');
  return db
    .select({
      id: held.id,
      subject: held.subject,
      couple: held.couple,
      code: held.code,
      counterpart: held.counterpart,
      at: held.at,
      state: held.state,
      own: held.own,
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
      now: sql<Instant>`now_ms()`,
    })
    .from(held)
    .leftJoin(dataKey, and(eq(dataKey.tenant, held.tenant), eq(dataKey.id, held.id)));
});

/** What was apart, of somebody who is held. */
export const findOwn: Query<{ tenant: string; id: PersonId }, { own: string }[]> = query(
  (key: { tenant: string; id: PersonId }) =>
    db
      .select({ own: person.own })
      .from(person)
      .where(and(eq(person.tenant, key.tenant), eq(person.id, key.id))),
);

const anybody = query(() => db.select({ id: person.id }).from(person).limit(1));

/** Adds the viewer as this person, with a key of their own, unless they have joined before. */
export function* joinPerson(keyring: Keyring, { tenant, subject }: Viewer, joining: Person): DbTask<void> {
  yield* removeDead({ tenant, subject });
  const owner = { tenant, id: joining.id };
  const { kept, key } = keyring.make(owner);
  const mine = { ...joining, subject };
  const inserted = yield* insert({ ...reached(tenant, mine), ...sealed(key, owner, mine), subject });
  if (inserted === 1) yield* keepKey(owner, kept);
}

/** Writes what is another than in the row that is held: what changes in private rewrites nothing that faces others. */
export function* savePerson(
  key: DataKey,
  tenant: string,
  held: PersonRow,
  saved: Person,
  at: Instant,
): DbTask<void> {
  const row = { tenant, id: saved.id };
  yield* one(update({ ...reached(tenant, saved), at, ...resealed(key, row, held, saved) }));
}

/**
 * Erases a person, their journal and the key to both. On SQLite what is deleted is overwritten; on PostgreSQL the
 * rows stay in its files until it vacuums, and are closed: the key has gone the same way, and nobody reads either.
 */
export function* erasePerson(tenant: string, id: PersonId): DbTask<void> {
  yield* eraseEntries(tenant, id);
  yield* one(remove({ tenant, id }));
  yield* destroyKey({ tenant, id });
}

export function* isEmpty(): DbTask<boolean> {
  return (yield* anybody({})).length === 0;
}
