import { resetCouple, withoutIdeaAnswers, withoutSharedCopies } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import type { Ids } from '../../use-cases/ports.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey, Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { batch, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { type CoupleRow, pairFrom, saveCouple } from '../model/couple.ts';
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
    .limit(batch),
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
    .limit(batch),
);

type Found<Row> = Row &
  WrappedKey & { readonly tenant: string; readonly at: Parameters<typeof savePerson>[4] };

/** Nothing stands between the two, and both rest. */
function* rest(ids: Ids, key: DataKey, row: Found<CoupleRow>): DbTask<void> {
  const marks = { a: ids.mark(), b: ids.mark() };
  yield* saveCouple(
    key,
    row.tenant,
    { ...pairFrom(key, row.tenant, row), state: resetCouple(marks) },
    row.at,
  );
}

/** Nothing of theirs crosses, and nothing they said before takes effect. */
function* unshare(ids: Ids, key: DataKey, row: Found<PersonRow>): DbTask<void> {
  const whole = personFrom(key, row.tenant, row);
  const alone = { ...withoutIdeaAnswers(withoutSharedCopies(whole)), mark: ids.mark(), pairing: null };
  yield* savePerson(key, row.tenant, row, alone, row.at);
}

/**
 * Takes back, for everybody, whatever they may have taken back since an older copy of the database was made: a yes, a
 * door, a shared reflection, a yes to an idea; and lets them rest, as some did. What is only theirs stays.
 */
export function* resetAfterRestore(keyring: Keyring, ids: Ids): DbTask<void> {
  const opening = <Row extends Found<{ readonly id: string }>>(
    change: (ids: Ids, key: DataKey, row: Row) => DbTask<void>,
  ): ((row: Row) => DbTask<void>) =>
    function* (row) {
      yield* whatOpens(change(ids, keyring.open(row, row), row));
    };
  yield* forEachRow(couples, opening(rest));
  yield* forEachRow(people, opening(unshare));
}

/** What does not open is seen by nobody, so there is nothing to take back. */
function* whatOpens(work: DbTask<void>): DbTask<void> {
  try {
    yield* work;
  } catch (fault) {
    if (!(fault instanceof DecryptionError)) throw fault;
  }
}
