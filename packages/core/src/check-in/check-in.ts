import { highestDial, isWhole, lowestDial } from '../dial/dial.ts';
import type { Brand } from '../ids.ts';
import { type Journaler, keepCheckIn } from '../journal/journal.ts';
import { type Message, message } from '../messages/message.ts';
import { accept, type Result, refuse } from '../result.ts';
import { type SupportResource, supportIn } from '../support/resources.ts';
import type { Instant } from '../time.ts';

/** How a time felt, afterwards: a whole number from −10 to 10. */
export type Felt = Brand<number, 'Felt'>;

/** Reads how a time felt. Anything but a whole number from −10 to 10 is refused, never clamped; −0 is 0. */
export function parseFelt(value: unknown): Result<Felt, 'notAFeeling'> {
  return isWhole(value, lowestDial, highestDial) ? accept((value + 0) as Felt) : refuse('notAFeeling');
}

/** How far a time was wanted. Wanting is not consent, and has degrees (Peterson & Muehlenhard 2007). */
export const wantedDegrees = ['fully', 'partly', 'no'] as const;
/** How far one time was wanted, as the person themselves looks back on it. */
export type Wanted = (typeof wantedDegrees)[number];

/** A look back, private: it names no partner and needs no invitation. */
export interface CheckIn {
  readonly at: Instant;
  readonly felt: Felt;
  readonly wanted: Wanted;
}

/** What a check-in answers: oneself as one is afterwards, kind words, and who can help. */
export interface CheckedIn<J extends Journaler> {
  readonly me: J;
  /** Whether it was kept, which takes the consent to a journal. */
  readonly kept: boolean;
  readonly message: Message;
  /** Who can help, when it was not wanted; else none. */
  readonly support: readonly SupportResource[];
}

/**
 * Checks in, at any time, and is never refused: without the consent to a journal nothing is kept, and the
 * answer is as kind. A time that was not wanted comes with support.
 */
export function checkIn<J extends Journaler>(
  before: J,
  said: CheckIn,
  resources: readonly SupportResource[] = supportIn(),
): CheckedIn<J> {
  const kept = keepCheckIn(before, said);
  return {
    me: kept.ok ? kept.value : before,
    kept: kept.ok,
    message: message(`checkIn.${said.wanted}`),
    support: said.wanted === 'no' ? resources : [],
  };
}
