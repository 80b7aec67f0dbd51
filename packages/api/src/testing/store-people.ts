import {
  coupleFrom,
  defaultFloor,
  type Felt,
  type Instant,
  noAnswers,
  noConsents,
  type PairingCode,
  pair,
  paired,
} from '@attune/core';
import { randomIds } from '../adapters/random-ids.ts';
import type { Person } from '../use-cases/person.ts';
import type { Change, Entry, Held, Pair, Store, Viewer } from '../use-cases/ports.ts';

export const ada: Viewer = { tenant: 'home', subject: 'ada' };
export const sam: Viewer = { tenant: 'home', subject: 'sam' };

export const newcomer = (name: string, over: Partial<Person> = {}): Person => ({
  id: randomIds.person(),
  subject: name.toLowerCase(),
  name,
  floor: defaultFloor,
  reading: null,
  couple: null,
  mark: randomIds.mark(),
  pairing: null,
  attempts: null,
  crossed: null,
  ideas: noAnswers,
  reflections: [],
  consents: noConsents,
  checkedIn: null,
  ...over,
});

/** Someone who offers a code, until long after any test. */
export const offering = (name: string, code: PairingCode): Person =>
  newcomer(name, { pairing: { is: 'code', code, madeAt: 0 as Instant, until: 9e15 as Instant } });

/** What happened so far, as a number that a test counts with. */
export const countOf = (one: Person | null | undefined): number => one?.attempts?.wrong ?? 0;
export const counted = (one: Person): Person => ({
  ...one,
  attempts: { since: 0 as Instant, wrong: countOf(one) + 1 },
});
export const countMe = ({ me }: Held): Change<number> => ({ out: countOf(me) + 1, people: [counted(me)] });

/** Pairs the viewer with the holder of the code, if there is one and both are free. */
export function pairUp({ me, holder, at }: Held): Change<Pair | null> {
  if (!holder || holder.id === me.id || holder.couple || me.couple) return { out: null };
  const marks = { a: randomIds.mark(), b: randomIds.mark() };
  const couple: Pair = {
    id: coupleFrom(randomIds.request()),
    people: { a: holder.id, b: me.id },
    pairedAt: at,
    state: pair(marks),
  };
  return {
    out: couple,
    people: [paired(holder, couple.id, marks.a), paired(me, couple.id, marks.b)],
    couple,
    wake: [holder.id],
  };
}

/** A line of a journal: how a time felt, at an instant. */
export const felt = (at: number, value = 0): Entry => ({
  id: randomIds.entry(),
  is: 'checkIn',
  at: at as Instant,
  felt: value as Felt,
  wanted: 'fully',
});
/** Keeps lines in the viewer's journal. */
export const keeping =
  (...entries: readonly Entry[]) =>
  (): Change<null> => ({ out: null, entries });

/** Ends the couple that the viewer is in, if there is one. */
export const part = ({ couple }: Held): Change<boolean> =>
  couple ? { out: true, ended: couple.id } : { out: false };
/** Erases the viewer, who leaves their couple with it. */
export const erase = (held: Held): Change<boolean> => ({ ...part(held), out: true, erased: true });

/** Ada and Sam, a couple. */
export async function adaAndSam(store: Store): Promise<Pair> {
  const code = randomIds.code();
  await store.join(sam, offering('Sam', code));
  await store.join(ada, newcomer('Ada'));
  const couple = await store.change(ada, code, pairUp);
  if (!couple) throw new Error('Ada and Sam found no way to pair.');
  return couple;
}
