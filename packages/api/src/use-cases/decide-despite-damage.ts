import { exitNames } from '@attune/core';
import { isExit } from './exits.ts';
import type { Outcome } from './outcome.ts';
import { withoutCouple } from './person.ts';
import type { ChangeSet, LockedSnapshot } from './ports.ts';

/** The exits that need nothing of the viewer's own record: those of the couple, and erasing everything. */
const isWithoutOwnRecord = (useCase: string): boolean =>
  useCase === 'eraseMe' || exitNames.some((name) => name === useCase);

/** Whether a use case ends the couple, for which it reads nothing. */
export const endsCouple = (useCase: string): boolean => useCase === 'leave' || useCase === 'eraseMe';

/** The use cases by which a person turns to a new couple. */
const isPairing = (useCase: string): boolean =>
  useCase === 'makePairingCode' || useCase === 'redeemPairingCode' || useCase === 'confirmPairing';

/**
 * Decides on a snapshot of which something may not open. A couple that does not open counts as gone. An exit or pairing
 * ends it for good, so that no yes in it stands again if it is repaired later.
 *
 * @throws Error when the use case needs the viewer's own record, and it does not open.
 */
export function decideDespiteDamage<Change extends ChangeSet<Outcome>>(
  useCase: string,
  snapshot: LockedSnapshot,
  decide: (snapshot: LockedSnapshot) => Change,
): Change {
  const { unreadable } = snapshot;
  if (!unreadable) return decide(snapshot);
  if (unreadable.me && !isWithoutOwnRecord(useCase))
    throw new Error("The viewer's own record does not open.");
  const change = endUnreadable(useCase, snapshot, decide) ?? decide(snapshot);
  if (!unreadable.me) return change;
  const people = change.people?.filter(({ id }) => id !== snapshot.me.id) ?? [];
  return { ...change, people, result: { ...change.result, home: null } };
}

/** Decides as a single person, and ends the couple that does not open. Null when the use case does not end it. */
function endUnreadable<Change extends ChangeSet<Outcome>>(
  useCase: string,
  snapshot: LockedSnapshot,
  decide: (snapshot: LockedSnapshot) => Change,
): Change | null {
  const { me, unreadable } = snapshot;
  if (!unreadable?.couple || !(isExit(useCase) || isPairing(useCase))) return null;
  const single = withoutCouple(me);
  const change = decide({ ...snapshot, me: single });
  // `leave` names a couple, and ends no other one.
  const ends = useCase === 'leave' ? change.ended !== undefined : change.result.refusal === null;
  if (!ends) return null;
  const { people = [] } = change;
  const isNamed = people.some(({ id }) => id === me.id);
  return { ...change, people: isNamed ? people : [...people, single], ended: unreadable.couple };
}
