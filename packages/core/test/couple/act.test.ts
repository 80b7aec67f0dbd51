import {
  act,
  addSpan,
  type Command,
  type CommandRequest,
  type CoupleRecord,
  deepEqual,
  defaultFloor,
  type PersonWithDesire,
  personId,
  sameView,
  sides,
  type YesInputs,
} from '@attune/core';
import { people, policies, runTrace, shippedRules, stepSequences } from '@attune/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adaAndSam, idsOf } from '../support/ada-and-sam.ts';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

/** The command as its author asked for it. `inputs` is what the yes was made from. */
function requestOf(command: Command, inputs: YesInputs | undefined): CommandRequest {
  if (!('yes' in command)) return command;
  const { yes: _, ...opening } = command;
  return { ...opening, motives: inputs?.motives ?? [] };
}

describe('act()', () => {
  test('equals the separate steps: the fresh reading, the yes, settling, deciding, and both views', () => {
    const seen = { accepted: 0, refused: 0, unpaired: 0, unchanged: 0 };
    fc.assert(
      fc.property(policies, stepSequences, (policy, steps) => {
        const asked: YesInputs[] = [];
        const wholehearted: typeof shippedRules.wholehearted = (scope, inputs) => {
          asked.push(inputs);
          return shippedRules.wholehearted(scope, inputs);
        };
        const trace = runTrace({ policy, rules: { ...shippedRules, wholehearted } }, steps);
        for (const transition of trace) {
          if (transition.type !== 'command') continue;
          const { by, at, act: context, command, before, decision, seen: views } = transition;
          const inputs = 'yes' in command ? asked.shift() : undefined;
          const { reading = null, floor = defaultFloor } = inputs ?? {};
          const person = { id: people[by], reading, floor };
          const couple: CoupleRecord | null = before.ended
            ? null
            : { id: context.couple, people, pairedAt: at, state: before };
          const acted = act(policy, couple, person, requestOf(command, inputs), context);
          if (!decision.ok) {
            seen[couple ? 'refused' : 'unpaired'] += 1;
            expect(acted).toEqual(decision);
            continue;
          }
          const after = decision.value;
          const changed = !deepEqual(before, after);
          seen[changed ? 'accepted' : 'unchanged'] += 1;
          const told = sides.filter((side) => !sameView(views.before[side], views.after[side]));
          const left = after.ended ? null : couple && { ...couple, state: after };
          const notify = told.map((side) => people[side]);
          expect(acted).toEqual({
            ok: true,
            value: { couple: left, view: views.after[by], changed, notify },
          });
        }
      }),
      { seed: 13, numRuns: 150 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  test('checks itself whether the reading is fresh', () => {
    const { couple, ada, moment } = adaAndSam();
    const request = { type: 'openDoor', moment } as const;
    const stale: PersonWithDesire = { ...ada, reading: readingOf(5, (start - policy.fresh) as typeof start) };
    expect(act(policy, couple, stale, request, { at: start, newIds: idsOf(1) })).toEqual({
      ok: false,
      refusal: { code: 'dialUnknown' },
    });
  });

  test('applies first what time alone did, which is no effect of the command', () => {
    const { couple, ada, sam, moment } = adaAndSam();
    const invite = { type: 'invite', moment, idea: null, note: null } as const;
    const invited = act(policy, couple, ada, invite, { at: start, newIds: idsOf(1) });
    const sent = invited.ok ? invited.value.couple : null;
    const at = addSpan(start, policy.fades);
    const run = (request: CommandRequest) => {
      const acted = act(policy, sent, sam, request, { at, newIds: idsOf(2) });
      return acted.ok && { changed: acted.value.changed, notify: acted.value.notify };
    };
    expect(run({ type: 'resume', moment })).toEqual({ changed: false, notify: [] });
    expect(run({ type: 'pause' })).toEqual({ changed: true, notify: [sam.id] });
  });

  test('refuses an opening without a couple, and accepts an exit', () => {
    const { ada, moment, couple } = adaAndSam();
    const context = { at: start, newIds: idsOf(1) };
    const codeOf = (request: CommandRequest) => {
      const acted = act(policy, null, ada, request, context);
      return acted.ok ? acted.value : acted.refusal.code;
    };
    expect(codeOf({ type: 'openDoor', moment })).toBe('notPaired');
    expect(codeOf({ type: 'openDoor', moment, motives: ['afraid'] })).toBe('supportFirst');
    const nothing = { couple: null, view: null, changed: false, notify: [] };
    expect(codeOf({ type: 'pause' })).toEqual(nothing);
    expect(codeOf({ type: 'leave', couple: couple.id })).toEqual(nothing);
  });

  test('throws for a person who is not in the couple', () => {
    const { couple, ada } = adaAndSam();
    const stranger = { ...ada, id: personId('someone else') };
    const run = () => act(policy, couple, stranger, { type: 'pause' }, { at: start, newIds: idsOf(1) });
    expect(run).toThrow(new RangeError('Pass a person of this couple.'));
  });

  test('keeps the fields that a host adds to the record', () => {
    const { couple, ada } = adaAndSam();
    const own = { ...couple, tenant: 'one' };
    const acted = act(policy, own, ada, { type: 'pause' }, { at: start, newIds: idsOf(1) });
    expect(acted.ok && acted.value.couple?.tenant).toBe('one');
  });
});
