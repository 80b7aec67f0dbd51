import { otherSide, refuse } from '@attune/core';
import type { Reflection } from '@attune/core/sharing';
import { tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import { decide, shareOutlivesCouple, shippedExcept, view, withPerson } from './plant-sharing.ts';
import type { SharingFault } from './sharing-fault.ts';

/** Faults of one reflection, its share, and pauses. */
export const reflectionFaults: readonly SharingFault[] = [
  {
    law: 'L28 A pause keeps',
    name: 'a share that shows through a pause',
    rules: shippedExcept({
      view: (state, side) => view({ ...state, [side]: { ...state[side], pausedSince: null } }, side),
    }),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) shows through a pause to (Ada|Sam)/,
  },
  {
    law: 'L28 A pause keeps',
    name: 'a share that has no time, so that a pause does not hide it',
    rules: shippedExcept({
      decide: (before, by, action) => {
        const decided = decide(before, by, action);
        const theirs = before[otherSide(by)];
        if (!decided.ok || decided.value === before) return decided;
        if (action.type !== 'share' || theirs.pausedSince === null) return decided;
        const { reflections } = decided.value[by];
        const shared = reflections.map((one) => ({
          ...one,
          shared: one.shared && { ...one.shared, sharedAt: null },
        }));
        return { ok: true, value: { ...decided.value, [by]: { ...decided.value[by], reflections: shared } } };
      },
    }),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) shows through a pause to (Ada|Sam)/,
  },
  {
    law: 'L21 Leaving',
    name: 'a share that outlives its couple',
    rules: shareOutlivesCouple,
    of: tinyReflections,
    reason: /(Ada|Sam) sees a share that outlived its couple/,
  },
  {
    law: 'Reflections',
    name: 'an edit that the partner sees without a new share',
    rules: withPerson((me, before, action) => {
      const edited = ({ written, writtenAt, shared }: Reflection): Reflection =>
        shared && 'arrival' in written
          ? { written, writtenAt, shared: { ...written, sharedAt: shared.sharedAt } }
          : { written, writtenAt, shared };
      return action.type === 'write' && me !== before
        ? { ...me, reflections: me.reflections.map(edited) }
        : me;
    }),
    of: tinyReflections,
    reason: /(Ada|Sam) does not see just what was shared/,
  },
  {
    law: 'L11 No beats yes',
    name: 'a late share of a text that was written since',
    rules: shippedExcept({
      decide: (before, by, action) =>
        decide(
          before,
          by,
          action.type === 'share' && action.since === 'beforeWriting' ? { ...action, since: 'now' } : action,
        ),
    }),
    of: tinyReflections,
    reason: /`share, from before writing` by Ada was accepted, where momentPassed is due/,
  },
  {
    law: 'Turn',
    name: 'a withdrawn share that no longer counts in its turn',
    rules: withPerson((me, _before, action) => (action.type === 'unshare' ? { ...me, crossed: null } : me)),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) was accepted, where turnFull is due/,
  },
  {
    law: 'L4 Exits everywhere',
    name: 'a share that cannot be withdrawn in its turn',
    rules: shippedExcept({
      decide: (before, by, action) =>
        action.type === 'unshare' && before[by].crossed ? refuse('turnFull') : decide(before, by, action),
    }),
    of: tinyReflections,
    reason: /`unshare` by (Ada|Sam) was refused: turnFull/,
  },
];
