import { type LockedView, lockedView } from '@attune/core';
import type { Fault } from './fault.ts';
import { but } from './plant.ts';

const locking = (name: string, lock: typeof lockedView): Fault => ({
  law: 'L27',
  name: `the locked view shows ${name}`,
  rules: but({ lockedView: lock }),
  reason: /the locked view tells the two apart/,
});

/** What the locked view shows to one of the two that is not the other's to see. */
export const lockedFaults: readonly Fault[] = [
  locking('an open invitation', (view) => {
    const right = lockedView(view);
    const open = view?.invitation?.state === 'open' && view.invitation.fromMe ? view.invitation : null;
    return right && open ? { ...right, mutual: { id: open.id, idea: null, note: null, until: null } } : right;
  }),
  locking(
    'who sent it',
    (view) => ({ ...lockedView(view), from: view?.invitation?.fromMe }) as LockedView | null,
  ),
  locking('a pause of one’s own', (view) => ({ ...lockedView(view), ...view?.mine }) as LockedView | null),
  locking(
    'when it was sent',
    (view) => ({ ...lockedView(view), at: view?.invitation?.sentAt ?? null }) as LockedView | null,
  ),
  locking('a door for a match', (view) => {
    const right = lockedView(view);
    return right && view ? { ...right, match: right.match ?? view.mine.door } : right;
  }),
];
