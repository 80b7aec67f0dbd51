import { atRest, partedAnswerer, partedReflector } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import type { Ids } from '../application/ports.ts';
import { batch, eachRow } from './batches.ts';
import { type CoupleRow, pairFrom, saveCouple } from './couple.ts';
import type { DataKey, KeptKey, Keyring, Owner } from './keyring.ts';
import { savePerson } from './person.ts';
import { type PersonRow, personFrom } from './person-document.ts';
import { db, query } from './query.ts';
import { DoesNotOpen } from './seal.ts';
import { dataKey } from './tables.keys.ts';
import { couple, person } from './tables.postgres.ts';
import type { Work } from './work.ts';

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

type Found<Row> = Row & KeptKey & { readonly tenant: string; readonly at: Parameters<typeof savePerson>[4] };

/** Nothing stands between the two, and both rest. */
function* rest(ids: Ids, key: DataKey, row: Found<CoupleRow>): Work<void> {
  const marks = { a: ids.mark(), b: ids.mark() };
  yield* saveCouple(key, row.tenant, { ...pairFrom(key, row.tenant, row), state: atRest(marks) }, row.at);
}

/** Nothing of theirs crosses, and nothing they said before takes effect. */
function* unshare(ids: Ids, key: DataKey, row: Found<PersonRow>): Work<void> {
  const whole = personFrom(key, row.tenant, row);
  const alone = { ...partedAnswerer(partedReflector(whole)), mark: ids.mark(), pairing: null };
  yield* savePerson(key, row.tenant, row, alone, row.at);
}

/**
 * Takes back, for everybody, whatever they may have taken back since an older copy of the database was made: a yes, a
 * door, a shared reflection, a yes to an idea; and lets them rest, as some did. What is only theirs stays.
 */
export function* takeBackAll(keyring: Keyring, ids: Ids): Work<void> {
  const opening = <Row extends Found<{ readonly id: string }>>(
    change: (ids: Ids, key: DataKey, row: Row) => Work<void>,
  ): ((row: Row) => Work<void>) =>
    function* (row) {
      yield* whatOpens(change(ids, keyring.open(row, row), row));
    };
  yield* eachRow(couples, opening(rest));
  yield* eachRow(people, opening(unshare));
}

/** What does not open is seen by nobody, so there is nothing to take back. */
function* whatOpens(work: Work<void>): Work<void> {
  try {
    yield* work;
  } catch (fault) {
    if (!(fault instanceof DoesNotOpen)) throw fault;
  }
}
