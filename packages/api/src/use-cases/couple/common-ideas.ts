import { type IdeaId, ideasInCommon } from '@attune/core';
import type { Attune } from '../context.ts';
import type { Around } from '../ports.ts';
import { turnIn } from './current-turn.ts';

/** The ideas that both see listed as common now. */
export function commonIdeas({ vocabulary }: Attune, { at, me, couple, partner }: Around): readonly IdeaId[] {
  if (!couple || !partner) return [];
  return ideasInCommon(vocabulary.ideas, me.ideas, partner.ideas, turnIn(couple, at));
}
