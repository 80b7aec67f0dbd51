import type { CoupleFragment, InvitationFragment, MeFragment, OwnFragment } from './generated/types.ts';

/** A person's own, private part of a view. */
export type Own = OwnFragment;
/** A person's couple. `mine` is private, and null while locked. */
export type Couple = CoupleFragment;
export type Invitation = InvitationFragment;

/** Everything that a person may see now, in one object. */
export type View = MeFragment;

/**
 * A view that can be acted from. It contains its own moment, and every command that starts something takes it. Pass the
 * object that the person looked at. A copy is not accepted, and no view is after a lock or a sign-out.
 */
export interface ShownView extends View {
  readonly own: Own;
}

/** What both people see alike. Without a recent unlock there is nothing else. */
export interface LockedView extends View {
  readonly own: null;
}

/** Makes a view immutable, so that it and its moment stay one value. */
export function freezeView<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freezeView(part);
  }
  return value;
}
