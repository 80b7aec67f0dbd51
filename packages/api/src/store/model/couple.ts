import type { ActiveCouple, CoupleId, Instant, PersonId } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import type { CoupleRecord } from '../../use-cases/ports.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple } from '../schema/schema.postgres.ts';
import { destroyKey, insertKey } from './data-key.ts';
import { type Document, type DocumentFormat, readDocument, writeDocument } from './encrypted-document.ts';

/** When a pause began that was stored without its time. What is older has no time either. */
const earlierPause = 0;
/** Upcasts a side from format 1 to 2: a pause has the time at which it began. */
const upcastSide = ({ paused, ...rest }: Document): Document => ({
  ...rest,
  pausedSince: paused ? earlierPause : null,
});

export const coupleFormat: DocumentFormat = {
  noun: 'couple',
  column: 'state',
  upcasts: [({ a, b, ...rest }) => ({ ...rest, a: upcastSide(a as Document), b: upcastSide(b as Document) })],
  minBytes: 2_048,
};

/** The columns of a couple. */
export interface CoupleRow {
  readonly id: CoupleId;
  readonly a: PersonId;
  readonly b: PersonId;
  readonly pairedAt: Instant;
  readonly state: string;
}

/** The document also names its people, so that rewritten columns cannot put another person into the couple. */
export type CoupleDocument = ActiveCouple & { readonly people?: CoupleRecord['people'] };

export function coupleFrom(key: DataKey, tenant: string, row: CoupleRow): CoupleRecord {
  const { id, a, b, pairedAt } = row;
  const { people, ...state } = readDocument<CoupleDocument>(coupleFormat, key, { tenant, id }, row.state);
  if (people && (people.a !== a || people.b !== b))
    throw new DecryptionError(`The document of couple ${id} names other people than its row.`);
  return { id, people: { a, b }, pairedAt, state };
}

const documentOf = (key: DataKey, tenant: string, { id, people, state }: CoupleRecord): string =>
  writeDocument(coupleFormat, key, { tenant, id }, { ...state, people } satisfies CoupleDocument);

export interface CoupleKey {
  readonly tenant: string;
  readonly id: CoupleId;
}
export interface LockedCouple extends CoupleRow {
  readonly kek: string | null;
  readonly wrapped: string | null;
  readonly at: Instant;
  readonly now: Instant;
}

/** Locks a couple. The clock is outside the locking subquery, so that it is read after the wait. */
export const lockCouple: Query<CoupleKey, LockedCouple[]> = query((key: CoupleKey) => {
  const locked = db
    .select({
      tenant: couple.tenant,
      id: couple.id,
      a: couple.a,
      b: couple.b,
      pairedAt: couple.pairedAt,
      at: couple.at,
      state: couple.state,
    })
    .from(couple)
    .where(and(eq(couple.tenant, key.tenant), eq(couple.id, key.id)))
    .for('update')
    .as('locked');
  return db
    .select({
      id: locked.id,
      a: locked.a,
      b: locked.b,
      pairedAt: locked.pairedAt,
      at: locked.at,
      state: locked.state,
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
      now: sql<Instant>`now_ms()`,
    })
    .from(locked)
    .leftJoin(dataKey, and(eq(dataKey.tenant, locked.tenant), eq(dataKey.id, locked.id)));
});

const insert = write((row: CoupleRow & CoupleKey & { at: Instant }) =>
  db
    .insert(couple)
    .values({
      tenant: row.tenant,
      id: row.id,
      a: row.a,
      b: row.b,
      pairedAt: row.pairedAt,
      at: row.at,
      state: row.state,
    } satisfies Record<keyof typeof couple.$inferInsert, unknown>)
    .returning({ id: couple.id }),
);

const update = write((row: CoupleKey & { at: Instant; state: string }) =>
  db
    .update(couple)
    .set({ at: row.at, state: row.state })
    .where(and(eq(couple.tenant, row.tenant), eq(couple.id, row.id)))
    .returning({ id: couple.id }),
);

const remove = write((key: CoupleKey) =>
  db
    .delete(couple)
    .where(and(eq(couple.tenant, key.tenant), eq(couple.id, key.id)))
    .returning({ id: couple.id }),
);

/** Inserts a couple with a new key. */
export function* insertCouple(
  keyring: Keyring,
  tenant: string,
  pair: CoupleRecord,
  at: Instant,
): DbTask<void> {
  const { id, people, pairedAt } = pair;
  const { wrappedKey, key } = keyring.create({ tenant, id });
  const state = documentOf(key, tenant, pair);
  yield* one(insert({ tenant, id, ...people, pairedAt, at, state }));
  yield* insertKey({ tenant, id }, wrappedKey);
}

/** Saves the state of a couple. Its people and the time of pairing never change. */
export function* saveCouple(key: DataKey, tenant: string, pair: CoupleRecord, at: Instant): DbTask<void> {
  yield* one(update({ tenant, id: pair.id, at, state: documentOf(key, tenant, pair) }));
}

/** Deletes a couple and destroys its key, so that its rows in backups stay closed. */
export function* deleteCouple(tenant: string, id: CoupleId): DbTask<void> {
  yield* one(remove({ tenant, id }));
  yield* destroyKey({ tenant, id });
}
