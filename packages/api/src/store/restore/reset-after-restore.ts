import { resetCouple, withoutIdeaAnswers, withoutSharedCopies } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import type { Ids } from '../../use-cases/ports.ts';
import type { Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { batchSize, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { type CoupleRow, coupleFrom, deleteCouple, saveCouple } from '../model/couple.ts';
import { savePerson } from '../model/person.ts';
import { type PersonRow, personFrom } from '../model/person-document.ts';
import { ifReadable } from '../model/readable.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';

const couples = query((after: Owner) =>
  db
    .select({
      tenant: couple.tenant,
      id: couple.id,
      a: couple.a,
      b: couple.b,
      pairedAt: couple.pairedAt,
      at: couple.at,
      state: couple.state,
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
    })
    .from(couple)
    .innerJoin(dataKey, and(eq(dataKey.tenant, couple.tenant), eq(dataKey.id, couple.id)))
    .where(sql`(${couple.tenant}, ${couple.id}) > (${after.tenant}, ${after.id})`)
    .orderBy(couple.tenant, couple.id)
    .limit(batchSize),
);

const people = query((after: Owner) =>
  db
    .select({
      tenant: person.tenant,
      id: person.id,
      subject: person.subject,
      couple: person.couple,
      at: person.at,
      state: person.state,
      own: person.own,
      kek: dataKey.kek,
      wrapped: dataKey.wrapped,
    })
    .from(person)
    .innerJoin(dataKey, and(eq(dataKey.tenant, person.tenant), eq(dataKey.id, person.id)))
    .where(sql`(${person.tenant}, ${person.id}) > (${after.tenant}, ${after.id})`)
    .orderBy(person.tenant, person.id)
    .limit(batchSize),
);

type KeyedRow<Row> = Row &
  WrappedKey & { readonly tenant: string; readonly at: Parameters<typeof savePerson>[4] };

/** Resets a couple: nothing is current, and both people are paused. A couple that does not open ends. */
const resetCoupleRow = (keyring: Keyring, ids: Ids) =>
  function* (row: KeyedRow<CoupleRow>): DbTask<void> {
    const { tenant, id, at } = row;
    const opened = ifReadable(keyring, { table: 'couple', id }, () => {
      const key = keyring.unwrap(row, row);
      return { key, couple: coupleFrom(key, tenant, row) };
    });
    if (!opened) return yield* deleteCouple(tenant, id);
    const { key, couple } = opened;
    const marks = { a: ids.mark(), b: ids.mark() };
    yield* saveCouple(key, tenant, { ...couple, state: resetCouple(marks, couple.state, at) }, at);
  };

/**
 * Makes everything of a person private again, and invalidates their older moments. A person whose record does not open
 * stays: no one sees it, so there is nothing to take back.
 */
const resetPersonRow = (keyring: Keyring, ids: Ids) =>
  function* (row: KeyedRow<PersonRow>): DbTask<void> {
    const opened = ifReadable(keyring, { table: 'person', id: row.id }, () => {
      const key = keyring.unwrap(row, row);
      return { key, stored: personFrom(key, row.tenant, row) };
    });
    if (!opened) return;
    const { key, stored } = opened;
    const reset = { ...withoutIdeaAnswers(withoutSharedCopies(stored)), mark: ids.mark(), pairing: null };
    yield* savePerson(key, row.tenant, row, reset, row.at);
  };

/**
 * Takes back everything that a person may have taken back since an older copy of the database was made: yeses, doors,
 * shared reflections and yeses to ideas. Pauses everyone, as some did. Private data stays.
 */
export function* resetAfterRestore(keyring: Keyring, ids: Ids): DbTask<void> {
  yield* forEachRow(couples, resetCoupleRow(keyring, ids));
  yield* forEachRow(people, resetPersonRow(keyring, ids));
}
