import { type LockedView, lockedView } from '@attune/core';
import type { Fault } from './fault.ts';
import { shippedExcept } from './plant.ts';

const lockedFault = (name: string, lock: typeof lockedView): Fault => ({
  law: 'L27',
  name: `the locked view shows ${name}`,
  rules: shippedExcept({ lockedView: lock }),
  reason: /the locked view tells the two apart/,
});

/** Faults of the locked view: what only one person may see. */
export const lockedFaults: readonly Fault[] = [
  lockedFault('an open invitation', (view) => {
    const shipped = lockedView(view);
    const open = view?.invitation?.state === 'open' && view.invitation.fromMe ? view.invitation : null;
    return shipped && open
      ? { ...shipped, mutual: { id: open.id, idea: null, note: null, until: null } }
      : shipped;
  }),
  lockedFault(
    'who sent it',
    (view) => ({ ...lockedView(view), from: view?.invitation?.fromMe }) as LockedView | null,
  ),
  lockedFault('your own pause', (view) => ({ ...lockedView(view), ...view?.mine }) as LockedView | null),
  lockedFault(
    'when it was sent',
    (view) => ({ ...lockedView(view), at: view?.invitation?.sentAt ?? null }) as LockedView | null,
  ),
  lockedFault('a door for a match', (view) => {
    const shipped = lockedView(view);
    return shipped && view ? { ...shipped, match: shipped.match ?? view.mine.door } : shipped;
  }),
];
