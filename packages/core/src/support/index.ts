/** Who can help, and the seven cards with their sources. */

export { type Card, cards } from '../cards/cards.ts';
export { type CardName, cardNames } from '../cards/name.ts';
export type { Source } from '../cards/source.ts';
export { type SupportKind, supportKinds } from './kind.ts';
export { type SupportResource, supportResources, type TextNumber } from './resources.ts';
export { supportAfter, supportIn, supportInFear, supportRegion } from './support-in.ts';
