import {
  type Act,
  type Command,
  type Couple,
  type Decision,
  type Dial,
  decide,
  defaultFloor,
  type InvitationId,
  type Opening,
  type OwnYes,
  type Policy,
  parseDial,
  refuse,
  type Side,
  settle,
  type Together,
  wholehearted,
} from '@attune/core';
import { type Rules, shippedRules } from '@attune/core/testing';

/** The shipped rules but for what is planted. */
export const but = (planted: Partial<Rules>): Rules => ({ ...shippedRules, ...planted });

/** What a planted `decide` has at hand: the couple is settled, and together. */
export interface Scene {
  readonly policy: Policy;
  readonly couple: Together;
  readonly act: Act;
  readonly command: Command;
  /** What the shipped rules decide. */
  readonly right: () => Decision;
}

/** Plants a `decide` that answers otherwise where `wrong` does, and rightly where it says null. */
export const deciding = (wrong: (scene: Scene) => Decision | null): Rules =>
  but({
    decide: (policy, before, act, command) => {
      const couple = settle(policy, before, act.at);
      const right = (): Decision => decide(policy, before, act, command);
      return (couple.ended ? null : wrong({ policy, couple, act, command, right })) ?? right();
    },
  });

/** Plants a change of what the shipped rules accept. */
export const accepting = (change: (after: Together, scene: Scene) => Couple): Rules =>
  deciding((scene) => {
    const decision = scene.right();
    return decision.ok && !decision.value.ended
      ? { ok: true, value: change(decision.value, scene) }
      : decision;
  });

export const refusing = (when: (scene: Scene) => boolean): Rules =>
  deciding((scene) => (when(scene) ? refuse({ code: 'notOpen' }) : null));

/** One person's side with something changed. */
export const withSide = (couple: Together, side: Side, change: Partial<Together[Side]>): Together => ({
  ...couple,
  [side]: { ...couple[side], ...change },
});

/** The same act, asked for once more with a yes that nobody gave: forged from the highest dial. */
export function forged(policy: Policy, act: Act, command: Opening, id?: InvitationId): Opening {
  if (command.is === 'resume') return command;
  const dial = parseDial(10);
  const named = command.is === 'yes' ? (id ?? command.id) : command.is === 'invite' ? act.fresh.id : null;
  const reading = {
    dial: dial.ok ? dial.value : (0 as Dial),
    at: act.at,
    brakes: [],
    accelerators: [],
    note: null,
  };
  const yes: OwnYes = wholehearted(
    { by: act.person, command: command.is, id: named, at: act.at },
    { policy, reading, floor: defaultFloor, motives: [] },
  );
  return command.is === 'yes' ? { ...command, id: named ?? command.id, yes } : { ...command, yes };
}

/** Whether a command opens something. */
export const opens = (command: Command): command is Opening => 'said' in command;
