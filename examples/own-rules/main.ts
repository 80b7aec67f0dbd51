import {
  checkLaw,
  explore,
  formatViolation,
  laws,
  noninterference,
  type Rules,
  shippedRules,
  testPolicy,
  tinyPolicy,
  type Violation,
} from '@attune/core/testing';
import { protectiveRules } from './rules.ts';

/** A policy with spans of one or two milliseconds, so that a search visits every couple within seconds. */
const policy = testPolicy({
  ...tinyPolicy,
  fades: 1,
  lasts: 1,
  spacing: 2,
  doorLasts: 1,
  matchLasts: 1,
  doorSpacing: 2,
  shownFor: 2,
});
const shipped: Rules = { ...shippedRules, policy };
const own: Rules = { ...protectiveRules, policy };

const failures = laws.flatMap((law) => {
  try {
    checkLaw(law, own);
    return [];
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  }
});
const show = (title: string, text: string) => console.log(`${title}\n\n${text}\n`);
const report = (violation: Violation | null) =>
  violation ? formatViolation(violation) : 'No law is broken.';

show('Shipped rules, every couple:', report(explore(shipped).violation));
show('Own rules, random traces:', failures.join('\n\n'));
show('Own rules, every couple:', report(explore(own).violation));
show('Own rules, two worlds that differ in a secret:', report(noninterference(own).violation));
