import { deepEqual, type Result } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { changedRows, markOf, withMark } from '../couple/couple-side.ts';
import { homeOf, sameHome } from '../home.ts';
import { type Outcome, outcome, type UseCaseRefusal } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { ChangeSet, LockedSnapshot, Snapshot, Viewer } from '../ports.ts';
import { runUseCase, type UseCase } from '../run-use-case.ts';

/** A rule about the viewer's own data. `me` carries the mark that the viewer's moments carry now. */
export type Update = (me: Person, snapshot: LockedSnapshot) => Result<Person, UseCaseRefusal>;

/** Applies a rule to the viewer's own data, and writes the result. */
export function updateOwnData(
  context: UseCaseContext,
  viewer: Viewer,
  useCase: UseCase,
  update: Update,
): Promise<Outcome> {
  return runUseCase(context, viewer, useCase, (snapshot) => {
    const updated = update({ ...snapshot.me, mark: markOf(snapshot) }, snapshot);
    return updated.ok
      ? changeOwnData(context, viewer, snapshot, updated.value)
      : outcome(context, viewer, snapshot, { refusal: updated.refusal });
  });
}

/**
 * Writes the viewer's own data as `changed`. Notifies the viewer's other devices if their home changes, and no other
 * person.
 */
export function changeOwnData(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  changed: Person,
  journal: Pick<ChangeSet<unknown>, 'entries' | 'entriesErased' | 'journalErased'> = {},
): ChangeSet<Outcome> {
  const after = withOwnData(snapshot, changed);
  const change = outcome(context, viewer, after, { ...changedRows(snapshot, after), ...journal });
  const unchanged = sameHome(homeOf(context, viewer, snapshot), change.result.home);
  return { ...change, notify: unchanged ? [] : [snapshot.me.id] };
}

/** Puts the mark back where it is stored: in the couple's state, or in the person while unpaired. */
function withOwnData(snapshot: LockedSnapshot, changed: Person): Snapshot {
  const me: Person = { ...changed, mark: snapshot.me.mark };
  return withMark(deepEqual(me, snapshot.me) ? snapshot : { ...snapshot, me }, changed.mark);
}
