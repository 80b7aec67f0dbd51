import { type Message, message } from '../messages/message.ts';

/**
 * How desire tends to arrive: by itself, in answer to closeness, both ways, or I am not sure. All are common
 * (Basson 2001; Sand & Fisher 2007), and none is better.
 */
export const arrivals = ['spontaneous', 'responsive', 'both', 'unsure'] as const;
/** How one's own desire tends to arrive, as one sees it oneself. */
export type Arrival = (typeof arrivals)[number];

/**
 * What it may mean that two people's desire arrives as it does, once both have shared it (null before): a
 * common difference and nobody's fault. Both read the same.
 */
export function arrivalMessage(mine: Arrival | null, theirs: Arrival | null): Message | null {
  if (mine === null || theirs === null) return null;
  if (mine === 'unsure' || theirs === 'unsure') return message('arrival.unsure');
  if (mine === theirs) return message(`arrival.alike.${mine}`);
  return message(mine === 'both' || theirs === 'both' ? 'arrival.overlapping' : 'arrival.different');
}

/** What a choice says of oneself. */
export const arrivalChoice = (arrival: Arrival): Message => message(`arrival.choice.${arrival}`);
