import type { Result } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { changesOf, marked, markOf } from '../couple/couple-side.ts';
import { homeOf, sameHome } from '../home.ts';
import { type AnyRefusal, type Outcome, outcome } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { ChangeSet, LockedSnapshot, Snapshot, Viewer } from '../ports.ts';
import { runUseCase, type UseCase } from '../run-use-case.ts';

/** Changes what is mine alone: `mine` is me, with the mark I speak with now. */
export type Update = (mine: Person, held: LockedSnapshot) => Result<Person, AnyRefusal>;

/** Puts a change of what is mine alone to its rule. It wakes my own devices, if they look different, and nobody else. */
export function updateOwnData(
  attune: UseCaseContext,
  viewer: Viewer,
  asking: UseCase,
  alter: Update,
): Promise<Outcome> {
  return runUseCase(attune, viewer, asking, (held) => {
    const before: Person = { ...held.me, mark: markOf(held) };
    const altered = alter(before, held);
    if (!altered.ok) return outcome(attune, viewer, held, { refusal: altered.refusal });
    return altered.value === before
      ? outcome(attune, viewer, held)
      : ownDataChanged(attune, viewer, held, altered.value);
  });
}

/** Writes what is mine alone as it is now. */
export function ownDataChanged(
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  mine: Person,
  more: Pick<ChangeSet<unknown>, 'entries' | 'journalErased'> = {},
): ChangeSet<Outcome> {
  const after = afterMine(held, mine);
  const change = outcome(attune, viewer, after, { ...changesOf(held, after), ...more });
  const looksAlike = sameHome(homeOf(attune, viewer, held), change.result.home);
  return { ...change, notify: looksAlike ? [] : [held.me.id] };
}

/** The mark goes back to where it is kept: with the couple, or while unpaired with me. */
function afterMine(held: LockedSnapshot, mine: Person): Snapshot {
  const me: Person = { ...mine, mark: held.me.mark };
  const unchanged = JSON.stringify(me) === JSON.stringify(held.me);
  return marked({ ...held, me: unchanged ? held.me : me }, mine.mark);
}
