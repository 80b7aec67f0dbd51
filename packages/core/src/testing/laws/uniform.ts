import { otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { Mark } from '../../ids.ts';
import { addSpan as later } from '../../time.ts';
import { sentInvitations, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { combineRules, type Law, makeTraceLaw, type StateRule } from '../law.ts';
import { idsFor, probe } from '../probe.ts';

/**
 * L25, for a couple: a yes to an invitation that is not open to me is answered like a yes to an unknown id. It may be
 * mine, closed, or hidden by my pause, and anything else may stand. Only the moment decides which answer. The same yes
 * again is a repetition (L22).
 */
const yesFailsAlike: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  for (const by of sides) {
    const { mark } = couple[by];
    const theirs = couple[otherSide(by)].invitation;
    const answers = [
      { moment: { at, mark }, code: 'notOpen' },
      { moment: { at, mark: 'm-before an exit' as Mark }, code: 'momentPassed' },
      { moment: { at: later(at, -1 - world.policy.moment), mark }, code: 'momentPassed' },
      { moment: { at: later(at, 1), mark }, code: 'momentPassed' },
    ];
    for (const id of idsFor('sayYes', couple)) {
      const isOpenToMe = theirs?.state === 'open' && couple[by].pausedSince === null;
      if (id === theirs?.id && (isOpenToMe || theirs.state === 'mutual')) continue;
      for (const { moment, code } of answers) {
        const decision = probe(world, couple, { by, name: 'sayYes', at, id, moment });
        if (decision.ok || decision.refusal.code !== code) {
          const answer = decision.ok ? 'accepted' : decision.refusal.code;
          return `a yes of ${nameOf(by)} to ${id}, which is not open to them, is answered ${answer}`;
        }
      }
    }
  }
  return null;
};

/** L25, for a couple: a no to a closed invitation has the effect of a no to an unknown id. */
const noFailsAlike: StateRule = ({ after: couple, at }, world) => {
  const standingIds = standingInvitations(couple).map(({ invitation }) => invitation.id);
  const closed = sentInvitations(couple).filter(({ invitation }) => !standingIds.includes(invitation.id));
  for (const by of closed.length > 0 ? sides : []) {
    const unknown = probe(world, couple, { by, name: 'sayNo', at });
    const different = closed.find(
      ({ invitation: { id } }) => !deepEqual(probe(world, couple, { by, name: 'sayNo', at, id }), unknown),
    );
    if (different)
      return `a no of ${nameOf(by)} to ${different.invitation.id}, which is closed, differs from one to an unknown id`;
  }
  return null;
};

/** L25, of a couple's invitations: uniform failure. */
export const uniformFailure: Law = makeTraceLaw('L25', 'Uniform failure', {
  state: combineRules(yesFailsAlike, noFailsAlike),
});
