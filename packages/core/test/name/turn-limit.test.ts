import { addSpan, hours, type Instant, defaultPolicy as policy } from '@attune/core';
import { countShare, turnOf } from '@attune/core/sharing';
import { describe, expect, test } from 'vitest';

const start = 1_700_000_000_000 as Instant;

describe('a turn', () => {
  test('is a day of the couple, counted from pairing', () => {
    const turns = [0, hours(24) - 1, hours(24), hours(48)].map((span) => turnOf(start, addSpan(start, span)));
    expect(turns).toEqual([0, 0, 1, 2]);
  });
  test('allows three shared texts, and three more in the next turn', () => {
    const first = countShare(policy, null, 4);
    const third = countShare(policy, countShare(policy, first, 4), 4);
    expect([first, third]).toEqual([
      { turn: 4, words: 1 },
      { turn: 4, words: 3 },
    ]);
    expect(countShare(policy, third, 4)).toBeNull();
    expect(countShare(policy, third, 5)).toEqual({ turn: 5, words: 1 });
  });
});
