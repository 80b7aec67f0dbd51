import { and, eq, like, sql } from 'drizzle-orm';
import type { DataKey, Keyring, Owner } from '../crypto/keyring.ts';
import { batch, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { coupleFormat } from '../model/couple.ts';
import { findKey, keyOrNew } from '../model/data-key.ts';
import { type Row, sealPlain } from '../model/encrypted-document.ts';
import { sealPlainPerson } from '../model/person-document.ts';
import { couple, person } from '../schema/schema.postgres.ts';

interface PlainRow extends Row {
  readonly state: string;
}
interface Plain {
  /** Documents that are in plain text still, which begin as JSON does: in the order of their key, after one. */
  readonly find: Query<Row, PlainRow[]>;
  /** Seals one, where it is. */
  readonly seal: (key: DataKey, row: PlainRow) => DbTask<number>;
}

const findIn = (table: typeof person | typeof couple): Query<Row, PlainRow[]> =>
  query((after: Row) =>
    db
      .select({ tenant: table.tenant, id: sql<string>`${table.id}`, state: table.state })
      .from(table)
      .where(
        and(like(table.state, '{%'), sql`(${table.tenant}, ${table.id}) > (${after.tenant}, ${after.id})`),
      )
      .orderBy(table.tenant, table.id)
      .limit(batch),
  );

const savePerson = write((row: PlainRow & { own: string }) =>
  db
    .update(person)
    .set({ state: row.state, own: row.own })
    .where(and(eq(person.tenant, row.tenant), sql`${person.id} = ${row.id}`))
    .returning({ id: person.id }),
);
const saveCouple = write((row: PlainRow) =>
  db
    .update(couple)
    .set({ state: row.state })
    .where(and(eq(couple.tenant, row.tenant), sql`${couple.id} = ${row.id}`))
    .returning({ id: couple.id }),
);

const plain: readonly Plain[] = [
  {
    find: findIn(person),
    seal: (key, row) => savePerson({ ...row, ...sealPlainPerson(key, row, row.state) }),
  },
  {
    find: findIn(couple),
    seal: (key, row) => saveCouple({ ...row, state: sealPlain(coupleFormat, key, row, row.state) }),
  },
];

/**
 * Seals every document that an earlier version of Attune wrote in plain text, each with the key of its person or
 * couple. Whoever has none gets one, if nobody had one before: else the rows are of an old backup, and somebody
 * without a key was erased since. What they said stays as it is until it is swept, with them. Answers how many
 * documents it sealed.
 */
export function* encryptLegacyRows(keyring: Keyring, first: boolean): DbTask<number> {
  let sealed = 0;
  for (const { find: findPlain, seal } of plain) {
    yield* forEachRow(findPlain, function* (row) {
      const key = yield* keyFor(keyring, { tenant: row.tenant, id: row.id }, first);
      if (!key) return;
      yield* one(seal(key, row));
      sealed += 1;
    });
  }
  return sealed;
}

function* keyFor(keyring: Keyring, owner: Owner, first: boolean): DbTask<DataKey | null> {
  if (first) return yield* keyOrNew(keyring, owner);
  const [kept] = yield* findKey(owner);
  return kept ? keyring.open(owner, kept) : null;
}
