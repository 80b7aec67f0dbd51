import {
  type CoupleId,
  type Instant,
  type Mark,
  noSpacings,
  type PersonId,
  type Policy,
  type Side,
  spacingsOf,
} from '@attune/core';
import { ideaMenu, promptMenu, turnOf } from '@attune/core/sharing';
import { type Person, withoutCouple } from '../../../src/use-cases/person.ts';
import type { CoupleRecord } from '../../../src/use-cases/ports.ts';
import type { DrawnIds } from '../seeded-ids.ts';

/** An entry of a journal, as far as the world checks it. */
export interface ModelEntry {
  readonly type: 'reading' | 'checkIn';
  readonly at: Instant;
  readonly value: number;
}

/** Everything that is stored, as plain data. Each command makes a new one. */
export interface ModelState {
  readonly people: ReadonlyMap<string, Person>;
  readonly couples: ReadonlyMap<CoupleId, CoupleRecord>;
  readonly journals: ReadonlyMap<PersonId, readonly ModelEntry[]>;
}

export const emptyState: ModelState = { people: new Map(), couples: new Map(), journals: new Map() };

/** Who speaks, when, and with which ids. */
export interface ModelContext {
  readonly policy: Policy;
  readonly tenant: string;
  readonly subject: string;
  readonly at: Instant;
  readonly drawn: DrawnIds;
}

/** The state after a command, and its refusal; null for a success. */
export interface Applied {
  readonly state: ModelState;
  readonly refusal: string | null;
}

export const keyOf = (tenant: string, subject: string): string => JSON.stringify([tenant, subject]);

/** A person with their couple, if they have one. */
export interface Seat {
  readonly me: Person;
  readonly couple: CoupleRecord | null;
  readonly side: Side;
  readonly partner: Person | null;
  readonly mark: Mark;
}

export function seatOf(state: ModelState, tenant: string, subject: string): Seat | null {
  const me = state.people.get(keyOf(tenant, subject));
  if (!me) return null;
  const couple = (me.couple && state.couples.get(me.couple)) ?? null;
  const side: Side = couple?.people.b === me.id ? 'b' : 'a';
  const other = couple?.people[side === 'a' ? 'b' : 'a'];
  const partner = [...state.people.values()].find(({ id }) => id === other) ?? null;
  return { me, couple, side, partner, mark: couple ? couple.state[side].mark : me.mark };
}

export const turnAt = (couple: CoupleRecord | null, at: Instant): number | null =>
  couple && turnOf(couple.pairedAt, at);

export function withPeople(state: ModelState, tenant: string, ...changed: readonly Person[]): ModelState {
  const people = new Map(state.people);
  for (const person of changed) people.set(keyOf(tenant, person.subject), person);
  return { ...state, people };
}

export function withCoupleRecord(state: ModelState, couple: CoupleRecord): ModelState {
  return { ...state, couples: new Map(state.couples).set(couple.id, couple) };
}

/** Puts a new mark where the person's moments carry it. */
export function withNewMark(state: ModelState, tenant: string, seat: Seat, mark: Mark): ModelState {
  const { couple, side, me } = seat;
  if (!couple) return withPeople(state, tenant, { ...me, mark });
  const sides = { ...couple.state, [side]: { ...couple.state[side], mark } };
  return withCoupleRecord(state, { ...couple, state: sides });
}

/** Ends a couple: each keeps their own running spacings, and nothing else of it. */
export function withoutTheCouple(state: ModelState, context: ModelContext, seat: Seat): ModelState {
  const { couple, me, partner, side } = seat;
  if (!couple) return state;
  const couples = new Map(state.couples);
  couples.delete(couple.id);
  const single = (person: Person, of: Side) =>
    withoutCouple(person, spacingsOf(couple.state, of, context.at) ?? noSpacings);
  const people = [single(me, side), ...(partner ? [single(partner, side === 'a' ? 'b' : 'a')] : [])];
  return withPeople({ ...state, couples }, context.tenant, ...people);
}

/** What the world's host offers: the default menus. */
export const menu = { ideas: ideaMenu(), prompts: promptMenu() };
