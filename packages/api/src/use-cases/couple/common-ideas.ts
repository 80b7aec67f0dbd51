import { type CommonIdea, commonIdeas as commonIdeasOf } from '@attune/core/sharing';
import type { UseCaseContext } from '../context.ts';
import type { Snapshot } from '../ports.ts';
import { currentTurn } from './current-turn.ts';

/** The ideas that both people of the couple see listed now. */
export function commonIdeas(
  { content, policy }: UseCaseContext,
  { at, me, couple, partner }: Snapshot,
): readonly CommonIdea[] {
  if (!couple || !partner) return [];
  const turn = currentTurn(couple, at);
  return commonIdeasOf({ policy, menu: content.ideas, turn }, me.ideas, partner.ideas);
}
