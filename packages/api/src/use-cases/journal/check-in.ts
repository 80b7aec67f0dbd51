import { type CheckIn, answerCheckIn as checkInOf, emptyJournal, type Felt, type Wanted } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { isRepeated } from '../is-repeated.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import { newEntries } from './journal.ts';

export interface CheckInInput {
  readonly felt: Felt;
  readonly wanted: Wanted;
  /** True keeps it, and is refused without a journal. False does not keep it. Null keeps it if there is a journal. */
  readonly keep: boolean | null;
}

/** Records how a time felt, privately. No other person can observe it, and no one is notified. */
export async function checkIn(
  context: UseCaseContext,
  viewer: Viewer,
  input: CheckInInput,
): Promise<Outcome> {
  return runUseCase(context, viewer, 'checkIn', (snapshot) =>
    decideCheckIn(context, viewer, snapshot, input),
  );
}

function decideCheckIn(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  { felt, wanted, keep }: CheckInInput,
): ChangeSet<Outcome> {
  const { policy, limits } = context;
  const { at, me } = snapshot;
  const checkedIn: CheckIn = { at, felt, wanted };
  const decided = checkInOf({ ...me, journal: emptyJournal }, checkedIn);
  const repeated = isRepeated(policy, me.checkedIn, checkedIn);
  // A check-in that is in the journal already needs no room.
  const kept = decided.kept && keep !== false && (repeated || limits.journal.hasRoom(viewer, at));
  if (keep === true && !kept) {
    const code = decided.kept ? 'rateLimited' : 'noConsent';
    return outcome(context, viewer, snapshot, { refusal: { code } });
  }
  const written = kept && !repeated ? { ...me, checkedIn } : null;
  const entries = written ? newEntries(context, decided.me.journal) : [];
  const people = written ? [written] : [];
  const change = outcome(context, viewer, { ...snapshot, me: written ?? me }, { people, entries });
  return { ...change, result: { ...change.result, checkedIn: { kept, message: decided.message, wanted } } };
}
