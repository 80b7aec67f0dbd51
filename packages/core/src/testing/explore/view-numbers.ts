import { otherSide, type Side } from '../../couple/state.ts';
import type { View } from '../../couple/view.ts';
import type { Instant } from '../../time.ts';
import { invitationOf, markOf } from './canonical.ts';

/** A view, as one object for all equal ones. */
export interface NumberedView {
  readonly view: View | null;
  readonly next: Instant | null;
  /** One number for everything that a person sees, and when it changes next. Equal views have equal numbers. */
  readonly number: number;
  /** Whether the view contains the mark of the partner. */
  readonly showsMark: boolean;
}

/**
 * Numbers what people see. Ids are compared up to renaming: an invitation counts as mine or theirs. A mark of the
 * partner counts as it is, so that a view that shows one differs from every view that does not.
 */
export class ViewNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #views: Readonly<Record<Side, Map<string, View | null>>> = { a: new Map(), b: new Map() };

  numbered(side: Side, seen: View | null, next: Instant | null): NumberedView {
    const text = JSON.stringify(seen);
    const known = this.#views[side].get(text);
    const view = known === undefined ? seen : known;
    if (known === undefined) this.#views[side].set(text, seen);
    const relative = `${next} ${text}`
      .replaceAll(invitationOf[side], 'i-mine')
      .replaceAll(invitationOf[otherSide(side)], 'i-theirs')
      .replaceAll(markOf[side], 'm-mine')
      .replaceAll(markOf[otherSide(side)], 'm-theirs');
    const number = this.#numbers.get(relative) ?? this.#numbers.size;
    this.#numbers.set(relative, number);
    return { view, next, number, showsMark: text.includes(markOf[otherSide(side)]) };
  }
}
