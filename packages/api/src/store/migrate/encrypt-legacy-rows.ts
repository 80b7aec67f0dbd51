import { and, eq, like, sql } from 'drizzle-orm';
import type { DataKey, Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { batchSize, forEachRow } from '../engine/batch.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { coupleFormat } from '../model/couple.ts';
import { findKey, insertKey } from '../model/data-key.ts';
import { encryptPlain, type Row } from '../model/encrypted-document.ts';
import { encryptPlainPerson } from '../model/person-document.ts';
import { ifReadable } from '../model/readable.ts';
import { couple, person } from '../schema/schema.postgres.ts';

interface LegacyRow extends Row {
  readonly state: string;
}
interface LegacyTable {
  readonly name: 'person' | 'couple';
  /** Finds documents in plain text, which begin with `{`, in key order after a key. */
  readonly find: Query<Row, LegacyRow[]>;
  /** Encrypts one in place. */
  readonly encrypt: (key: DataKey, row: LegacyRow) => DbTask<number>;
}

const findIn = (table: typeof person | typeof couple): Query<Row, LegacyRow[]> =>
  query((after: Row) =>
    db
      .select({ tenant: table.tenant, id: sql<string>`${table.id}`, state: table.state })
      .from(table)
      .where(
        and(like(table.state, '{%'), sql`(${table.tenant}, ${table.id}) > (${after.tenant}, ${after.id})`),
      )
      .orderBy(table.tenant, table.id)
      .limit(batchSize),
  );

const savePerson = write((row: LegacyRow & { own: string }) =>
  db
    .update(person)
    .set({ state: row.state, own: row.own })
    .where(and(eq(person.tenant, row.tenant), sql`${person.id} = ${row.id}`))
    .returning({ id: person.id }),
);
const saveCouple = write((row: LegacyRow) =>
  db
    .update(couple)
    .set({ state: row.state })
    .where(and(eq(couple.tenant, row.tenant), sql`${couple.id} = ${row.id}`))
    .returning({ id: couple.id }),
);

const legacyTables: readonly LegacyTable[] = [
  {
    name: 'person',
    find: findIn(person),
    encrypt: (key, row) => savePerson({ ...row, ...encryptPlainPerson(key, row, row.state) }),
  },
  {
    name: 'couple',
    find: findIn(couple),
    encrypt: (key, row) => saveCouple({ ...row, state: encryptPlain(coupleFormat, key, row, row.state) }),
  },
];

/**
 * Encrypts every document that an earlier version wrote in plain text, with the key of its person or couple. Returns how
 * many it encrypted. Skips a row that is damaged, or whose key is: it counts as gone.
 *
 * @param first Whether no key existed before. Then missing keys are created. Later, a missing key means that the person
 *   was erased: the rows come from a backup, and stay as they are until they are deleted as orphans.
 */
export function* encryptLegacyRows(keyring: Keyring, first: boolean): DbTask<number> {
  let encrypted = 0;
  for (const { name, find: findRows, encrypt } of legacyTables) {
    yield* forEachRow(findRows, function* (row) {
      const owner = { tenant: row.tenant, id: row.id };
      const wrappedKey = yield* keyOf(keyring, owner, first);
      if (!wrappedKey) return;
      const writing = ifReadable(keyring, { table: name, id: row.id }, () =>
        encrypt(keyring.unwrap(owner, wrappedKey), row),
      );
      if (!writing) return;
      yield* one(writing);
      encrypted += 1;
    });
  }
  return encrypted;
}

function* keyOf(keyring: Keyring, owner: Owner, first: boolean): DbTask<WrappedKey | null> {
  const [found = null] = yield* findKey(owner);
  if (found || !first) return found;
  const { wrappedKey } = keyring.create(owner);
  yield* insertKey(owner, wrappedKey);
  return wrappedKey;
}
