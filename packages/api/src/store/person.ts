import type { CoupleId, Instant, PairingCode, PersonId } from '@attune/core';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Person } from '../application/person.ts';
import type { Viewer } from '../application/ports.ts';
import { type Format, readDocument, writeDocument } from './document.ts';
import { db, one, type Query, query, write } from './query.ts';
import { person } from './tables.postgres.ts';
import type { Work } from './work.ts';

const format: Format = { noun: 'person', upcasts: [] };

/** What of a row makes a person. */
export interface PersonRow {
  readonly id: PersonId;
  readonly couple: CoupleId | null;
  readonly state: string;
}

export const personFrom = (tenant: string, { id, couple, state }: PersonRow): Person => ({
  ...readDocument<Omit<Person, 'id' | 'couple'>>(format, { tenant, id }, state),
  id,
  couple,
});

/** A person as columns: the document, and by what other rows reach it. */
function columns(tenant: string, { id, couple, ...document }: Person) {
  const { pairing } = document;
  const code: PairingCode | null = pairing?.is === 'code' ? pairing.code : null;
  const asker = pairing?.is === 'request' ? pairing.asker : null;
  const counterpart = pairing?.is === 'asking' ? pairing.maker : asker;
  return { tenant, id, couple, code, counterpart, state: writeDocument(format, { tenant, id }, document) };
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
  readonly code: PairingCode | null;
  readonly counterpart: PersonId | null;
  readonly at: Instant;
  readonly now: Instant;
}

/**
 * Holds up to four people, in the order of their ids: everybody who holds several takes them in that order, so
 * nobody waits in a circle. The clock is outside the locking subquery: inside, it would tell the time before
 * the wait.
 */
export const holdPeople: Query<PeopleKey, HeldPerson[]> = query((key: PeopleKey) => {
  const held = db
    .select({
      id: person.id,
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
      couple: held.couple,
      code: held.code,
      counterpart: held.counterpart,
      at: held.at,
      state: held.state,
      now: sql<Instant>`now_ms()`,
    })
    .from(held);
});

const anybody = query(() => db.select({ id: person.id }).from(person).limit(1));

/** Adds the viewer as this person, unless they have joined before. */
export function* joinPerson({ tenant, subject }: Viewer, joining: Person): Work<void> {
  yield* insert({ ...columns(tenant, joining), subject });
}

export function* savePerson(tenant: string, saved: Person, at: Instant): Work<void> {
  yield* one(update({ ...columns(tenant, saved), at }));
}

export function* isEmpty(): Work<boolean> {
  return (yield* anybody({})).length === 0;
}
