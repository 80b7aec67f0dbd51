import type { JournalIndexDocument } from '../../src/store/model/journal-index.ts';
import type { JournalEntry } from '../../src/use-cases/ports.ts';
import { type FieldNote, privateField, ruleField } from './field-note.ts';
import type { FieldPath } from './field-path.ts';

const entry = (purpose: string, ...mine: readonly string[]): FieldNote =>
  privateField({
    purpose,
    mine,
    changesMine: true,
    kept: 'until the entry, the journal or the person is erased',
  });
const noticing = 'for the person to look back and notice';

/** Every field of a journal entry. Its id is a column. */
export const entryFields: Readonly<Record<Exclude<FieldPath<JournalEntry>, 'id'>, FieldNote>> = {
  type: entry('a reading or a check-in'),
  'reading.dial': entry(noticing, 'Reading.dial'),
  'reading.at': entry(noticing, 'Reading.at', 'JournalReading.localDay'),
  'reading.brakes[]': entry(noticing, 'Reading.brakes', 'BrakeCount.brake', 'BrakeCount.count'),
  'reading.accelerators[]': entry(noticing, 'Reading.accelerators'),
  'reading.note': entry(noticing, 'Reading.note'),
  floor: entry('the floor of that time', 'JournalReading.floor', 'BandBrakes.band'),
  utcOffset: entry(
    'tells the local day',
    'JournalReading.utcOffset',
    'CheckIn.utcOffset',
    'CheckIn.localDay',
  ),
  at: entry(noticing, 'CheckIn.at'),
  felt: entry(noticing, 'CheckIn.felt', 'FeltWhen.mean'),
  wanted: entry(noticing, 'CheckIn.wanted', 'FeltWhen.count'),
};

/** What an index counts is one field of the map. */
export type IndexPath = FieldPath<Omit<JournalIndexDocument, 'totals'>> | 'totals';
const index = (purpose: string, more: Partial<FieldNote> = {}): FieldNote =>
  ruleField({ purpose, kept: 'until the journal is erased; it is derived from the entries', ...more });

/** Every field of the index of a journal. */
export const indexFields: Readonly<Record<IndexPath, FieldNote>> = {
  'parts.reading[][]': index('finds a page of readings: name, beginning and size of each part', {
    plain: 'entry.part',
  }),
  'parts.checkIn[][]': index('finds a page of check-ins: name, beginning and size of each part', {
    plain: 'entry.part',
  }),
  'ends.reading.at': index('finds the last part'),
  'ends.reading.id': index('finds the last part', { plain: 'entry.id' }),
  'ends.checkIn.at': index('finds the last part'),
  'ends.checkIn.id': index('finds the last part', { plain: 'entry.id' }),
  totals: index('what the journal adds up to: brakes by band, and how wanted times felt', { special: true }),
};
