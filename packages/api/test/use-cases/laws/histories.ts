import { dials } from '@attune/core/testing';
import fc, { type Arbitrary } from 'fast-check';
import { commandNames } from './commands.ts';
import { phrases, seldom, somebody } from './phrases.ts';
import { hour, meeting, type Say, type Step, wait } from './step.ts';

const waits = fc.constantFrom(1, 10, 16, hour, 6 * hour, 8 * hour, 21 * hour, 25 * hour).map(wait);
const drawn = { dial: dials, pick: fc.nat({ max: 3 }), back: fc.constantFrom(0, 0, 0, 1, 2) };
const often = commandNames.filter((name) => !seldom.includes(name));
const says = fc.record<Say>({
  type: fc.constant('say'),
  by: fc.oneof<Arbitrary<Say['by']>[]>(somebody, fc.constant('partner')),
  command: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...seldom)),
  ...drawn,
});
const one: Arbitrary<readonly Step[]> = fc.oneof({ weight: 3, arbitrary: says }, waits).map((step) => [step]);

/** Three people, two of whom pair at first; what comes only together is drawn together. */
export const histories: Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ weight: 14, arbitrary: one }, ...phrases), { minLength: 20, maxLength: 36, size: 'max' })
  .map((parts) => [...meeting('Ada', 'Sam'), ...parts.flat()]);
