import type { Instant } from '@attune/core';
import {
  type CheckIn,
  answerCheckIn as checkInOf,
  emptyJournal,
  type Felt,
  type UtcOffset,
  type Wanted,
} from '@attune/core/journal';
import type { UseCaseContext } from '../context.ts';
import { isKept, isKnown, isRepeated, readEntryTime } from '../is-repeated.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { LockedSnapshot, Viewer } from '../ports.ts';
import { type Decision, runUseCase } from '../run-use-case.ts';
import { newEntries } from './journal.ts';

export interface CheckInInput {
  readonly felt: Felt;
  readonly wanted: Wanted;
  /** True keeps it, and is refused without a journal. False does not keep it. Null keeps it if there is a journal. */
  readonly keep: boolean | null;
  /** When the person looked back; null for now. It identifies the request: one that arrives again changes nothing. */
  readonly at?: Instant | null;
  readonly utcOffset?: UtcOffset | null;
}

/**
 * Records how a time felt, privately. No other person can observe it, and no one is notified.
 *
 * @throws InvalidInput
 */
export async function checkIn(
  context: UseCaseContext,
  viewer: Viewer,
  input: CheckInInput,
): Promise<Outcome> {
  return runUseCase(
    context,
    viewer,
    'checkIn',
    (snapshot) => decideCheckIn(context, viewer, snapshot, input),
    { journal: input.at == null ? {} : { times: [{ type: 'checkIn', at: input.at }] } },
  );
}

function decideCheckIn(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  { felt, wanted, keep, at: stated = null, utcOffset = null }: CheckInInput,
): Decision {
  const { policy, limits } = context;
  const { me } = snapshot;
  const at = readEntryTime(stated, snapshot.at);
  const checkedIn: CheckIn = { at, felt, wanted, utcOffset };
  const decided = checkInOf({ ...me, journal: emptyJournal }, checkedIn);
  const repeated =
    stated === null
      ? isRepeated(policy, me.checkedIn, checkedIn)
      : isKnown(snapshot, { type: 'checkIn', at });
  // What was erased stays erased: a request for its time is not kept again.
  const erased = stated !== null && repeated && !isKept(snapshot.journal, { type: 'checkIn', at });
  // A check-in that is in the journal already needs no room.
  const hasRoom = repeated || limits.journal.hasRoom(viewer, snapshot.at);
  const kept = decided.kept && keep !== false && !erased && hasRoom;
  if (keep === true && !kept && !erased) {
    const code = decided.kept ? 'rateLimited' : 'noConsent';
    return outcome(context, viewer, snapshot, { refusal: { code } });
  }
  const isNew = kept && !repeated;
  const isLatest = isNew && (me.checkedIn === null || me.checkedIn.at <= at);
  const after = isLatest ? { ...me, checkedIn } : me;
  const entries = isNew ? newEntries(context, decided.me.journal) : [];
  const people = isLatest ? [after] : [];
  const change = outcome(context, viewer, { ...snapshot, me: after }, { people, entries });
  return { ...change, result: { ...change.result, checkedIn: { kept, message: decided.message, wanted } } };
}
