import { type IdeaId, ideasInCommon } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Snapshot } from '../ports.ts';
import { currentTurn } from './current-turn.ts';

/** The ideas that both people of the couple see listed as common now. */
export function commonIdeas(
  { content }: UseCaseContext,
  { at, me, couple, partner }: Snapshot,
): readonly IdeaId[] {
  if (!couple || !partner) return [];
  return ideasInCommon(content.ideas, me.ideas, partner.ideas, currentTurn(couple, at));
}
