import fc from 'fast-check';
import { deepEqual } from '../../deep-equal.ts';
import type { InvitationId, PersonId } from '../../ids.ts';
import { defaultPolicy } from '../../policy.ts';
import type { Instant } from '../../time.ts';
import { isAvoidance, type Motive } from '../../yes/motives.ts';
import type { YesInputs, YesScope } from '../../yes/wholehearted.ts';
import { dials, floors, namedMotives } from '../arbitraries.ts';
import { type Law, makeLaw } from '../law.ts';
import type { Rules } from '../rules.ts';

const scope: YesScope = {
  by: 'Ada' as PersonId,
  command: 'invite',
  id: 'i' as InvitationId,
  at: 1_000 as Instant,
};

/** Everything that a value holds, also under names that JSON leaves out. */
function contentOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const fields = value as Readonly<Record<PropertyKey, unknown>>;
  return Reflect.ownKeys(fields).flatMap((key) => [key, ...contentOf(fields[key])]);
}

/** Returns what is wrong with the answer to a yes with these motives. */
function wrongAnswer({ wholehearted }: Rules, inputs: YesInputs): string | null {
  const { motives } = inputs;
  const answer = wholehearted(scope, inputs);
  const held = contentOf(answer).find((one) => motives.some((motive) => motive === one));
  if (held !== undefined) return `the answer to a yes holds the motive ${String(held)}`;
  if (motives.includes('afraid')) {
    const isSupport = !answer.ok && answer.refusal.code === 'supportFirst';
    return isSupport ? null : 'a yes out of fear was not answered with support first';
  }
  const without = wholehearted(scope, { ...inputs, motives: [] });
  const isDuty = without.ok && motives.length > 0 && motives.every(isAvoidance);
  if (isDuty) {
    return !answer.ok && answer.refusal.code === 'dutyMotive'
      ? null
      : 'a yes that only avoids was not refused';
  }
  return deepEqual(contentOf(answer), contentOf(without))
    ? null
    : 'a yes with motives is answered differently from the same yes without';
}

/** L23: motives decide whether a yes is accepted, and nothing holds them afterwards. */
export const motivesLeaveNoTrace: Law = makeLaw(
  'L23',
  'Motives leave no trace',
  () => fc.tuple(fc.option(dials), floors, namedMotives),
  (
    rules,
    [dial, floor, motives]: readonly [Parameters<Rules['bandOf']>[0], YesInputs['floor'], readonly Motive[]],
  ) => {
    const reading = dial === null ? null : { dial, at: scope.at, brakes: [], accelerators: [], note: null };
    const reason = wrongAnswer(rules, { policy: defaultPolicy, reading, floor, motives });
    const said = motives.length === 0 ? 'no motive' : motives.join(', ');
    return reason === null
      ? null
      : { reason, counterexample: `Ada invites at ${dial ?? 'an unknown dial'} with ${said}.`, policy: null };
  },
);
