import { checkLaw, laws, policies, runTrace, shippedRules, stepSequences } from '@attune/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('The shipped rules obey', () => {
  for (const law of laws) {
    test(`${law.id} ${law.name}`, { timeout: 60_000 }, () => checkLaw(law, shippedRules));
  }
});

describe('Random step sequences cover', () => {
  /** How often each command got each answer, and how often each view occurred. */
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const [policy, steps] of fc.sample(fc.tuple(policies, stepSequences), { numRuns: 500, seed: 1 })) {
    for (const transition of runTrace({ rules: shippedRules, policy }, steps)) {
      count(transition.type);
      if (transition.type === 'command') {
        const { decision, command, at, request } = transition;
        count(`${command.type} ${decision.ok ? 'accepted' : decision.refusal.code}`);
        if ('moment' in command && request.moment.at < at) count('moment late');
        if ('moment' in command && request.moment.at > at) count('moment from the future');
      }
      const { after, seen } = transition;
      if (after.ended) continue;
      if (seen.after.a?.match) count('a match');
      for (const side of ['a', 'b'] as const) {
        count(`sees ${seen.after[side]?.invitation?.state}`);
        const hides =
          after[side].pausedSince !== null && after[side === 'a' ? 'b' : 'a'].invitation?.state === 'open';
        if (hides) count('an invitation to a paused person');
      }
    }
  }
  test.each([
    ...['invite', 'sayYes', 'openDoor'].flatMap((name) =>
      ['accepted', 'dialUnknown', 'belowFloor', 'supportFirst', 'momentPassed', 'notPaired'].map(
        (answer) => `${name} ${answer}`,
      ),
    ),
    ...['sayNo accepted', 'closeDoor accepted', 'pause accepted', 'leave accepted', 'resume accepted'],
    ...['invite spacing', 'invite invitationStanding', 'invite ideaNotInCommon', 'invite textPressuring'],
    ...['sayYes notOpen', 'openDoor doorSpacing', 'resume momentPassed'],
    ...['open', 'mutual', 'notNow', 'withdrawn', 'faded', 'over'].map((state) => `sees ${state}`),
    ...['a match', 'an invitation to a paused person', 'pairing', 'moment late', 'moment from the future'],
  ])('%s', (what) => {
    expect(counts.get(what) ?? 0).toBeGreaterThan(0);
  });
});

describe('A violation is reported', () => {
  const law = laws.find(({ id }) => id === 'L4');
  const rules = {
    ...shippedRules,
    decide: (...[policy, couple, act, command]: Parameters<typeof shippedRules.decide>) =>
      command.type === 'pause'
        ? ({ ok: false, refusal: { code: 'spacing' } } as const)
        : shippedRules.decide(policy, couple, act, command),
  };
  test('with a short trace, its policy, seed and path, and is the same each time', () => {
    const check = () => law && checkLaw(law, rules, { seed: 7 });
    expect(check).toThrow(/^L4 Exits everywhere does not hold: `pause` by Ada was refused: spacing\./);
    expect(check).toThrow(/Policy: \{.*\}\nSeed 7, path \d/s);
    expect(law?.check(rules, { seed: 7 })).toEqual(law?.check(rules, { seed: 7 }));
  });
  test('with the names Ada and Sam', () => {
    const violation = laws
      .find(({ id }) => id === 'L11')
      ?.check({
        ...shippedRules,
        decide: (policy, couple, act, command) =>
          'moment' in command && !couple.ended
            ? shippedRules.decide(policy, couple, act, {
                ...command,
                moment: { ...command.moment, mark: couple[act.by].mark },
              })
            : shippedRules.decide(policy, couple, act, command),
      });
    expect(violation?.counterexample).toMatch(
      /^(Ada|Sam) .*: accepted\. (Ada|Sam) .*steps back: accepted\.$/,
    );
  });
  test('when the rules throw', () => {
    const thrown = law?.check({
      ...shippedRules,
      settle: () => {
        throw new RangeError('No time.');
      },
    });
    expect(thrown?.reason).toBe('the rules threw RangeError: No time.');
  });
});
