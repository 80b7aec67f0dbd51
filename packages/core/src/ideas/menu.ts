import type { IdeaId } from '../ids.ts';

/** The ideas that Attune ships. They suit any two people, and none is explicit. */
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
/** The name of an idea that Attune ships with a text. */
export type DefaultIdeaName = (typeof defaultIdeaNames)[number];

/** How a host's menu differs from the default menu. An idea in both lists is not offered. */
export interface IdeaMenuChange {
  /** The host's own ideas. The host also provides their texts. */
  readonly added?: readonly IdeaId[];
  /** The ideas that the host does not offer. */
  readonly removed?: readonly IdeaId[];
}

/** The ideas to offer, each once, in the order in which every list has them. */
export function ideaMenu({ added = [], removed = [] }: IdeaMenuChange = {}): readonly IdeaId[] {
  const offered = new Set([...defaultIdeaNames.map((name) => name as string as IdeaId), ...added]);
  return [...offered].filter((idea) => !removed.includes(idea));
}
