import { type Instant, pairPeople } from '@attune/core';
import { type Felt, noConsents } from '@attune/core/journal';
import { coupleIdOf, type PairingCode, withCouple } from '@attune/core/pairing';
import { randomIds } from '../adapters/random-ids.ts';
import { newPerson, type Person } from '../use-cases/person.ts';
import type {
  ChangeSet,
  CoupleRecord,
  JournalEntry,
  LockedSnapshot,
  Store,
  Viewer,
} from '../use-cases/ports.ts';

/** The viewers of most tests. */
export const ada: Viewer = { tenant: 'home', subject: 'ada' };
export const sam: Viewer = { tenant: 'home', subject: 'sam' };

/** A person who has just joined, with fields of `overrides` replaced. */
export const newcomer = (name: string, overrides: Partial<Person> = {}): Person => ({
  ...newPerson({
    id: randomIds.person(),
    subject: name.toLowerCase(),
    name,
    mark: randomIds.mark(),
    consents: noConsents,
  }),
  ...overrides,
});

/** A person with a pairing code that expires long after any test. */
export const personWithCode = (name: string, code: PairingCode): Person =>
  newcomer(name, { pairing: { type: 'code', code, madeAt: 0 as Instant, until: 9e15 as Instant } });

/** The counter that tests keep in a person: the number of wrong pairing attempts. */
export const countOf = (one: Person | null | undefined): number => one?.attempts?.wrong ?? 0;
export const withIncrementedCount = (one: Person): Person => ({
  ...one,
  attempts: { since: 0 as Instant, wrong: countOf(one) + 1 },
});
export const incrementCount = ({ me }: LockedSnapshot): ChangeSet<number> => ({
  result: countOf(me) + 1,
  people: [withIncrementedCount(me)],
});

/** Pairs the viewer with the owner of the code, if there is one and both are single. */
export function pairUp({ me, codeOwner, at }: LockedSnapshot): ChangeSet<CoupleRecord | null> {
  if (!codeOwner || codeOwner.id === me.id || codeOwner.couple || me.couple) return { result: null };
  const marks = { a: randomIds.mark(), b: randomIds.mark() };
  const id = coupleIdOf(randomIds.request());
  const couple = pairPeople({ id, people: { a: codeOwner.id, b: me.id }, marks, at });
  return {
    result: couple,
    people: [withCouple(codeOwner, couple.id, marks.a), withCouple(me, couple.id, marks.b)],
    couple,
    notify: [codeOwner.id],
  };
}

/** A check-in for the journal, at an instant. */
export const checkInAt = (at: number, value = 0): JournalEntry => ({
  id: randomIds.entry(),
  type: 'checkIn',
  at: at as Instant,
  felt: value as Felt,
  wanted: 'fully',
  utcOffset: null,
});
/** Adds entries to the viewer's journal. */
export const addEntries =
  (...entries: readonly JournalEntry[]) =>
  (): ChangeSet<null> => ({ result: null, entries });

/** Ends the viewer's couple, if there is one. */
export const endCouple = ({ couple }: LockedSnapshot): ChangeSet<boolean> =>
  couple ? { result: true, ended: couple.id } : { result: false };
/** Erases the viewer and ends their couple. */
export const erase = (snapshot: LockedSnapshot): ChangeSet<boolean> => ({
  ...endCouple(snapshot),
  result: true,
  erased: true,
});

/** Lets Ada and Sam join and pairs them. */
export async function adaAndSam(store: Store): Promise<CoupleRecord> {
  const code = randomIds.code();
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  const couple = await store.transact(ada, code, pairUp);
  if (!couple) throw new Error('Ada and Sam were not paired.');
  return couple;
}
