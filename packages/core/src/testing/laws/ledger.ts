import { deepEqual } from '../../deep-equal.ts';
import { addSpan as later } from '../../time.ts';
import { deadlinesOf, pristineCouple } from '../couple-queries.ts';
import { type Law, makeTraceLaw, type StateRule } from '../law.ts';

/** L18, for a couple: after a long time only pauses and marks are left, and the state never grows. */
const noLedger: StateRule = ({ after: couple, at }, { rules, policy }) => {
  if (couple.ended) return null;
  const { fades, lasts, shownFor, spacing, doorSpacing } = policy;
  const long = later(at, fades + lasts + shownFor + spacing + doorSpacing);
  const { a, b } = couple;
  const notReproduced = pristineCouple({ a: a.mark, b: b.mark }, { a: a.pausedSince, b: b.pausedSince });
  if (!deepEqual(rules.settle(policy, couple, long), notReproduced))
    return 'after a long time, the couple still holds something';
  const values = countValues(couple);
  if (values > maxValues) return `the couple holds ${values} values, more than ${maxValues}`;
  const past = deadlinesOf(couple).find((deadline) => deadline > long);
  return past === undefined ? null : 'a deadline lies beyond every span of the policy';
};

/** Each side has at most six values of an invitation and five others. The couple has a match and `ended`. */
const maxValues = 2 * (6 + 5) + 2;

const countValues = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + countValues(one), 0)
    : 1;

/** L18: no ledger. */
export const nothingIsKept: Law = makeTraceLaw('L18', 'No ledger', { state: noLedger });
