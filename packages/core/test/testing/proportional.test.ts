import { proportionalPolicy } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { partsOfLaws, runSearch } from './run-search.ts';

/** A search takes half a minute, and longer while other tests run. */
const slow = { timeout: 300_000 };
/** The environment variable that also runs the searches that take minutes. */
const runsAll = process.env['ATTUNE_SEARCH'] === 'full';

/** The same proportions, except that a door is open for 1 ms and a match stands for 1 ms. */
const shortDoors = { ...proportionalPolicy, doorLasts: 1, matchLasts: 1, doorSpacing: 2, moment: 1 };

describe('Every couple that can be reached under a policy with legal proportions', () => {
  test('obeys all laws: invitations, without doors', slow, async () => {
    const options = { policy: proportionalPolicy, moves: 'invitations' } as const;
    expect(await runSearch({ run: 'explore', options })).toEqual({
      states: 3_509,
      transitions: 267_589,
      violation: null,
    });
    expect(await runSearch({ run: 'noninterference', options })).toEqual({ pairs: 16_017, violation: null });
  });

  test('obeys all laws: doors, without invitations', slow, async () => {
    const options = { policy: proportionalPolicy, moves: 'doors' } as const;
    expect(await runSearch({ run: 'explore', options })).toEqual({
      states: 197,
      transitions: 7_289,
      violation: null,
    });
    expect(await runSearch({ run: 'noninterference', options })).toEqual({ pairs: 2_265, violation: null });
  });

  test.each(partsOfLaws)('obeys %s: both, with shorter doors', slow, async (_part, ids) => {
    expect(await runSearch({ run: 'explore', options: { policy: shortDoors }, laws: ids })).toEqual({
      states: 56_129,
      transitions: 5_402_789,
      violation: null,
    });
  });

  /** It takes minutes, because doors and invitations overlap in every way. `CONTRIBUTING.md` says how to run it. */
  test.runIf(runsAll)('obeys all laws: both', { timeout: 1_200_000 }, async () => {
    const options = { policy: proportionalPolicy };
    expect(await runSearch({ run: 'explore', options })).toEqual({
      states: 170_513,
      transitions: 16_433_845,
      violation: null,
    });
    expect(await runSearch({ run: 'noninterference', options })).toEqual({
      pairs: 4_434_953,
      violation: null,
    });
  });
});
