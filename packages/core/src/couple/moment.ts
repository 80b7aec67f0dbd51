import type { Mark } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { addSpan, type Instant } from '../time.ts';

/**
 * The instant and mark of the view from which a person acts. Every opening carries one, so that a delayed, repeated or
 * reordered request has no effect.
 */
export interface Moment {
  /** The instant of the view. */
  readonly at: Instant;
  /** The mark of the person at that instant. */
  readonly mark: Mark;
}

/** What decides whether an opening outside a couple is in time; `at` is now. */
export interface OpeningContext {
  /** The policy, which says how old a moment may be. */
  readonly policy: Policy;
  /** The moment of the view that the person saw. */
  readonly moment: Moment;
  /** Now. */
  readonly at: Instant;
}

/** Whether a moment is in the future, too old, or from before the current mark: an exit, a leave or a pairing. */
export const momentPassed = (policy: Policy, moment: Moment, mark: Mark, now: Instant): boolean =>
  moment.mark !== mark || moment.at > now || now > addSpan(moment.at, policy.moment);
