import type { Instant, Span } from '@attune/core';
import { and, eq, lte, sql } from 'drizzle-orm';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, query, write } from '../engine/query.ts';
import { advance } from '../schema/schema.postgres.ts';

/** Later than every advance. */
const always = Number.MAX_SAFE_INTEGER as Instant;

const sumOfSpans = query((key: { tenant: string; until: Instant }) =>
  db
    .select({ ahead: sql<Span>`cast(coalesce(sum(${advance.span}), 0) as bigint)` })
    .from(advance)
    .where(and(eq(advance.tenant, key.tenant), lte(advance.at, key.until))),
);

/** Reads how far a tenant's time was ahead at an instant of real time; by default, how far it is ahead now. */
export function* readAhead(tenant: string, until: Instant = always): DbTask<Span> {
  const [row] = yield* sumOfSpans({ tenant, until });
  return row?.ahead ?? 0;
}

/** Two advances within a millisecond are one row. */
const insert = write((row: { tenant: string; span: Span }) =>
  db
    .insert(advance)
    .values({
      tenant: row.tenant,
      at: sql`now_ms()`,
      span: row.span,
    } satisfies Record<keyof typeof advance.$inferInsert, unknown>)
    .onConflictDoUpdate({
      target: [advance.tenant, advance.at],
      set: { span: sql`${advance.span} + excluded.span` },
    })
    .returning({ tenant: advance.tenant }),
);

/** Adds an advance of a tenant's time. */
export const addAdvance = (tenant: string, span: Span): DbTask<void> => one(insert({ tenant, span }));

const anyAdvance = query(() => db.select({ tenant: advance.tenant }).from(advance).limit(1));

/** Whether the database is marked for the test clock. */
export function* isMarked(): DbTask<boolean> {
  return (yield* anyAdvance({})).length > 0;
}

/** Marks the database for the test clock: an advance of no tenant, by no time. */
export const mark = (): DbTask<void> => addAdvance('', 0);
