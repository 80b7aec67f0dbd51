import type { DefaultIdeaName } from '../ideas/menu.ts';

export type IdeaKey = `idea.${DefaultIdeaName}` | 'idea.not-offered';

/** The shipped ideas: small things, in plain words. */
export const ideasEn: Readonly<Record<IdeaKey, string>> = {
  'idea.walk': 'A walk together, hand in hand or not.',
  'idea.bath': 'A long bath together.',
  'idea.massage': 'A slow massage.',
  'idea.slowDance': 'A slow dance in the kitchen.',
  'idea.cuddle': 'Lying close, with nothing to follow.',
  'idea.kissing': 'Kissing for its own sake.',
  'idea.candlelight': 'An evening by candlelight.',
  'idea.music': 'Music that one of us picks for the other.',
  'idea.cookTogether': 'Cooking something good together.',
  'idea.lazyMorning': 'A lazy morning in bed.',
  'idea.readAloud': 'Reading aloud to each other.',
  'idea.stargazing': 'Looking at the stars under a blanket.',
  'idea.longTalk': 'A long talk about nothing and everything.',
  'idea.film': 'A film on the sofa.',
  'idea.nap': 'A nap together in the afternoon.',
  'idea.gettingDressedUp': 'Getting dressed up, just for us.',

  'idea.not-offered': 'An idea that was offered here before.',
};
