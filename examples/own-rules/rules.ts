import { otherSide, refuse, settle } from '@attune/core';
import { type Rules, shippedRules } from '@attune/core/testing';

/**
 * Rules of a host that meant well: an invitation to somebody who pauses is refused at once, so that nobody
 * writes in vain. But the refusal tells of the pause, which is nobody's business.
 */
export const kindRules: Rules = {
  ...shippedRules,
  decide: (policy, before, act, command) => {
    const couple = settle(policy, before, act.at);
    const theyPause = !couple.ended && couple[otherSide(act.by)].paused;
    const decision = shippedRules.decide(policy, before, act, command);
    return decision.ok && command.type === 'invite' && theyPause ? refuse({ code: 'notOpen' }) : decision;
  },
};
