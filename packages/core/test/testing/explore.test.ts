import { nextChange, otherSide, settle, sides } from '@attune/core';
import { explore, laws, type Rules } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { shippedExcept, withAccepted, withDecision, withRefusal, withSide } from '../faults/plant.ts';
import { partsOfLaws, runSearch } from './run-search.ts';

/** A search takes half a minute, and longer while other tests run. */
const slow = { timeout: 300_000 };

describe('Every couple that can be reached under a tiny policy', () => {
  /**
   * The count holds for relative times, for ids and marks named after their owner, for one content of invitations and
   * noes, and for pauses that began at any time. 256 couples are new: each person brings a spacing and a door spacing
   * of 0 to 3 ms. The third edition reached 62,665 couples from one new couple. A couple and its mirror image count as
   * two. Each couple has 100 actions and a tick of time; actions that name an invitation that does not exist are left
   * out.
   */
  test.each(partsOfLaws)('obeys %s, on every transition', slow, async (_part, ids) => {
    expect(await runSearch({ run: 'explore', laws: ids })).toEqual({
      states: 70_997,
      transitions: 6_812_169,
      violation: null,
    });
  });
});

interface Fault {
  readonly law: string;
  readonly name: string;
  readonly rules: Rules;
  readonly reason: RegExp;
}

describe('The search finds', () => {
  const faults: readonly Fault[] = [
    {
      law: 'L4',
      name: 'an exit that is refused',
      rules: withRefusal(({ couple, command }) => command.type === 'closeDoor' && couple.match !== null),
      reason: /`closeDoor` by \w+ was refused/,
    },
    {
      law: 'L7',
      name: 'a yes that is accepted with any id',
      rules: withDecision(({ command, couple, act, shipped }) => {
        const theirs = couple[otherSide(act.by)].invitation;
        if (command.type !== 'sayYes' || theirs?.state !== 'open' || command.id === theirs.id) return null;
        const until = (act.at + 1) as typeof theirs.fadesAt;
        const { id, sentAt, idea, note } = theirs;
        const mutual = { id, sentAt, idea, note, state: 'mutual', until } as const;
        return shipped().ok
          ? null
          : { ok: true, value: withSide(couple, otherSide(act.by), { invitation: mutual }) };
      }),
      reason: /a yes to \S+ made \S+ mutual/,
    },
    {
      law: 'L8',
      name: 'an invitation that becomes mutual as it fades',
      rules: shippedExcept({
        settle: (policy, before, at) => {
          const after = settle(policy, before, at);
          if (before.ended || after.ended) return after;
          const side = sides.find((one) => after[one].invitation?.state === 'faded');
          const was = side && before[side].invitation;
          if (!side || was?.state !== 'open') return after;
          const { id, sentAt, idea, note } = was;
          const until = (at + 1) as typeof sentAt;
          return withSide(after, side, { invitation: { id, state: 'mutual', sentAt, idea, note, until } });
        },
      }),
      reason: /time in two steps|time alone|still mutual/,
    },
    {
      law: 'L9',
      name: "a pause that closes the other's door",
      rules: withAccepted((after, { command, act }) =>
        command.type === 'pause' ? withSide(after, otherSide(act.by), { door: null }) : after,
      ),
      reason: /the door of \w+ was changed by \w+/,
    },
    {
      law: 'L10',
      name: 'a pause that leaves a yes standing',
      rules: withAccepted((after, { command, couple, act }) =>
        command.type === 'pause' ? withSide(after, act.by, { invitation: couple[act.by].invitation }) : after,
      ),
      reason: /paused and a yes/,
    },
    {
      law: 'L11',
      name: 'an older yes that takes effect after an exit',
      rules: withDecision(({ command, couple, act, policy }) => {
        if (command.type !== 'openDoor' || !command.yes.ok || couple[act.by].doorSpacing !== null)
          return null;
        if (command.moment.mark === couple[act.by].mark || couple[act.by].door || couple.match) return null;
        const door = (act.at + policy.doorLasts) as typeof act.at;
        const doorSpacing = (act.at + policy.doorSpacing) as typeof act.at;
        return { ok: true, value: withSide(couple, act.by, { door, doorSpacing }) };
      }),
      reason: /said before an exit took effect/,
    },
    {
      law: 'L14',
      name: 'a next change that reveals when the partner’s invitation fades',
      rules: shippedExcept({
        nextChange: (policy, couple, side, at) => {
          const shipped = nextChange(policy, couple, side, at);
          const theirs = couple.ended ? null : couple[otherSide(side)].invitation;
          return theirs?.state === 'open' && theirs.fadesAt > at ? theirs.fadesAt : shipped;
        },
      }),
      reason: /was to see a change and sees none|sees a change before/,
    },
    {
      law: 'L18',
      name: 'a couple that counts',
      rules: withAccepted((after, { command, act }) =>
        command.type === 'closeDoor'
          ? withSide(after, act.by, { spacing: ((after[act.by].spacing ?? act.at) + 20) as typeof act.at })
          : after,
      ),
      reason: /after a long time, the couple still holds something/,
    },
    {
      law: 'L19',
      name: 'spacing that a yes clears',
      rules: withAccepted((after, { command, act }) =>
        command.type === 'sayYes' ? withSide(after, otherSide(act.by), { spacing: null }) : after,
      ),
      reason: /changed the spacing|may do other things than after silence/,
    },
  ];
  for (const { law, name, rules, reason } of faults) {
    test(`${law}: ${name}`, slow, () => {
      const { violation } = explore(rules, { laws: laws.filter(({ id }) => id === law) });
      expect(violation).not.toBeNull();
      expect(violation?.reason).toMatch(reason);
      expect(violation?.law).toContain(`${law} `);
      expect(violation?.counterexample).toMatch(/(Ada|Sam) \w+/);
    });
  }
});
