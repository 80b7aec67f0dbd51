import { homeOf } from '../../../src/use-cases/home.ts';
import type { Home, UseCaseContext, Viewer } from '../../../src/use-cases.ts';

export const names = ['Ada', 'Sam', 'Kim'] as const;
export type Name = (typeof names)[number];
export type Each<T> = Readonly<Record<Name, T>>;

export const forEach = <T>(of: (name: Name) => T): Each<T> => ({
  Ada: of('Ada'),
  Sam: of('Sam'),
  Kim: of('Kim'),
});

/** One person's side at one instant. */
export interface Seen {
  /** What they see. */
  readonly home: Home | null;
  /** The same as text, but for the moment, which is where one speaks from, and nothing to look at. */
  readonly shown: string;
  /** All that is kept of them, but for marks, and for pairing: what ran out there is swept by any change. */
  readonly kept: string;
}

export async function see(attune: UseCaseContext, viewer: Viewer): Promise<Seen> {
  const [around, journal] = await Promise.all([
    attune.store.readSnapshot(viewer),
    attune.store.readJournal(viewer),
  ]);
  if (!around) return { home: null, shown: 'nobody', kept: text({ journal }) };
  const home = homeOf(attune, viewer, around);
  const { me, couple } = around;
  const apart = { mark: null, pairing: null, attempts: null };
  const kept = { me: { ...me, ...apart }, couple: couple && { ...couple, state: unmarked(couple.state) } };
  return { home, shown: shownOf(home), kept: text({ ...kept, journal }) };
}

export const text = (value: unknown): string => JSON.stringify(value);
export const shownOf = (home: Home | null): string =>
  home ? text({ ...home, own: home.own && { ...home.own, moment: null } }) : 'nobody';
const unmarked = <T extends { readonly a: object; readonly b: object }>(state: T) => ({
  ...state,
  a: { ...state.a, mark: null },
  b: { ...state.b, mark: null },
});
