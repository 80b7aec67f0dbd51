import { resetCouple, withoutIdeaAnswers, withoutSharedCopies } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import type { Ids } from '../../use-cases/ports.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey, Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { batchSize, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { type CoupleRow, coupleFrom, saveCouple } from '../model/couple.ts';
import { savePerson } from '../model/person.ts';
import { type PersonRow, personFrom } from '../model/person-document.ts';
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

/** Resets a couple: nothing is current, and both people are paused. */
function* resetCoupleRow(ids: Ids, key: DataKey, row: KeyedRow<CoupleRow>): DbTask<void> {
  const marks = { a: ids.mark(), b: ids.mark() };
  const couple = coupleFrom(key, row.tenant, row);
  yield* saveCouple(key, row.tenant, { ...couple, state: resetCouple(marks, couple.state, row.at) }, row.at);
}

/** Makes everything of a person private again, and invalidates their older moments. */
function* resetPersonRow(ids: Ids, key: DataKey, row: KeyedRow<PersonRow>): DbTask<void> {
  const stored = personFrom(key, row.tenant, row);
  const reset = { ...withoutIdeaAnswers(withoutSharedCopies(stored)), mark: ids.mark(), pairing: null };
  yield* savePerson(key, row.tenant, row, reset, row.at);
}

/**
 * Takes back everything that a person may have taken back since an older copy of the database was made: yeses, doors,
 * shared reflections and yeses to ideas. Pauses everyone, as some did. Private data stays.
 */
export function* resetAfterRestore(keyring: Keyring, ids: Ids): DbTask<void> {
  const withKey = <Row extends KeyedRow<{ readonly id: string }>>(
    reset: (ids: Ids, key: DataKey, row: Row) => DbTask<void>,
  ): ((row: Row) => DbTask<void>) =>
    function* (row) {
      yield* skipUndecryptable(reset(ids, keyring.unwrap(row, row), row));
    };
  yield* forEachRow(couples, withKey(resetCoupleRow));
  yield* forEachRow(people, withKey(resetPersonRow));
}

/** Skips a row that cannot be decrypted: no one sees it, so there is nothing to take back. */
function* skipUndecryptable(task: DbTask<void>): DbTask<void> {
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
  }
}
