import type { Mark } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { addSpan, type Instant } from '../time.ts';

/**
 * The instant and mark of the view from which a person acts. Every opening carries one, so that a delayed, repeated or
 * reordered request has no effect.
 */
export interface Moment {
  readonly at: Instant;
  readonly mark: Mark;
}

/** What decides whether an opening outside a couple is in time; `at` is now. */
export interface OpeningContext {
  readonly policy: Policy;
  readonly moment: Moment;
  readonly at: Instant;
}

/** Whether a moment is in the future, too old, or from before the current mark: an exit, a leave or a pairing. */
export const momentPassed = (policy: Policy, moment: Moment, mark: Mark, now: Instant): boolean =>
  moment.mark !== mark || moment.at > now || now > addSpan(moment.at, policy.moment);
