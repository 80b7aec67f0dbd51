import { deepEqual } from '@attune/core';
import {
  type CheckInCorrection,
  correctCheckIn,
  correctReading,
  type ReadingCorrection,
  withErasedEntry,
} from '@attune/core/journal';
import type { UseCaseContext } from '../context.ts';
import { readEntryTime } from '../is-repeated.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { changeOwnData } from '../own-data/update-own-data.ts';
import type { Person } from '../person.ts';
import type { JournalEntry, LockedSnapshot, Viewer } from '../ports.ts';
import { type Decision, runUseCase } from '../run-use-case.ts';
import { InvalidInput, readNote } from '../text-input.ts';
import { timeOf } from './entry-time.ts';

/** The fields to correct. What is left out stays. A note or an offset of null is removed. */
export interface CorrectEntryInput extends ReadingCorrection, CheckInCorrection {
  /** The id of the entry. */
  readonly entry: string;
}

const readingFields = ['dial', 'brakes', 'accelerators', 'note'] as const;
const checkInFields = ['felt', 'wanted'] as const;

/**
 * Corrects one entry of the viewer's journal. It never sets the dial, and no other person can observe it. An unknown,
 * foreign or erased id changes nothing.
 *
 * @throws InvalidInput
 */
export async function correctEntry(
  context: UseCaseContext,
  viewer: Viewer,
  { entry: id, ...input }: CorrectEntryInput,
): Promise<Outcome> {
  const correction = readCorrection(context, input);
  return runUseCase(
    context,
    viewer,
    'correctEntry',
    (snapshot) => decideCorrection(context, viewer, snapshot, id, correction),
    { journal: { ids: [id] } },
  );
}

type Correction = Omit<CorrectEntryInput, 'entry'>;

function readCorrection({ policy }: UseCaseContext, input: Correction): Correction {
  const { note, brakes, accelerators } = input;
  return {
    ...input,
    ...(note !== undefined && { note: readNote(note, policy.noteMax, 'author') }),
    ...(brakes && { brakes: [...new Set(brakes)] }),
    ...(accelerators && { accelerators: [...new Set(accelerators)] }),
  };
}

function decideCorrection(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  id: string,
  correction: Correction,
): Decision {
  if (correction.at !== undefined) readEntryTime(correction.at, snapshot.at);
  const before = snapshot.journal.find((entry) => entry.id === id);
  const after = before && corrected(before, correction);
  const changes = before !== undefined && after !== undefined && !deepEqual(after, before);
  if (changes && !context.limits.journal.hasRoom(viewer, snapshot.at))
    return outcome(context, viewer, snapshot, { refusal: { code: 'rateLimited' } });
  const people = changes ? [withCorrection(snapshot.me, before, after)] : [];
  const change = outcome(context, viewer, snapshot, { people, entriesCorrected: changes ? [after] : [] });
  return { ...change, result: { ...change.result, corrected: after !== undefined } };
}

/**
 * Remembers the old time of a corrected entry, so that a late repeat of its first request is not kept again. Keeps the
 * latest check-in as corrected, so that erasing it erases it everywhere.
 */
function withCorrection(me: Person, before: JournalEntry, after: JournalEntry): Person {
  const moved = !deepEqual(timeOf(before), timeOf(after));
  const erasedEntries = moved ? withErasedEntry(me.erasedEntries, timeOf(before)) : me.erasedEntries;
  if (before.type !== 'checkIn' || after.type !== 'checkIn' || before.at !== me.checkedIn?.at)
    return { ...me, erasedEntries };
  const { at, felt, wanted, utcOffset } = after;
  return { ...me, erasedEntries, checkedIn: { at, felt, wanted, utcOffset } };
}

function corrected(entry: JournalEntry, correction: Correction): JournalEntry {
  const { felt, wanted, dial, brakes, accelerators, note, ...time } = correction;
  if (entry.type === 'checkIn') {
    rejectFields(correction, readingFields, 'This entry is a check-in. Send `felt` or `wanted`.');
    return { ...entry, ...correctCheckIn(entry, given({ felt, wanted, ...time })) };
  }
  rejectFields(
    correction,
    checkInFields,
    'This entry is a reading. Send `dial`, `brakes`, `accelerators` or `note`.',
  );
  return { ...entry, ...correctReading(entry, given({ dial, brakes, accelerators, note, ...time })) };
}

function rejectFields(
  correction: Correction,
  fields: readonly (typeof readingFields | typeof checkInFields)[number][],
  message: string,
): void {
  const sent = fields.find((field) => correction[field] !== undefined);
  if (sent) throw new InvalidInput(sent, message);
}

/** The fields that have a value. */
function given<T extends object>(fields: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in keyof T]?: Exclude<T[Field], undefined> };
}

/**
 * Erases one entry of the viewer's journal, as an exit. The dial and other entries stay. An unknown, foreign or erased
 * id has the same result.
 */
export function eraseEntry(context: UseCaseContext, viewer: Viewer, id: string): Promise<Outcome> {
  const newMark = context.ids.mark();
  const decide = (snapshot: LockedSnapshot): Decision => {
    const { me, journal } = snapshot;
    const entry = journal.find((kept) => kept.id === id);
    const erasedEntries = entry ? withErasedEntry(me.erasedEntries, timeOf(entry)) : me.erasedEntries;
    const isLatest = entry?.type === 'checkIn' && entry.at === me.checkedIn?.at;
    const checkedIn = isLatest ? null : me.checkedIn;
    const changed = { ...me, erasedEntries, checkedIn, mark: newMark };
    return changeOwnData(context, viewer, snapshot, changed, { entriesErased: [id] });
  };
  return runUseCase(context, viewer, 'eraseEntry', decide, { journal: { ids: [id] } });
}
