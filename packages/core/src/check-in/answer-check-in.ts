import { keepCheckIn, type PersonWithJournal } from '../journal/journal.ts';
import { type Message, message } from '../messages/message.ts';
import type { CheckIn } from './check-in.ts';

/** The answer to a check-in: the person afterwards, and a kind text. `supportAfter` says who can help. */
export interface CheckInAnswer<J extends PersonWithJournal> {
  /** The person with the check-in in their journal, or unchanged if it was not kept. */
  readonly me: J;
  /** Whether the check-in was kept, which requires consent to a journal. */
  readonly kept: boolean;
  /** The answer to show to the person. */
  readonly message: Message;
}

/**
 * Answers a check-in and keeps it if there is a journal. It is never refused: without a journal, nothing is kept and
 * the text is the same.
 */
export function answerCheckIn<J extends PersonWithJournal>(before: J, input: CheckIn): CheckInAnswer<J> {
  const kept = keepCheckIn(before, input);
  return {
    me: kept.ok ? kept.value : before,
    kept: kept.ok,
    message: message(`checkIn.${input.wanted}`),
  };
}
