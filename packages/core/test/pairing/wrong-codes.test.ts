import {
  addSpan,
  hours,
  type Instant,
  minutes,
  type PersonId,
  defaultPolicy as policy,
  type RequestId,
} from '@attune/core';
import {
  cancelPairing,
  declineRequest,
  makeCode,
  type PairingCode,
  type PairingPerson,
  redeemCode,
  withCouple,
} from '@attune/core/pairing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, start } from '../support/scripted-couple.ts';

const code = 'ABCD2345' as PairingCode;
const wrong = 'ZZZZ9999' as PairingCode;
const couple = 'c1' as NonNullable<PairingPerson['couple']>;
const request = 'r1' as RequestId;
const single = (name: string): PairingPerson => ({
  id: name as PersonId,
  couple: null,
  mark: mark(name),
  pairing: null,
  attempts: null,
});

const rules = { redeemCode, withCouple, makeCode, cancelPairing, declineRequest };
type Rules = typeof rules;

const steps = ['wrong', 'good', 'goodOfEarlier', 'pairAndLeave', 'cancel', 'decline', 'makeCode'] as const;
interface Step {
  readonly wait: number;
  readonly type: (typeof steps)[number];
}
const traces = fc.array(
  fc.record({
    wait: fc.oneof(fc.constant(0), fc.nat({ max: minutes(20) })),
    type: fc.oneof({ weight: 3, arbitrary: fc.constant('wrong' as const) }, fc.constantFrom(...steps)),
  }),
  { minLength: 12, maxLength: 60, size: 'max' },
);

/** Plays a trace by Sam. Compares each answer with a count of its own, of which only wrong codes and the hour know. */
function firstDifference(played: Rules, trace: readonly Step[]): string | null {
  let me = single('Sam');
  let at: Instant = start;
  let since: Instant | null = null;
  let tried = 0;
  for (const [index, { wait, type }] of trace.entries()) {
    at = addSpan(at, wait);
    if (since !== null && at >= addSpan(since, hours(1))) [since, tried] = [null, 0];
    const moment = { at, mark: type === 'goodOfEarlier' ? mark('earlier') : me.mark };
    const context = { policy, moment, at };
    switch (type) {
      case 'cancel':
        me = played.cancelPairing(me, mark('cancelled'));
        break;
      case 'decline':
        me = played.declineRequest(me, request, mark('declined'));
        break;
      case 'pairAndLeave':
        me = { ...played.withCouple(me, couple, mark('paired')), couple: null, mark: mark('left') };
        break;
      case 'makeCode': {
        const made = played.makeCode(me, null, wrong, context);
        if (made.ok) me = made.value;
        break;
      }
      default: {
        me = { ...me, pairing: null };
        const offer = { type: 'code', code, madeAt: at, until: addSpan(at, minutes(1)) } as const;
        const maker = { ...single('Ada'), pairing: offer };
        const input = { ...context, code: type === 'wrong' ? wrong : code, name: 'Sam', id: request };
        const redeemed = played.redeemCode(me, maker, input);
        me = redeemed.me;
        const answer = redeemed.refusal?.code ?? 'accepted';
        const good = tried < 10 ? 'accepted' : 'codeNotGood';
        const expected = { wrong: 'codeNotGood', good, goodOfEarlier: 'momentPassed' }[type];
        if (answer !== expected)
          return `${type}, step ${index + 1}, after ${tried} wrong codes: ${answer} instead of ${expected}`;
        if (type === 'wrong' && tried < 10) [since, tried] = [since ?? at, tried + 1];
      }
    }
  }
  return null;
}

/** The first difference in the shortest trace that has one; null if no trace has one. */
function violation(played: Rules): string | null {
  const holds = fc.property(traces, (trace) => firstDifference(played, trace) === null);
  const [shortest] = fc.check(holds, { numRuns: 500, seed: 11 }).counterexample ?? [];
  return shortest ? firstDifference(played, shortest) : null;
}

/** Changes the person whom a redemption returns, if `when` holds. */
const redeeming =
  (
    when: 'accepted' | 'momentPassed',
    change: (me: PairingPerson) => Partial<PairingPerson>,
  ): typeof redeemCode =>
  (me, maker, input) => {
    const redeemed = redeemCode(me, maker, input);
    const met = (redeemed.refusal?.code ?? 'accepted') === when;
    return met ? { ...redeemed, me: { ...redeemed.me, ...change(redeemed.me) } } : redeemed;
  };
const oneMore = ({ attempts }: PairingPerson) => ({
  attempts: { since: attempts?.since ?? start, wrong: (attempts?.wrong ?? 0) + 1 },
});
const cleared = () => ({ attempts: null });

describe('L26 Refused is unchanged: only wrong codes count, and only the hour clears them', () => {
  test('in every order of codes, exits, pairings and leavings', () => {
    expect(violation(rules)).toBeNull();
  });
  test.each<[string, Partial<Rules>]>([
    ['a good code clears the wrong ones', { redeemCode: redeeming('accepted', cleared) }],
    ['a good code counts as wrong', { redeemCode: redeeming('accepted', oneMore) }],
    ['a refused moment counts as a wrong code', { redeemCode: redeeming('momentPassed', oneMore) }],
    ['a pairing clears them', { withCouple: (...args) => ({ ...withCouple(...args), ...cleared() }) }],
    [
      'a cancelled request clears them',
      { cancelPairing: (...args) => ({ ...cancelPairing(...args), ...cleared() }) },
    ],
    [
      'a decline clears them',
      { declineRequest: (...args) => ({ ...declineRequest(...args), ...cleared() }) },
    ],
  ])('fails when %s', (_fault, planted) => {
    expect(violation({ ...rules, ...planted })).toMatch(/after \d+ wrong codes: \w+ instead of \w+/);
  });
});
