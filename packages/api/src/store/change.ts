import type { CoupleId, PairingCode, PersonId } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Person } from '../application/person.ts';
import type { Change, Held, Viewer } from '../application/ports.ts';
import { latest } from './around.ts';
import { beginCouple, endCouple, holdCouple, pairFrom, saveCouple } from './couple.ts';
import { holdPeople, personFrom, savePerson } from './person.ts';
import { db, query } from './query.ts';
import { couple, person } from './tables.postgres.ts';
import { letGo, notify, type Work } from './work.ts';

/** How often a change begins again because what surrounds the viewer moved between learning and holding. */
const tries = 8;

const me = alias(person, 'me');
const holder = alias(person, 'holder');

/** Whom a change will hold. It holds nothing yet: locks are taken in one order, and for that ids come first. */
const learn = query((viewer: { tenant: string; subject: string; code: PairingCode | null }) =>
  db
    .select({
      me: me.id,
      couple: me.couple,
      a: couple.a,
      b: couple.b,
      counterpart: me.counterpart,
      holder: holder.id,
    })
    .from(me)
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(holder, and(eq(holder.tenant, me.tenant), sql`${holder.code} = ${viewer.code}`))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

interface Learnt {
  readonly me: PersonId;
  readonly couple: CoupleId | null;
  readonly a: PersonId | null;
  readonly b: PersonId | null;
  readonly counterpart: PersonId | null;
  readonly holder: PersonId | null;
}

/**
 * Holds the couple, then its people and whoever else was learnt, in the order of their ids, and decides under
 * the locks. Where what was learnt no longer holds under them, it lets go and begins again.
 */
export function* change<Out>(
  { tenant, subject }: Viewer,
  code: PairingCode | null,
  decide: (held: Held) => Change<Out>,
): Work<Out | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [learnt] = yield* learn({ tenant, subject, code });
    if (!learnt) return null;
    const held = yield* hold(tenant, learnt, code);
    if (held) {
      const decided = decide(held);
      yield* save(tenant, held, decided);
      for (const woken of decided.wake ?? []) yield* notify(tenant, woken);
      return decided.out;
    }
    yield* letGo();
  }
  throw new Error(`What surrounds a viewer moved ${tries} times while it was to be held.`);
}

/** Everything around the viewer, held; null if it is no longer what was learnt. */
function* hold(tenant: string, learnt: Learnt, code: PairingCode | null): Work<Held | null> {
  const couples = learnt.couple === null ? [] : yield* holdCouple({ tenant, id: learnt.couple });
  const [pair = null] = couples;
  if (learnt.couple !== null && !pair) return null;
  const partner = pair && (pair.a === learnt.me ? pair.b : pair.a);
  const rows = yield* holdPeople({
    tenant,
    me: learnt.me,
    partner: partner ?? learnt.me,
    counterpart: learnt.counterpart ?? learnt.me,
    holder: learnt.holder ?? learnt.me,
  });
  const rowOf = (id: PersonId | null) => (id === null ? null : (rows.find((row) => row.id === id) ?? null));
  const mine = rowOf(learnt.me);
  const offering = rowOf(learnt.holder);
  if (!mine || mine.couple !== learnt.couple || mine.counterpart !== learnt.counterpart) return null;
  if (offering && offering.code !== code) return null;
  const personOf = (id: PersonId | null): Person | null => {
    const row = rowOf(id);
    return row && personFrom(tenant, row);
  };
  return {
    at: latest(mine.now, ...[...couples, ...rows].flatMap(({ now, at }) => [now, at])),
    me: personFrom(tenant, mine),
    couple: pair && pairFrom(tenant, pair),
    partner: personOf(partner),
    counterpart: personOf(learnt.counterpart),
    holder: personOf(learnt.holder),
  };
}

function* save(tenant: string, held: Held, decided: Change<unknown>): Work<void> {
  const { at } = held;
  const { couple: pair, ended } = decided;
  if (ended !== undefined && ended !== held.couple?.id)
    throw new Error('A change ends only the couple it holds.');
  if (pair && pair.id !== ended) {
    yield* pair.id === held.couple?.id ? saveCouple(tenant, pair, at) : beginCouple(tenant, pair, at);
  }
  for (const saved of peopleToSave(held, decided)) yield* savePerson(tenant, saved, at);
  if (ended !== undefined) yield* endCouple(tenant, ended);
}

/** Whom a change names, and with a couple that ended both of its people: nobody is left in what is gone. */
function peopleToSave(held: Held, { people = [], ended }: Change<unknown>): Iterable<Person> {
  const around = [held.me, held.partner, held.counterpart, held.holder];
  if (people.some(({ id }) => !around.some((one) => one?.id === id))) {
    throw new Error('A change writes only people it holds.');
  }
  const saved = new Map(people.map((one) => [one.id, one]));
  for (const one of around) {
    const after = one && (saved.get(one.id) ?? one);
    if (after && ended !== undefined && after.couple === ended)
      saved.set(after.id, { ...after, couple: null });
  }
  return saved.values();
}
