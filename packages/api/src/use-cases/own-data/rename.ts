import { type Moment, otherSide, sideOf } from '@attune/core';
import { rename as renamePerson } from '@attune/core/sharing';
import { checkInput } from '../check-input.ts';
import type { UseCaseContext } from '../context.ts';
import { currentTurn } from '../couple/current-turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { readName } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface RenameInput {
  readonly moment: Moment;
  readonly displayName: string;
}

/**
 * Changes the display name. The partner is not notified; they see it when they next read their home.
 *
 * @throws InvalidInput
 */
export async function rename(context: UseCaseContext, viewer: Viewer, input: RenameInput): Promise<Outcome> {
  const { policy } = context;
  const { moment, displayName } = input;
  const name = readName(displayName, policy.nameMax);
  const checked = checkInput(context, { sent: displayName, clean: name }, 'name');
  return updateOwnData(context, viewer, 'rename', (me, { at, couple }) => {
    const turn = couple && currentTurn(couple, at);
    const partnerPausedSince = couple?.state[otherSide(sideOf(couple, me.id))].pausedSince ?? null;
    return renamePerson(me, {
      ...{ policy, moment, at, turn, name, checked, partnerPausedSince },
      mark: me.mark,
    });
  });
}
