import {
  addSpan,
  type CheckIn,
  checkIn as checkedIn,
  emptyJournal,
  type Felt,
  type Wanted,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import { entriesOf } from './journal.ts';

export interface CheckInInput {
  readonly felt: Felt;
  readonly wanted: Wanted;
  /** True: to be kept, which is refused without a journal; false: not to be kept. Null: kept if there is a journal. */
  readonly keep: boolean | null;
}

/** Looks back on a time, privately. It changes nothing that anybody else can observe, and wakes nobody. */
export async function checkIn(
  attune: UseCaseContext,
  viewer: Viewer,
  { felt, wanted, keep }: CheckInInput,
): Promise<Outcome> {
  return runUseCase(attune, viewer, 'checkIn', (held) => {
    const { at, me } = held;
    const journaler = { ...me, journal: emptyJournal };
    const said = { at, felt, wanted };
    const { message, support, ...answer } = checkedIn(journaler, said, attune.content.support);
    const refused = (code: 'noConsent' | 'rateLimited') =>
      outcome(attune, viewer, held, { refusal: { code } });
    const again = saysAgain(attune, me.checkedIn, said);
    // A check-in that is already in the journal needs no room.
    const fits = () => again || attune.limits.journal.hasRoom(viewer, at);
    const keeps = answer.kept && keep !== false && fits();
    if (keep === true && !keeps) return refused(answer.kept ? 'rateLimited' : 'noConsent');
    const anew = keeps && !again;
    const mine = anew ? { ...me, checkedIn: said } : me;
    const change = outcome(
      attune,
      viewer,
      { ...held, me: mine },
      {
        people: anew ? [mine] : [],
        entries: anew ? entriesOf(attune, answer.me.journal) : [],
      },
    );
    return { ...change, result: { ...change.result, checkedIn: { kept: keeps, message, support } } };
  });
}

/** Whether a check-in says what was just said: a request that arrives twice is one look back. */
const saysAgain = ({ policy }: UseCaseContext, before: CheckIn | null, now: CheckIn): boolean =>
  before !== null &&
  now.at <= addSpan(before.at, policy.moment) &&
  now.felt === before.felt &&
  now.wanted === before.wanted;
