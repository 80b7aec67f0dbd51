import type { CardName } from '../cards/name.ts';

export type CardKey = `card.${CardName}`;

/** The cards: an image from the article, then one sober sentence that its sources support. */
export const cardsEn: Readonly<Record<CardKey, string>> = {
  'card.patience':
    'Patience is a long-running dance: nobody leads all the time, and the music is slow. What was learned over years tends to change in small steps, and research on people is still modest about how.',
  'card.demand':
    'Wanting tends to hide when it feels expected, and to look out again when nothing is asked of it. In one study over two weeks, people felt less well on days when they were intimate to avoid something bad than on days when they went toward something good.',
  'card.wiring':
    'What happens together can become linked: closeness with ease, or closeness with “ugh”. Animals learn such links readily; evidence in people is modest. Links may loosen with time, or they may not.',
  'card.gift':
    'Closeness is not a present that one gives and the other owes. It is made together, or it waits. Wanting has degrees, it is a different question from consenting, and both may be looked at on their own.',
  'card.no':
    'A free no makes room for a wanted yes. In studies of couples, a no said with warmth went along with more contentment than a cold no; a warm word is welcome, and a plain no is complete.',
  'card.mismatch':
    'Two dials are rarely in the same place at the same time. How easily brakes and accelerators act differs from person to person, and how desire tends to arrive differs too; no one is to blame, and no one is the measure.',
  'card.magic':
    'The magic is plain: tuned in to each other, glad to be there, safe to say yes or no. For some people wanting comes first, for others along the way, or not today; a yes stays free when it can be taken back.',
};
