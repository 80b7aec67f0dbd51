/**
 * How desire tends to arise: by itself, in response to closeness, both, or not sure. All are common
 * (Basson 2001; Sand & Fisher 2007), and none is better.
 */
export const arrivals = ['spontaneous', 'responsive', 'both', 'unsure'] as const;
/** How a person's desire tends to arise, in their own judgement. */
export type Arrival = (typeof arrivals)[number];
