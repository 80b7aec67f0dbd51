import type { Result } from '@attune/core';
import type { Attune } from '../context.ts';
import { hear, type UseCase } from '../run-use-case.ts';
import { homeOf, sameHome } from '../home.ts';
import { changesOf, marked, markOf } from '../couple/couple-side.ts';
import { type AnyRefusal, type Outcome, outcome } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { Around, Change, Held, Viewer } from '../ports.ts';

/** Changes what is mine alone: `mine` is me, with the mark I speak with now. */
export type Alter = (mine: Person, held: Held) => Result<Person, AnyRefusal>;

/** Puts a change of what is mine alone to its rule. It wakes my own devices, if they look different, and nobody else. */
export function changeMine(attune: Attune, viewer: Viewer, asking: UseCase, alter: Alter): Promise<Outcome> {
  return hear(attune, viewer, asking, (held) => {
    const before: Person = { ...held.me, mark: markOf(held) };
    const altered = alter(before, held);
    if (!altered.ok) return outcome(attune, viewer, held, { refusal: altered.refusal });
    return altered.value === before
      ? outcome(attune, viewer, held)
      : mineChanged(attune, viewer, held, altered.value);
  });
}

/** Writes what is mine alone as it is now. */
export function mineChanged(
  attune: Attune,
  viewer: Viewer,
  held: Held,
  mine: Person,
  more: Pick<Change<unknown>, 'entries' | 'journalErased'> = {},
): Change<Outcome> {
  const after = afterMine(held, mine);
  const change = outcome(attune, viewer, after, { ...changesOf(held, after), ...more });
  const looksAlike = sameHome(homeOf(attune, viewer, held), change.out.home);
  return { ...change, wake: looksAlike ? [] : [held.me.id] };
}

/** The mark goes back to where it is kept: with the couple, or while unpaired with me. */
function afterMine(held: Held, mine: Person): Around {
  const me: Person = { ...mine, mark: held.me.mark };
  const unchanged = JSON.stringify(me) === JSON.stringify(held.me);
  return marked({ ...held, me: unchanged ? held.me : me }, mine.mark);
}
