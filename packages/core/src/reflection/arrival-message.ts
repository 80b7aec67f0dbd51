import { type Message, message } from '../messages/message.ts';
import type { Arrival } from './arrival.ts';

/**
 * Explains how two people's answers compare, once both have shared theirs (null before). A difference is common and
 * not a fault. The text is the same for both people.
 */
export function arrivalMessage(mine: Arrival | null, theirs: Arrival | null): Message | null {
  if (mine === null || theirs === null) return null;
  if (mine === 'unsure' || theirs === 'unsure') return message('arrival.unsure');
  if (mine === theirs) return message(`arrival.alike.${mine}`);
  return message(mine === 'both' || theirs === 'both' ? 'arrival.overlapping' : 'arrival.different');
}

/** The text of one answer, in the words of the person who chooses it. */
export const arrivalChoice = (arrival: Arrival): Message => message(`arrival.choice.${arrival}`);
