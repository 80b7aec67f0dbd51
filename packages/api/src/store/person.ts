import {
  type CoupleId,
  type Instant,
  noAnswers,
  noConsents,
  type PairingCode,
  type PersonId,
} from '@attune/core';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Person } from '../application/person.ts';
import type { Viewer } from '../application/ports.ts';
import { destroyKey, keepKey } from './data-key.ts';
import { type Format, readDocument, writeDocument } from './document.ts';
import { eraseEntries } from './entry.ts';
import type { DataKey, Keyring } from './keyring.ts';
import { db, one, type Query, query, write } from './query.ts';
import { dataKey } from './tables.keys.ts';
import { person } from './tables.postgres.ts';
import type { Work } from './work.ts';

export const personFormat: Format = {
  noun: 'person',
  upcasts: [
    (older) => ({ ...older, ideas: noAnswers, reflections: [], consents: noConsents, checkedIn: null }),
  ],
  least: 2_048,
};

/** What of a row makes a person. */
export interface PersonRow {
  readonly id: PersonId;
  readonly subject: string;
  readonly couple: CoupleId | null;
  readonly state: string;
}

/** The document says whose it is, too: a column that was rewritten opens it for nobody else. */
type Document = Omit<Person, 'id' | 'subject' | 'couple'> & { readonly subject?: string };

export function personFrom(key: DataKey, tenant: string, { id, subject, couple, state }: PersonRow): Person {
  const read = readDocument<Document>(personFormat, key, { tenant, id }, state);
  if (read.subject !== undefined && read.subject !== subject)
    throw new Error(`The person ${id} is of another sign-in.`);
  return { ...read, id, subject, couple };
}

/** A person as columns: the document, and by what other rows reach it. */
function columns(key: DataKey, tenant: string, { id, couple, ...document }: Person) {
  const { pairing } = document;
  const code: PairingCode | null = pairing?.is === 'code' ? pairing.code : null;
  const asker = pairing?.is === 'request' ? pairing.asker : null;
  const counterpart = pairing?.is === 'asking' ? pairing.maker : asker;
  const state = writeDocument(personFormat, key, { tenant, id }, document);
  return { tenant, id, couple, code, counterpart, state };
}
type Columns = ReturnType<typeof columns>;

const insert = write((row: Columns & { subject: string }) =>
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

const update = write((row: Columns & { at: Instant }) =>
  db
    .update(person)
    .set({ couple: row.couple, code: row.code, counterpart: row.counterpart, at: row.at, state: row.state })
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
}
export interface HeldPerson extends PersonRow {
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
export const holdPeople: Query<PeopleKey, HeldPerson[]> = query((key: PeopleKey) => {
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
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
      now: sql<Instant>`now_ms()`,
    })
    .from(held)
    .leftJoin(dataKey, and(eq(dataKey.tenant, held.tenant), eq(dataKey.id, held.id)));
});

const anybody = query(() => db.select({ id: person.id }).from(person).limit(1));

/** Adds the viewer as this person, with a key of their own, unless they have joined before. */
export function* joinPerson(keyring: Keyring, { tenant, subject }: Viewer, joining: Person): Work<void> {
  yield* removeDead({ tenant, subject });
  const owner = { tenant, id: joining.id };
  const { kept, key } = keyring.make(owner);
  const inserted = yield* insert({ ...columns(key, tenant, { ...joining, subject }), subject });
  if (inserted === 1) yield* keepKey(owner, kept);
}

export function* savePerson(key: DataKey, tenant: string, saved: Person, at: Instant): Work<void> {
  yield* one(update({ ...columns(key, tenant, saved), at }));
}

/**
 * Erases a person, their journal and the key to both. On SQLite what is deleted is overwritten; on PostgreSQL the
 * rows stay in its files until it vacuums, and are closed: the key has gone the same way, and nobody reads either.
 */
export function* erasePerson(tenant: string, id: PersonId): Work<void> {
  yield* eraseEntries(tenant, id);
  yield* one(remove({ tenant, id }));
  yield* destroyKey({ tenant, id });
}

export function* isEmpty(): Work<boolean> {
  return (yield* anybody({})).length === 0;
}
