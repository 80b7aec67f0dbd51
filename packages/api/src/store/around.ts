import type { Instant, PersonId } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Person } from '../application/person.ts';
import type { Around, Viewer } from '../application/ports.ts';
import { pairFrom } from './couple.ts';
import { joinPerson, personFrom } from './person.ts';
import { db, query } from './query.ts';
import { couple, person } from './tables.postgres.ts';
import type { Work } from './work.ts';

const me = alias(person, 'me');
const partner = alias(person, 'partner');
const counterpart = alias(person, 'counterpart');

/** All of it in one statement: a snapshot on either database, without a transaction around it. */
const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      id: me.id,
      at: me.at,
      state: me.state,
      inCouple: me.couple,
      couple: couple.id,
      coupleA: couple.a,
      coupleB: couple.b,
      couplePairedAt: couple.pairedAt,
      coupleAt: couple.at,
      coupleState: couple.state,
      partner: partner.id,
      partnerAt: partner.at,
      partnerState: partner.state,
      partnerInCouple: partner.couple,
      counterpart: counterpart.id,
      counterpartAt: counterpart.at,
      counterpartState: counterpart.state,
      counterpartInCouple: counterpart.couple,
    })
    .from(me)
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(
      partner,
      and(
        eq(partner.tenant, me.tenant),
        eq(partner.id, sql`case when ${couple.a} = ${me.id} then ${couple.b} else ${couple.a} end`),
      ),
    )
    .leftJoin(counterpart, and(eq(counterpart.tenant, me.tenant), eq(counterpart.id, me.counterpart)))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

/** The latest of the clock and every write that is seen: a clock set back moves nobody back. */
export const latest = (first: Instant, ...others: readonly (Instant | null)[]): Instant =>
  others.reduce<Instant>((last, at) => (at !== null && at > last ? at : last), first);

/** What surrounds the viewer; null before they join. */
export function* readAround({ tenant, subject }: Viewer): Work<Around | null> {
  const [row] = yield* find({ tenant, subject });
  if (!row) return null;
  const personOf = (
    id: PersonId | null,
    inCouple: typeof row.inCouple,
    state: string | null,
  ): Person | null =>
    id === null || state === null ? null : personFrom(tenant, { id, couple: inCouple, state });
  const { couple: id, coupleA: a, coupleB: b, couplePairedAt: pairedAt, coupleState: state } = row;
  return {
    at: latest(row.now, row.at, row.coupleAt, row.partnerAt, row.counterpartAt),
    me: personFrom(tenant, { id: row.id, couple: row.inCouple, state: row.state }),
    couple:
      id === null || a === null || b === null || pairedAt === null || state === null
        ? null
        : pairFrom(tenant, { id, a, b, pairedAt, state }),
    partner: personOf(row.partner, row.partnerInCouple, row.partnerState),
    counterpart: personOf(row.counterpart, row.counterpartInCouple, row.counterpartState),
  };
}

/** Adds the viewer unless they have joined before, and answers what surrounds them either way. */
export function* join(viewer: Viewer, joining: Person): Work<Around> {
  yield* joinPerson(viewer, joining);
  const around = yield* readAround(viewer);
  if (!around) throw new Error('Nobody is here after joining.');
  return around;
}
