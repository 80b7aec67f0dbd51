/** The seven cards. Each carries one thought of the article behind Attune. */
export const cardNames = ['patience', 'demand', 'wiring', 'gift', 'no', 'mismatch', 'magic'] as const;
/** One of `cardNames`. */
export type CardName = (typeof cardNames)[number];
