import { type CoupleId, type Instant, type PersonId, resetCouple } from '@attune/core';
import { withdrawConsent } from '@attune/core/journal';
import { withoutIdeaAnswers, withoutSharedCopies } from '@attune/core/sharing';
import { and, eq, sql } from 'drizzle-orm';
import type { Ids } from '../../use-cases/ports.ts';
import type { Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { batchSize, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, query, write } from '../engine/query.ts';
import { type CoupleRow, coupleFrom, deleteCouple, saveCouple } from '../model/couple.ts';
import { findJournalKey } from '../model/journal.ts';
import { savePerson } from '../model/person.ts';
import { type PersonRow, personFrom } from '../model/person-document.ts';
import { ifReadable } from '../model/readable.ts';
import { rewriteJournal } from '../model/rewrite-journal.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';
import { type Rebase, rebase } from './rebase.ts';

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

const setCoupleTimes = write((row: { at: Instant; pairedAt: Instant; tenant: string; id: CoupleId }) =>
  db
    .update(couple)
    .set({ at: row.at, pairedAt: row.pairedAt })
    .where(and(eq(couple.tenant, row.tenant), eq(couple.id, row.id)))
    .returning({ id: couple.id }),
);

const setPersonTime = write((row: { at: Instant; tenant: string; id: PersonId }) =>
  db
    .update(person)
    .set({ at: row.at })
    .where(and(eq(person.tenant, row.tenant), eq(person.id, row.id)))
    .returning({ id: person.id }),
);

type KeyedRow<Row> = Row &
  WrappedKey & { readonly tenant: string; readonly at: Parameters<typeof savePerson>[4] };

/** What a reset needs: the keys, the source of new marks, and the correction of the clock. */
export interface ResetOptions {
  readonly keyring: Keyring;
  readonly ids: Ids;
  /** By default, the clock was right. */
  readonly correction?: Rebase;
}
type Reset = Required<ResetOptions>;

/** Resets a couple: nothing is current, and both people are paused. A couple that does not open ends. */
function* resetCoupleRow({ keyring, ids, correction }: Reset, row: KeyedRow<CoupleRow>): DbTask<void> {
  const { tenant, id, at } = row;
  const opened = ifReadable(keyring, { table: 'couple', id }, () => {
    const key = keyring.unwrap(row, row);
    return { key, couple: rebase(coupleFrom(key, tenant, row), correction) };
  });
  if (!opened) return yield* deleteCouple(tenant, id);
  const { key, couple } = opened;
  const marks = { a: ids.mark(), b: ids.mark() };
  yield* saveCouple(key, tenant, { ...couple, state: resetCouple(marks, couple.state, at) }, at);
}

/**
 * Makes everything of a person private again, and invalidates their older moments. Without a key, their journal may have
 * been erased since, so the consent to it counts as withdrawn. A person whose record does not open stays: no one sees it,
 * so there is nothing to take back.
 */
function* resetPersonRow({ keyring, ids, correction }: Reset, row: KeyedRow<PersonRow>): DbTask<void> {
  const opened = ifReadable(keyring, { table: 'person', id: row.id }, () => {
    const key = keyring.unwrap(row, row);
    return { key, stored: rebase(personFrom(key, row.tenant, row), correction) };
  });
  if (!opened) return;
  const { key, stored } = opened;
  const { consents } = stored;
  const hasJournal = (yield* findJournalKey(keyring, { tenant: row.tenant, person: row.id })) !== null;
  const reset = {
    ...withoutIdeaAnswers(withoutSharedCopies(stored)),
    mark: ids.mark(),
    pairing: null,
    consents: hasJournal ? consents : withdrawConsent(consents, 'journal'),
  };
  yield* savePerson(key, row.tenant, row, reset, row.at);
}

/**
 * Takes back everything that a person may have taken back since an older copy of the database was made: yeses, doors,
 * shared reflections and yeses to ideas. Pauses everyone, as some did. Takes back the consent to a journal without a key.
 * Other private data stays.
 */
export function* resetAfterRestore({
  keyring,
  ids,
  correction = { from: 0 as Instant, to: 0 as Instant },
}: ResetOptions): DbTask<void> {
  const reset: Reset = { keyring, ids, correction };
  yield* forEachRow(couples, function* (found) {
    const row = { ...found, ...rebase({ at: found.at, pairedAt: found.pairedAt }, correction) };
    const { at, pairedAt, tenant, id } = row;
    if (at !== found.at || pairedAt !== found.pairedAt)
      yield* one(setCoupleTimes({ at, pairedAt, tenant, id }));
    yield* resetCoupleRow(reset, row);
  });
  yield* forEachRow(people, function* (found) {
    const row = { ...found, at: rebase(found.at, correction) };
    const { at, tenant, id } = row;
    if (at !== found.at) yield* one(setPersonTime({ at, tenant, id }));
    yield* resetPersonRow(reset, row);
    if (correction.from > correction.to)
      yield* rewriteJournal(keyring, { tenant, person: id }, (entry) => rebase(entry, correction));
  });
}
