import {
  type ActiveCouple,
  type Couple,
  type InvitationId,
  type Mark,
  newCouple,
  refuse,
} from '@attune/core';
import { explore, laws, type Rules, shippedRules, tinyPolicy } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { CoupleKeys, canonical, keyOf, markOf, now } from '../../src/testing/explore/canonical.ts';
import { exploreSharing, tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import { type SharingRules, shippedSharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { Instant } from '../../src/time.ts';
import { withSide } from '../faults/plant.ts';

const at = (ms: number) => ms as Instant;
const sent = { id: 'i' as InvitationId, sentAt: at(-1), idea: null, note: null };
const open = { ...sent, state: 'open', fadesAt: at(2) } as const;
const reply = { kindness: 'thanks', alternative: null } as const;

const bare = newCouple(markOf);
const invited: ActiveCouple = { ...bare, a: { ...bare.a, invitation: open } };
const declined: ActiveCouple = {
  ...bare,
  b: { ...bare.b, invitation: { id: open.id, state: 'notNow', shownUntil: at(3), reply } },
};

/** Returns the short keys of couples, which the search uses. */
const numbered = (couples: readonly Couple[]) => {
  const keys = new CoupleKeys();
  return new Set(couples.map((couple) => keys.keyOf(couple, now).text));
};

/** Adds a field that the search does not know to one record of a couple. */
type Grow = (field: object) => Couple;
const withField = (couple: ActiveCouple, field: object) => ({ ...couple, ...field }) as Couple;
const nodes: readonly (readonly [string, Couple, Grow])[] = [
  ['a couple', bare, (field) => withField(bare, field)],
  ['an ended couple', { ended: true }, (field) => ({ ended: true, ...field }) as Couple],
  ['a side', bare, (field) => withField(bare, { b: { ...bare.b, ...field } })],
  [
    'an open invitation',
    invited,
    (field) => withField(invited, { a: { ...invited.a, invitation: { ...open, ...field } } }),
  ],
  [
    'the reply of a declined invitation',
    declined,
    (field) =>
      withField(declined, {
        b: { ...declined.b, invitation: { ...declined.b.invitation, reply: { ...reply, ...field } } },
      }),
  ],
];

describe('The key of a couple', () => {
  describe.each(nodes)('differs when a new field is on %s', (_where, couple, grow) => {
    test.each([{ extra: 1 }, { extra: null }, { extra: 'text' }, { extra: [{ deep: true }] }])(
      '%j',
      (field) => {
        const keys = [couple, grow({ extra: 2 }), grow(field)].map((one) => keyOf(one, now));
        expect(new Set(keys).size).toBe(3);
        expect(keyOf(canonical(grow(field), at(1)), now)).toBe(keyOf(grow(field), at(1)));
        expect(numbered([couple, grow({ extra: 2 }), grow(field)]).size).toBe(3);
      },
    );
  });

  test('differs by every known field', () => {
    const sides = [
      { pausedSince: at(0) },
      { door: at(1) },
      { door: at(2) },
      { doorSpacing: at(1) },
      { spacing: at(1) },
      ...[open, { ...open, sentAt: at(-2) }, { ...open, fadesAt: at(1) }].map((invitation) => ({
        invitation,
      })),
      ...['null', '-', ';'].map((note) => ({ invitation: { ...open, note } })),
      ...['null', '-', ';'].map((idea) => ({ invitation: { ...open, idea } })),
      { invitation: { ...sent, state: 'mutual', until: at(2) } },
      ...['withdrawn', 'faded', 'over'].map((state) => ({
        invitation: { id: open.id, state, shownUntil: at(2) },
      })),
      { invitation: declined.b.invitation },
    ];
    const couplesOf = (name: 'a' | 'b') =>
      sides.map((side) => withField(bare, { [name]: { ...bare[name], ...side } }));
    const mirrored = couplesOf('b');
    const couples = [...couplesOf('a'), ...mirrored];
    const all: readonly Couple[] = [bare, { ended: true }, { ...bare, match: at(1) }, ...couples];
    expect(new Set(all.map((couple) => keyOf(couple, now))).size).toBe(all.length);
    // The search counts a couple and its mirror image as one.
    expect(numbered(all).size).toBe(all.length - mirrored.length);
  });

  test('is the same for other ids and marks, later times seen later, and another order of fields', () => {
    const { mark, pausedSince, ...side } = invited.a;
    const later = { sentAt: at(6), fadesAt: at(9), id: 'another' as InvitationId };
    const same = {
      ...invited,
      a: { pausedSince, ...side, mark: 'x' as Mark, invitation: { ...open, ...later } },
    };
    expect(mark).toBe(markOf.a);
    expect(keyOf(same, at(7))).toBe(keyOf(invited, now));
  });
});

describe('A search visits every value of a field that the shipped state does not have', () => {
  const tiny = {
    ...tinyPolicy,
    fades: 1,
    lasts: 1,
    spacing: 1,
    doorLasts: 1,
    matchLasts: 1,
    doorSpacing: 1,
    shownFor: 1,
  };
  /** Remembers that a door was closed once, in a field of its own, and refuses to close it again. */
  const closesOnce: Rules = {
    ...shippedRules,
    decide: (policy, couple, act, command) => {
      if (command.type !== 'closeDoor' || couple.ended)
        return shippedRules.decide(policy, couple, act, command);
      if ('closed' in couple[act.by]) return refuse({ code: 'spacing' });
      const shipped = shippedRules.decide(policy, couple, act, command);
      return shipped.ok && !shipped.value.ended
        ? { ok: true, value: withSide(shipped.value, act.by, { closed: true } as object) }
        : shipped;
    },
  };
  test('of a couple', () => {
    const { violation } = explore(closesOnce, { policy: tiny, laws: laws.filter(({ id }) => id === 'L4') });
    expect(violation?.reason).toMatch(/`closeDoor` by \w+ was refused: spacing/);
    expect(violation?.counterexample).toMatch(/^(?:Ada|Sam) closes the door: accepted\./);
  });
  test('of a person with a reflection', () => {
    const erasesOnce: SharingRules = {
      ...shippedSharingRules,
      decide: (before, by, action) => {
        if (action.type !== 'erase') return shippedSharingRules.decide(before, by, action);
        if ('erased' in before[by]) return refuse('turnFull');
        const shipped = shippedSharingRules.decide(before, by, action);
        return shipped.ok
          ? { ok: true, value: { ...shipped.value, [by]: { ...shipped.value[by], erased: true } } }
          : shipped;
      },
    };
    expect(exploreSharing(erasesOnce, tinyReflections).violation).toEqual({
      law: 'L4 Exits everywhere',
      reason: '`erase` by Ada was refused: turnFull',
      counterexample: 'Ada: erase. Ada: erase.',
    });
  });
});
