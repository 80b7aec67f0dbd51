import { defaultPolicy, type Policy, type TestPolicy } from '../policy.ts';

/**
 * Makes a policy for tests, demos and simulations. A missing field keeps its default. The spans can be as short as 1 ms,
 * so that a test does not wait for hours. `createAttune` and the settings of `attune` do not accept it.
 *
 * @throws RangeError if a value is not a whole number above 0, or if `moment` is not shorter than both spacings: law L22
 * would not hold
 */
export function testPolicy(settings: Partial<Policy>): TestPolicy {
  const policy: Policy = { ...defaultPolicy, ...settings };
  for (const [field, value] of Object.entries(policy)) {
    if (!(field in defaultPolicy)) throw new RangeError(`A policy has no field ${field}.`);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`${field}: use a whole number above 0.`);
  }
  if (policy.moment >= Math.min(policy.spacing, policy.doorSpacing))
    throw new RangeError('moment: use less than `spacing` and `doorSpacing`.');
  return policy as TestPolicy;
}
