import { otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { Mark } from '../../ids.ts';
import { sentInvitations, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule } from '../law.ts';
import { probe, unknownId } from '../probe.ts';

/**
 * L25, for a couple: a yes to any invitation that is not open to me is answered like a yes to an unknown id, whether it
 * is mine, closed, or hidden by my pause, and whatever stands. A no to a closed one has the effect of a no to an unknown
 * id. The same yes again is a repetition (L22).
 */
const failsAlike: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  const standingIds = standingInvitations(couple).map(({ invitation }) => invitation.id);
  for (const by of sides) {
    const { mark } = couple[by];
    const moments = [mark, 'm-before an exit' as Mark].map((said) => ({ at, mark: said }));
    for (const { by: sender, invitation } of sentInvitations(couple)) {
      const { id, state } = invitation;
      const isOpenToMe = sender === otherSide(by) && state === 'open' && couple[by].pausedSince === null;
      const isRepeated = sender === otherSide(by) && state === 'mutual';
      for (const moment of isOpenToMe || isRepeated ? [] : moments) {
        const answers = [id, unknownId].map((one) =>
          probe(world, couple, { by, name: 'sayYes', at, id: one, moment }),
        );
        if (!deepEqual(answers[0], answers[1]))
          return `${nameOf(by)} can tell by a yes that ${id} is not an unknown invitation`;
      }
      if (standingIds.includes(id)) continue;
      const noes = [id, unknownId].map((one) => probe(world, couple, { by, name: 'sayNo', at, id: one }));
      if (!deepEqual(noes[0], noes[1]))
        return `a no of ${nameOf(by)} to ${id}, which is closed, differs from one to an unknown invitation`;
    }
  }
  return null;
};

/** L25, of a couple's invitations: uniform failure. */
export const uniformFailure: Law = makeTraceLaw('L25', 'Uniform failure', { state: failsAlike });
