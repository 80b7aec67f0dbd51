import type { IdeaId } from '../ids.ts';

/** The ideas that Attune ships: small, and for any two people. None is explicit. */
export const defaultIdeaNames = [
  'walk',
  'bath',
  'massage',
  'slowDance',
  'cuddle',
  'kissing',
  'candlelight',
  'music',
  'cookTogether',
  'lazyMorning',
  'readAloud',
  'stargazing',
  'longTalk',
  'film',
  'nap',
  'gettingDressedUp',
] as const;
/** Names an idea that Attune has words of its own for. */
export type DefaultIdeaName = (typeof defaultIdeaNames)[number];

/** How a host's menu differs from the one that ships. An idea in both lists is not offered. */
export interface IdeaMenuChange {
  /** A host's own ideas; it brings their words too. */
  readonly added?: readonly IdeaId[];
  readonly removed?: readonly IdeaId[];
}

/** The ideas to offer, in the one order in which they are ever listed; each once. */
export function ideaMenu({ added = [], removed = [] }: IdeaMenuChange = {}): readonly IdeaId[] {
  const offered = new Set([...defaultIdeaNames.map((name) => name as string as IdeaId), ...added]);
  return [...offered].filter((idea) => !removed.includes(idea));
}
