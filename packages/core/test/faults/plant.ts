import {
  type ActiveCouple,
  type Command,
  type CommandContext,
  type Couple,
  type Decision,
  type Dial,
  decide,
  defaultFloor,
  type InvitationId,
  type Opening,
  type Policy,
  parseDial,
  refuse,
  type Side,
  settle,
  wholehearted,
  type YesResult,
} from '@attune/core';
import { type Rules, shippedRules } from '@attune/core/testing';

/** The shipped rules but for what is planted. */
export const but = (planted: Partial<Rules>): Rules => ({ ...shippedRules, ...planted });

/** What a planted `decide` has at hand: the couple is settled, and together. */
export interface Scene {
  readonly policy: Policy;
  readonly couple: ActiveCouple;
  readonly act: CommandContext;
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
export const accepting = (change: (after: ActiveCouple, scene: Scene) => Couple): Rules =>
  deciding((scene) => {
    const decision = scene.right();
    return decision.ok && !decision.value.ended
      ? { ok: true, value: change(decision.value, scene) }
      : decision;
  });

export const refusing = (when: (scene: Scene) => boolean): Rules =>
  deciding((scene) => (when(scene) ? refuse({ code: 'notOpen' }) : null));

/** One person's side with something changed. */
export const withSide = (
  couple: ActiveCouple,
  side: Side,
  change: Partial<ActiveCouple[Side]>,
): ActiveCouple => ({
  ...couple,
  [side]: { ...couple[side], ...change },
});

/** The same act, asked for once more with a yes that nobody gave: forged from the highest dial. */
export function forged(policy: Policy, act: CommandContext, command: Opening, id?: InvitationId): Opening {
  if (command.type === 'resume') return command;
  const dial = parseDial(10);
  const named =
    command.type === 'sayYes' ? (id ?? command.id) : command.type === 'invite' ? act.newIds.id : null;
  const reading = {
    dial: dial.ok ? dial.value : (0 as Dial),
    at: act.at,
    brakes: [],
    accelerators: [],
    note: null,
  };
  const yes: YesResult = wholehearted(
    { by: act.person, command: command.type, id: named, at: act.at },
    { policy, reading, floor: defaultFloor, motives: [] },
  );
  return command.type === 'sayYes' ? { ...command, id: named ?? command.id, yes } : { ...command, yes };
}

/** Whether a command opens something. */
export const opens = (command: Command): command is Opening => 'moment' in command;
