/** What a person keeps for themselves: the journal, check-ins, the consent to keep them, and what they add up to. */

export { associate, associateSeries } from '../association/associate.ts';
export {
  type ImaginedOccasion,
  type Simulation,
  type SimulationInput,
  simulate,
} from '../association/simulate.ts';
export { answerCheckIn, type CheckInAnswer } from '../check-in/answer-check-in.ts';
export {
  type CheckIn,
  type Felt,
  parseFelt,
  type Wanted,
  wantedDegrees,
} from '../check-in/check-in.ts';
export {
  type FeltWhen,
  type Wantedness,
  wantedness,
  wantednessMinimum,
  wantednessOf,
} from '../check-in/wantedness.ts';
export {
  type Consent,
  type ConsentReading,
  type Consents,
  type ConsentTextRefusal,
  giveConsent,
  hasConsent,
  isCurrentConsent,
  noConsents,
  repeatsConsent,
  withdrawConsent,
} from '../data-consent/data-consent.ts';
export { type ConsentKind, consentKinds } from '../data-consent/kind.ts';
export {
  type ConsentTexts,
  firstTexts,
  firstTextVersion,
  parseTextVersion,
  type TextVersion,
} from '../data-consent/text-version.ts';
export { type BrakesByBand, brakesByBand, brakesByBandOf } from './brakes-by-band.ts';
export {
  type CheckInCorrection,
  correctCheckIn,
  correctReading,
  entryReach,
  type JournalReading,
  parseEntryTime,
  type ReadingCorrection,
} from './entry.ts';
export {
  type EntryTime,
  type EntryType,
  type ErasedEntries,
  erasedEntriesMax,
  nothingErased,
  wasErased,
  withErasedEntry,
  withErasedJournal,
} from './erased-entries.ts';
export {
  emptyJournal,
  eraseJournal,
  type Journal,
  type JournalStart,
  keepCheckIn,
  keepReading,
  type NoConsentRefusal,
  type PersonWithJournal,
  startJournal,
} from './journal.ts';
export { type Point, type Series, series } from './series.ts';
export {
  countCheckIn,
  countReading,
  type JournalTotals,
  type KnownBand,
  noTotals,
} from './totals.ts';
export { localDay, parseUtcOffset, type UtcOffset, widestUtcOffset } from './utc-offset.ts';
