import { type Couple, nextChange, otherSide, refuse, settle } from '@attune/core';
import { explore, laws, noninterference, type Rules, shippedRules, tinyPolicy } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { shippedExcept, withAccepted, withDecision, withRefusal, withSide } from '../faults/plant.ts';

/** A search takes seconds, and several times as long while other tests run. */
const slow = { timeout: 300_000 };

describe('Every couple that can be reached under a tiny policy', () => {
  /**
   * The count of 62,665 couples holds for relative times, and for ids and marks named after their owner. The shipped
   * state forgets when a closed invitation was sent. A model that keeps this, or your own closed invitation after a
   * yes, counts more. Each couple has 60 actions and a tick of time. An opening is tried from now, from a tick ago, from
   * before an exit, and below the floor. A yes and a no are tried with the invitation of each person and an unknown id.
   * Actions that name an invitation that does not exist are left out.
   */
  test('obeys all laws, on every transition', slow, () => {
    expect(explore(shippedRules)).toEqual({ states: 62_665, transitions: 3_699_925, violation: null });
  });

  /**
   * Each watcher has 579,469 pairs. The two worlds of a pair look the same to the watcher. They differ at most in the
   * secrets of the other person.
   */
  test('shows nothing of the partner’s secrets (L13)', slow, () => {
    expect(noninterference(shippedRules)).toEqual({ pairs: 1_158_938, violation: null });
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
          if (before.ended || after.ended || before.a.invitation?.state !== 'open') return after;
          if (after.a.invitation?.state !== 'faded') return after;
          const { id, sentAt, idea, note } = before.a.invitation;
          const until = (at + 1) as typeof sentAt;
          return withSide(after, 'a', { invitation: { id, state: 'mutual', sentAt, idea, note, until } });
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
          ? withSide(after, act.by, { spacing: ((after[act.by].spacing ?? act.at) + 1) as typeof act.at })
          : after,
      ),
      reason: /reached more than \d+ couples/,
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
      if (law !== 'L18') expect(violation?.counterexample).toMatch(/(Ada|Sam) \w+/);
    });
  }
});

describe('The search of two worlds finds', () => {
  const paused = (couple: Couple, side: 'a' | 'b'): boolean =>
    !couple.ended && couple[side].pausedSince !== null;
  const faults: readonly Omit<Fault, 'law'>[] = [
    {
      name: 'a refusal that reveals a pause',
      rules: withDecision(({ command, couple, act }) =>
        command.type === 'invite' && paused(couple, otherSide(act.by)) ? refuse({ code: 'spacing' }) : null,
      ),
      reason: /`invite` is `spacing` in one world and `accepted` in the other/,
    },
    {
      name: 'a pause that declines the invitation',
      rules: withAccepted((after, { command, act }) => {
        const theirs = after[otherSide(act.by)].invitation;
        if (command.type !== 'pause' || theirs?.state !== 'open') return after;
        const reply = { kindness: null, alternative: null };
        const shownUntil = (act.at + 1) as typeof act.at;
        return withSide(after, otherSide(act.by), {
          invitation: { id: theirs.id, state: 'notNow', shownUntil, reply },
        });
      }),
      reason: /`pause` by \w+ shows to \w+/,
    },
    {
      name: 'a resume that changes when the invitation fades',
      rules: withAccepted((after, { command, act, policy }) => {
        const theirs = after[otherSide(act.by)].invitation;
        if (command.type !== 'resume' || theirs?.state !== 'open') return after;
        const fadesAt = (theirs.sentAt + policy.fades + 1) as typeof act.at;
        return withSide(after, otherSide(act.by), { invitation: { ...theirs, fadesAt } });
      }),
      reason: /`resume` by \w+ shows to \w+/,
    },
    {
      name: 'an open door that blocks invitations',
      rules: withDecision(({ command, couple, act }) =>
        command.type === 'invite' && couple[otherSide(act.by)].door !== null
          ? refuse({ code: 'notOpen' })
          : null,
      ),
      reason: /`invite` is `(notOpen|accepted)` in one world/,
    },
  ];
  for (const { name, rules, reason } of faults) {
    test(name, slow, () => {
      const { violation } = noninterference(rules);
      expect(violation?.law).toBe('L13 Noninterference');
      expect(violation?.reason).toMatch(reason);
      expect(violation?.counterexample).toMatch(/^In one world: .+\nIn the other: .*/);
    });
  }

  test('a violation, with a short trace of each world', slow, () => {
    const rules = faults[0]?.rules ?? shippedRules;
    expect(noninterference(rules, { policy: tinyPolicy }).violation?.counterexample).toBe(
      'In one world: Sam pauses: accepted. Ada invites (a new one): spacing.\n' +
        'In the other: Ada invites (a new one): accepted.',
    );
  });
});
