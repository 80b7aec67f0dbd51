import { noninterference, shippedRules } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { leaks } from '../faults/two-worlds.ts';
import { runSearch } from './run-search.ts';

/** A search takes half a minute, and longer while other tests run. */
const slow = { timeout: 300_000 };

/**
 * Two worlds that look the same to one person, and differ at most in the secrets of the other person. They begin alike,
 * except for the spacings that the other person brings. Content counts here: a no must say the same words in both.
 */
test('L13: no reachable couple shows anything of the partner’s secrets', slow, async () => {
  expect(await runSearch({ run: 'noninterference' })).toEqual({ pairs: 1_451_297, violation: null });
});

describe('L13 finds', () => {
  for (const { name, rules, reason } of leaks) {
    test(name, slow, () => {
      const { violation } = noninterference(rules);
      expect(violation?.law).toBe('L13 Noninterference');
      expect(violation?.reason).toMatch(reason);
      expect(violation?.counterexample).toMatch(/^In one world: .*\nIn the other: .*/);
    });
  }

  test('the shortest trace of each world', slow, () => {
    const rules = leaks[0]?.rules ?? shippedRules;
    expect(noninterference(rules).violation?.counterexample).toBe(
      'In one world: Sam pauses: accepted. Ada invites (a new one): spacing.\n' +
        'In the other: Ada invites (a new one): accepted.',
    );
  });

  test('which running spacings people bring into a new couple', slow, () => {
    const rules = leaks.find(({ name }) => name.startsWith('a spacing from'))?.rules ?? shippedRules;
    expect(noninterference(rules).violation?.counterexample).toBe(
      'In one world: Ada opens the door: accepted.\n' +
        'In the other: Sam brings a door spacing for 1 ms. Ada opens the door: doorSpacing.',
    );
  });
});
