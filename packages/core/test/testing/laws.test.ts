import { checkLaw, laws, play, policies, shippedRules, stories } from '@attune/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the shipped rules keep', () => {
  for (const law of laws) {
    test(`${law.id} ${law.name}`, { timeout: 60_000 }, () => checkLaw(law, shippedRules));
  }
});

describe('the stories reach', () => {
  /** How often each command met each answer, and what was seen on the way. */
  const met = new Map<string, number>();
  const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
  for (const [policy, steps] of fc.sample(fc.tuple(policies, stories), { numRuns: 500, seed: 1 })) {
    for (const edge of play({ rules: shippedRules, policy }, steps)) {
      meet(edge.type);
      if (edge.type === 'command') {
        const { decision, command, at, request } = edge;
        meet(`${command.type} ${decision.ok ? 'accepted' : decision.refusal.code}`);
        if ('moment' in command && request.moment.at < at) meet('moment late');
        if ('moment' in command && request.moment.at > at) meet('moment from the future');
      }
      const { after, seen } = edge;
      if (after.ended) continue;
      if (seen.after.a?.match) meet('a match');
      for (const side of ['a', 'b'] as const) {
        meet(`sees ${seen.after[side]?.invitation?.state}`);
        const hides = after[side].paused && after[side === 'a' ? 'b' : 'a'].invitation?.state === 'open';
        if (hides) meet('an invitation to a paused person');
      }
    }
  }
  test.each([
    ...['invite', 'sayYes', 'openDoor'].flatMap((name) =>
      ['accepted', 'dialUnknown', 'belowFloor', 'supportFirst', 'momentPassed', 'notPaired'].map(
        (answer) => `${name} ${answer}`,
      ),
    ),
    ...['no accepted', 'closeDoor accepted', 'pause accepted', 'leave accepted', 'resume accepted'],
    ...['invite spacing', 'invite invitationStanding', 'invite ideaNotInCommon', 'invite textPressuring'],
    ...['sayYes notOpen', 'openDoor doorSpacing', 'resume momentPassed'],
    ...['open', 'mutual', 'notNow', 'withdrawn', 'faded', 'over'].map((state) => `sees ${state}`),
    ...['a match', 'an invitation to a paused person', 'pairing', 'said late', 'said from the future'],
  ])('%s', (what) => {
    expect(met.get(what) ?? 0).toBeGreaterThan(0);
  });
});

describe('a broken law is told', () => {
  const law = laws.find(({ id }) => id === 'L4');
  const rules = {
    ...shippedRules,
    decide: (...[policy, couple, act, command]: Parameters<typeof shippedRules.decide>) =>
      command.type === 'pause'
        ? ({ ok: false, refusal: { code: 'spacing' } } as const)
        : shippedRules.decide(policy, couple, act, command),
  };
  test('as a short story with its policy, seed and path, the same each time', () => {
    const told = () => law && checkLaw(law, rules, { seed: 7 });
    expect(told).toThrow(/^L4 Exits everywhere does not hold: `pause` by Ada was refused: spacing\./);
    expect(told).toThrow(/Policy: \{.*\}\nSeed 7, path \d/s);
    expect(law?.check(rules, { seed: 7 })).toEqual(law?.check(rules, { seed: 7 }));
  });
  test('of people who are called Ada and Sam', () => {
    const late = laws
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
    expect(late?.story).toMatch(/^(Ada|Sam) .*: accepted\. (Ada|Sam) .*steps back: accepted\.$/);
  });
  test('also when the rules throw', () => {
    const thrown = law?.check({
      ...shippedRules,
      settle: () => {
        throw new RangeError('No time.');
      },
    });
    expect(thrown?.because).toBe('the rules threw RangeError: No time.');
  });
});
