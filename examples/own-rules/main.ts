import {
  checkLaw,
  explore,
  formatViolation,
  laws,
  noninterference,
  type Rules,
  shippedRules,
  tinyPolicy,
  type Violation,
} from '@attune/core/testing';
import { kindRules } from './rules.ts';

/** Spans of a tick or two, so that every couple there can be is looked at in seconds. */
const policy = {
  ...tinyPolicy,
  fades: 1,
  lasts: 1,
  spacing: 2,
  doorLasts: 1,
  matchLasts: 1,
  doorSpacing: 2,
  shownFor: 2,
};
const shipped: Rules = { ...shippedRules, policy };
const kind: Rules = { ...kindRules, policy };

const complaints = laws.flatMap((law) => {
  try {
    checkLaw(law, kind);
    return [];
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  }
});
const show = (title: string, text: string) => console.log(`${title}\n\n${text}\n`);
const tell = (violation: Violation | null) => (violation ? formatViolation(violation) : 'All is well.');

show('The shipped rules, on every couple there can be:', tell(explore(shipped).violation));
show('The kind rules, in stories drawn at random:', complaints.join('\n\n'));
show('The kind rules, on every couple there can be:', tell(explore(kind).violation));
show('The kind rules, in two worlds that differ in a secret:', tell(noninterference(kind).violation));
