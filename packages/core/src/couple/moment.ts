import type { Mark } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { addSpan, type Instant } from '../time.ts';

/**
 * Where a person speaks from: the instant of the view they were looking at, with their mark. Everything
 * that opens names one, so that a delayed, repeated or reordered request restores nothing.
 */
export interface Moment {
  readonly at: Instant;
  readonly mark: Mark;
}

/** Whether a moment is from the future, too old, or from before an exit, a leaving or a pairing. */
export const momentPassed = (policy: Policy, said: Moment, mark: Mark, now: Instant): boolean =>
  said.mark !== mark || said.at > now || now > addSpan(said.at, policy.moment);
