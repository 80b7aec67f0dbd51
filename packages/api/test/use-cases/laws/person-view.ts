import { homeOf } from '../../../src/use-cases/home.ts';
import { collectJournal } from '../../../src/use-cases/journal/journal-stream.ts';
import type { Home, UseCaseContext, Viewer } from '../../../src/use-cases.ts';

export const names = ['Ada', 'Sam', 'Kim'] as const;
export type Name = (typeof names)[number];
export type Each<T> = Readonly<Record<Name, T>>;

export const forEach = <T>(of: (name: Name) => T): Each<T> => ({
  Ada: of('Ada'),
  Sam: of('Sam'),
  Kim: of('Kim'),
});

/** What one person sees, and what is stored of them, at one instant. */
export interface PersonView {
  /** Their home. */
  readonly home: Home | null;
  /** The home as text, without the moment, which is not shown. */
  readonly shown: string;
  /** Their stored data as text. It omits marks, and pairing, because any change removes an expired code or request. */
  readonly kept: string;
}

export async function viewOf(context: UseCaseContext, viewer: Viewer): Promise<PersonView> {
  const [snapshot, journal] = await Promise.all([
    context.store.readSnapshot(viewer),
    collectJournal(context.store, viewer),
  ]);
  if (!snapshot) return { home: null, shown: 'not joined', kept: text({ journal }) };
  const home = homeOf(context, viewer, snapshot);
  const { me, couple } = snapshot;
  const omitted = { mark: null, pairing: null, attempts: null };
  const kept = { me: { ...me, ...omitted }, couple: couple && { ...couple, state: unmarked(couple.state) } };
  return { home, shown: shownOf(home), kept: text({ ...kept, journal }) };
}

export const text = (value: unknown): string => JSON.stringify(value);
const shownOf = (home: Home | null): string =>
  home ? text({ ...home, own: home.own && { ...home.own, moment: null } }) : 'not joined';
const unmarked = <T extends { readonly a: object; readonly b: object }>(state: T) => ({
  ...state,
  a: { ...state.a, mark: null },
  b: { ...state.b, mark: null },
});
