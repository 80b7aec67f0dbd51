import { decide, type Instant, type Mark, newCouple, otherSide, settle } from '@attune/core';
import type { Fault } from './fault.ts';
import { isOpening, shippedExcept, withAccepted, withDecision, withRefusal, withSide } from './plant.ts';

const sameMarks = { a: 'always the same, Ada' as Mark, b: 'always the same, Sam' as Mark };

/** Faults of exits: refused ones, and ones with a wrong effect. */
export const exitFaults: readonly Fault[] = [
  {
    law: 'L4',
    name: 'a no to an unknown id is refused',
    rules: withRefusal(
      ({ couple, command }) =>
        command.type === 'sayNo' &&
        ![couple.a, couple.b].some(({ invitation }) => invitation?.id === command.id),
    ),
    reason: /`sayNo` by (Ada|Sam) was refused/,
  },
  {
    law: 'L4',
    name: 'leaving is refused while an invitation is mutual',
    rules: withRefusal(
      ({ couple, command }) =>
        command.type === 'leave' &&
        [couple.a, couple.b].some(({ invitation }) => invitation?.state === 'mutual'),
    ),
    reason: /`leave` by (Ada|Sam) was refused/,
  },
  {
    law: 'L4',
    name: 'an exit after the end is refused',
    rules: shippedExcept({
      decide: (policy, couple, act, command) =>
        couple.ended && command.type === 'pause'
          ? { ok: false, refusal: { code: 'notPaired' } }
          : decide(policy, couple, act, command),
    }),
    reason: /`pause` by (Ada|Sam) was refused: notPaired/,
  },
  {
    law: 'L4',
    name: 'closing a door leaves it open',
    rules: withDecision(({ couple, command }) =>
      command.type === 'closeDoor' ? { ok: true, value: couple } : null,
    ),
    reason: /after `closeDoor` by (Ada|Sam), the door is open/,
  },
  {
    law: 'L10',
    name: 'a pause keeps a mutual invitation',
    rules: withDecision(({ couple, act, command }) => {
      const mutual = [couple.a, couple.b].some(({ invitation }) => invitation?.state === 'mutual');
      if (command.type !== 'pause' || !mutual) return null;
      return {
        ok: true,
        value: withSide(couple, act.by, { pausedSince: act.at, door: null, mark: act.newIds.mark }),
      };
    }),
    reason: /paused and a yes of theirs still stands/,
  },
  {
    law: 'L10',
    name: 'a no to your own invitation has no effect',
    rules: withDecision(({ couple, act, command }) =>
      command.type === 'sayNo' && couple[act.by].invitation?.id === command.id
        ? { ok: true, value: couple }
        : null,
    ),
    reason: /said no and .* still stands/,
  },
  {
    law: 'L11',
    name: 'a late yes takes effect after an exit',
    rules: withDecision(({ policy, couple, act, command }) => {
      if (!isOpening(command)) return null;
      const said = { ...command.moment, mark: couple[act.by].mark };
      return decide(policy, couple, act, { ...command, moment: said });
    }),
    reason: /said before an exit took effect/,
  },
  {
    law: 'L11',
    name: 'an exit without effect keeps the mark',
    rules: withDecision(({ couple, act, command, shipped }) => {
      if (command.type !== 'closeDoor' || couple[act.by].door !== null) return null;
      const decision = shipped();
      return decision.ok ? { ok: true, value: couple } : decision;
    }),
    reason: /said before an exit took effect/,
  },
  {
    law: 'L11',
    name: 'a new couple gets the marks of the old one',
    rules: shippedExcept({ newCouple: () => newCouple(sameMarks) }),
    reason: /said before an exit took effect/,
  },
  {
    law: 'L21',
    name: 'leaving any couple ends this one',
    rules: withDecision(({ command }) =>
      command.type === 'leave' ? { ok: true, value: { ended: true } } : null,
    ),
    reason: /leaving an earlier couple changed this one/,
  },
  {
    law: 'L21',
    name: 'an invitation is kept after the end',
    rules: withDecision(({ couple, act, command, shipped }) => {
      const decision = shipped();
      if (command.type !== 'leave' || !decision.ok || !decision.value.ended) return decision;
      const kept = couple[otherSide(act.by)].invitation;
      return { ok: true, value: Object.assign({}, decision.value, kept ? { kept } : {}) };
    }),
    reason: /is left after its end/,
  },
  {
    law: 'L21',
    name: 'a pause is carried into the next couple',
    rules: shippedExcept({
      newCouple: (marks) => {
        const couple = newCouple(marks);
        return marks.a.startsWith('p1') ? couple : withSide(couple, 'a', { pausedSince: 0 as Instant });
      },
    }),
    reason: /a new couple is not untouched/,
  },
  {
    law: 'L21',
    name: 'an opening after the end gets the refusal of an active couple',
    rules: shippedExcept({
      decide: (policy, couple, act, command) => {
        const ended = settle(policy, couple, act.at).ended;
        return ended && command.type === 'resume'
          ? { ok: false, refusal: { code: 'momentPassed' } }
          : decide(policy, couple, act, command);
      },
    }),
    reason: /after the end, `resume` by (Ada|Sam) was not answered/,
  },
  {
    law: 'L16',
    name: 'resume is listed and does nothing',
    rules: withDecision(({ couple, command }) =>
      command.type === 'resume' ? { ok: true, value: couple } : null,
    ),
    reason: /`resume` is listed for .* and would not work/,
  },
  {
    law: 'L9',
    name: 'a no ends a match for both',
    rules: withAccepted((couple, { command }) =>
      command.type === 'sayNo' ? { ...couple, match: null } : couple,
    ),
    reason: /changed a match/,
  },
];
