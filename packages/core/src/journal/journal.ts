import type { CheckIn } from '../check-in/check-in.ts';
import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import { type Consents, giveConsent, hasConsent, withdrawConsent } from '../data-consent/data-consent.ts';
import type { Floor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { Mark } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';

/** A reading with the floor as it was then. */
export interface JournalReading {
  readonly reading: Reading;
  readonly floor: Floor;
}
/** What a person keeps for themselves, in the order it was kept. It outlives a couple; nothing in it names one. */
export interface Journal {
  readonly readings: readonly JournalReading[];
  readonly checkIns: readonly CheckIn[];
}
/** Where a journal begins, and what erasing it leaves. */
export const emptyJournal: Journal = { readings: [], checkIns: [] };

/** Whoever may keep a journal. Without the consent, it is empty. */
export interface PersonWithJournal {
  readonly mark: Mark;
  readonly consents: Consents;
  readonly journal: Journal;
}
/** Consents to a journal, which opens it: `momentPassed`. Said again, it changes nothing. It begins empty. */
export function startJournal<J extends PersonWithJournal>(
  before: J,
  { policy, moment, at }: OpeningContext,
): Result<J, Refusal<'momentPassed'>> {
  if (hasConsent(before.consents, 'journal')) return accept(before);
  if (momentPassed(policy, moment, before.mark, at)) return refuse({ code: 'momentPassed' });
  return accept({ ...before, consents: giveConsent(before.consents, 'journal', at), journal: emptyJournal });
}

/** An exit: withdraws the consent and erases the journal, never refused. It renews the mark. */
export const eraseJournal = <J extends PersonWithJournal>(before: J, fresh: Mark): J => ({
  ...before,
  mark: fresh,
  consents: withdrawConsent(before.consents, 'journal'),
  journal: emptyJournal,
});

/** Why nothing was kept: a journal is not consented to. */
export type NoConsentRefusal = Refusal<'noConsent'>;

/** Keeps a reading with the floor of now; `noConsent` without a journal. */
export const keepReading = <J extends PersonWithJournal>(
  before: J,
  reading: Reading,
  floor: Floor,
): Result<J, NoConsentRefusal> =>
  keep(before, (journal) => ({ ...journal, readings: [...journal.readings, { reading, floor }] }));

/** Keeps a check-in; `noConsent` without a journal. */
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
