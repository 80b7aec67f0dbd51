import { otherSide, refuse, settle } from '@attune/core';
import { type Rules, shippedRules } from '@attune/core/testing';

/**
 * Rules of a host with good intentions: an invitation to a person who pauses is refused at once, so that no one writes
 * in vain. But the refusal reveals the pause, which is private.
 */
export const protectiveRules: Rules = {
  ...shippedRules,
  decide: (policy, before, act, command) => {
    const couple = settle(policy, before, act.at);
    const theyPause = !couple.ended && couple[otherSide(act.by)].pausedSince !== null;
    const decision = shippedRules.decide(policy, before, act, command);
    return decision.ok && command.type === 'invite' && theyPause ? refuse({ code: 'notOpen' }) : decision;
  },
};
