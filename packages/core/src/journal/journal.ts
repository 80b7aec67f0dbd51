import type { CheckIn } from '../check-in/check-in.ts';
import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import {
  type ConsentReading,
  type Consents,
  type ConsentTextRefusal,
  giveConsent,
  hasConsent,
  repeatsConsent,
  withdrawConsent,
} from '../data-consent/data-consent.ts';
import type { Floor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { Mark } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { JournalReading } from './entry.ts';
import type { UtcOffset } from './utc-offset.ts';

/** What a person keeps privately, in the order of keeping. It outlives a couple and names none. */
export interface Journal {
  /** The readings that the person kept. */
  readonly readings: readonly JournalReading[];
  /** The check-ins that the person kept. */
  readonly checkIns: readonly CheckIn[];
}
/** An empty journal: its state at the start, and after it was erased. */
export const emptyJournal: Journal = { readings: [], checkIns: [] };

/** The fields of a person that the rules of the journal read and change. Without consent, the journal is empty. */
export interface PersonWithJournal {
  /** The person's current mark. */
  readonly mark: Mark;
  /** The consents of the person. Without one, the journal stays empty. */
  readonly consents: Consents;
  /** What the person keeps. Private. */
  readonly journal: Journal;
}
/** A start of a journal: the moment it comes from, and the text that the person read before. */
export interface JournalStart extends OpeningContext, ConsentReading {}

/**
 * Gives consent to a journal, as an opening: refused if `momentPassed`, and then if the text changed. Repeating it changes
 * nothing. With a journal, it renews the consent for a new text.
 */
export function startJournal<J extends PersonWithJournal>(
  before: J,
  { policy, moment, at, read, texts }: JournalStart,
): Result<J, Refusal<'momentPassed'> | ConsentTextRefusal> {
  if (repeatsConsent(before.consents, 'journal', read)) return accept(before);
  if (momentPassed(policy, moment, before.mark, at)) return refuse({ code: 'momentPassed' });
  const given = giveConsent(before.consents, 'journal', { read, texts }, at);
  return given.ok ? accept({ ...before, consents: given.value }) : given;
}

/** Withdraws the consent and erases the journal, as an exit: never refused. It renews the mark. */
export const eraseJournal = <J extends PersonWithJournal>(before: J, newMark: Mark): J => ({
  ...before,
  mark: newMark,
  consents: withdrawConsent(before.consents, 'journal'),
  journal: emptyJournal,
});

/** Nothing was kept, because the person has not consented to a journal. */
export type NoConsentRefusal = Refusal<'noConsent'>;

/** Keeps a reading with the current floor. Refuses `noConsent` without a journal. */
export const keepReading = <J extends PersonWithJournal>(
  before: J,
  reading: Reading,
  floor: Floor,
  utcOffset: UtcOffset | null = null,
): Result<J, NoConsentRefusal> =>
  keep(before, (journal) => ({ ...journal, readings: [...journal.readings, { reading, floor, utcOffset }] }));

/** Keeps a check-in. Refuses `noConsent` without a journal. */
export const keepCheckIn = <J extends PersonWithJournal>(
  before: J,
  checkIn: CheckIn,
): Result<J, NoConsentRefusal> =>
  keep(before, (journal) => ({ ...journal, checkIns: [...journal.checkIns, checkIn] }));

const keep = <J extends PersonWithJournal>(
  before: J,
  add: (journal: Journal) => Journal,
): Result<J, NoConsentRefusal> =>
  hasConsent(before.consents, 'journal')
    ? accept({ ...before, journal: add(before.journal) })
    : refuse({ code: 'noConsent' });
