import type { Instant, PersonId } from '@attune/core';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { DbTask, Rows } from '../../src/store/engine/db-task.ts';
import { db, one, query, write } from '../../src/store/engine/query.ts';
import { person } from '../../src/store/schema/schema.postgres.ts';

/** Runs a task whose every statement returns these rows. Returns its result and the values of its statements. */
function runWith<T>(task: DbTask<T>, rows: Rows) {
  const values: unknown[] = [];
  let next = task.next();
  while (!next.done) {
    if (next.value.type === 'statement') values.push(...next.value.values);
    next = task.next(rows);
  }
  return { values, result: next.value };
}

const find = query((key: { tenant: string; id: PersonId | null }) =>
  db
    .select({ at: person.at, couple: person.couple, twice: sql<number>`${person.at} * 2` })
    .from(person)
    .where(sql`${person.id} = ${key.id} and ${person.tenant} = ${key.tenant}`)
    .limit(7),
);

describe('a query', () => {
  it('is compiled once, with placeholders for arguments and constants as values', () => {
    expect(find.text).toBe(
      'select "at", "couple", "at" * 2 from "person" where "person"."id" = $1 and "person"."tenant" = $2 limit $3',
    );
    expect(runWith(find({ tenant: 'home', id: null }), []).values).toEqual([null, 'home', 7]);
  });

  it('returns rows as objects, in the order of the selection', () => {
    const { result: found } = runWith(find({ tenant: 'home', id: null }), [
      [1, null, 2],
      [3, 'c', 6],
    ]);
    expect(found).toEqual([
      { at: 1, couple: null, twice: 2 },
      { at: 3, couple: 'c', twice: 6 },
    ]);
  });

  it('is rejected when it writes without `returning`, because the rows are the count', () => {
    expect(() => write((key: { at: Instant }) => db.update(person).set({ at: key.at }))).toThrow(
      'needs `returning`',
    );
  });

  it('throws when a write of one row affected none or two', () => {
    const update = write((key: { at: Instant }) =>
      db.update(person).set({ at: key.at }).returning({ id: person.id }),
    );
    const updating = (rows: Rows) => () => runWith(one(update({ at: 1 as Instant })), rows);
    expect(updating([['ada']])).not.toThrow();
    expect(updating([])).toThrow('wrote 0');
    expect(updating([['ada'], ['sam']])).toThrow('wrote 2');
  });

  const ids = db.select({ id: person.id }).from(person);

  it('does not compile with an unknown column, a wrong argument, or a type that is not portable', () => {
    // @ts-expect-error: there is no such column
    expect(() => query(() => db.select({ age: person.age }).from(person))).toThrow();
    // @ts-expect-error: an argument is missing
    expect(() => runWith(find({ tenant: 'home' }), [])).not.toThrow();
    // @ts-expect-error: an argument is of another type
    expect(() => runWith(find({ tenant: 1, id: null }), [])).not.toThrow();
    // @ts-expect-error: a row holds a date
    expect(query(() => db.select({ at: sql<Date>`now()` }).from(person)).text).toContain('now()');
    // @ts-expect-error: a row holds a boolean
    expect(query(() => db.select({ type: sql<boolean>`true` }).from(person)).text).toContain('true');
    // @ts-expect-error: an argument is a boolean
    query((key: { type: boolean }) => ids.where(sql`${key.type}`));
    // @ts-expect-error: an instant is no id
    query((key: { id: Instant }) => ids.where(eq(person.id, key.id)));
    query((key: { id: PersonId }) => ids.where(eq(person.id, key.id)));
  });
});
