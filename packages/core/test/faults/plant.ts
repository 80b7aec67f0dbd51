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

/** Replaces some of the shipped rules. */
export const shippedExcept = (planted: Partial<Rules>): Rules => ({ ...shippedRules, ...planted });

/** What a replaced `decide` can use. The couple is settled and active. */
export interface DecideInput {
  readonly policy: Policy;
  readonly couple: ActiveCouple;
  readonly act: CommandContext;
  readonly command: Command;
  /** Returns the decision of the shipped rules. */
  readonly shipped: () => Decision;
}

/** Replaces `decide`. Where `wrong` returns null, the shipped rules decide. */
export const withDecision = (wrong: (input: DecideInput) => Decision | null): Rules =>
  shippedExcept({
    decide: (policy, before, act, command) => {
      const couple = settle(policy, before, act.at);
      const shipped = (): Decision => decide(policy, before, act, command);
      return (couple.ended ? null : wrong({ policy, couple, act, command, shipped })) ?? shipped();
    },
  });

/** Changes the couple after each command that the shipped rules accept. */
export const withAccepted = (change: (after: ActiveCouple, input: DecideInput) => Couple): Rules =>
  withDecision((input) => {
    const decision = input.shipped();
    return decision.ok && !decision.value.ended
      ? { ok: true, value: change(decision.value, input) }
      : decision;
  });

export const withRefusal = (when: (input: DecideInput) => boolean): Rules =>
  withDecision((input) => (when(input) ? refuse({ code: 'notOpen' }) : null));

/** Returns the couple with some values of one side changed. */
export const withSide = (
  couple: ActiveCouple,
  side: Side,
  change: Partial<ActiveCouple[Side]>,
): ActiveCouple => ({
  ...couple,
  [side]: { ...couple[side], ...change },
});

/** Returns the command with a forged yes, as if the author's dial were the highest. */
export function forgeYes(policy: Policy, act: CommandContext, command: Opening, id?: InvitationId): Opening {
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

/** Returns whether a command is an opening. */
export const isOpening = (command: Command): command is Opening => 'moment' in command;
