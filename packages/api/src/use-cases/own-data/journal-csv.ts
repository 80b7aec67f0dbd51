import { localDay } from '@attune/core/journal';
import { timeOf } from '../journal/entry-time.ts';
import type { JournalEntry } from '../ports.ts';

const header = [
  'type',
  'at',
  'localDay',
  'utcOffsetMinutes',
  'dial',
  'floor',
  'brakes',
  'accelerators',
  'note',
  'felt',
  'wanted',
] as const;
type Cells = Partial<Record<(typeof header)[number], string | number | null>>;

function cellsOf(entry: JournalEntry): Cells {
  const { type, at } = timeOf(entry);
  const { utcOffset } = entry;
  const time = {
    type,
    at: new Date(at).toISOString(),
    localDay: utcOffset === null ? null : localDay(at, utcOffset),
    utcOffsetMinutes: utcOffset,
  };
  if (entry.type === 'checkIn') return { ...time, felt: entry.felt, wanted: entry.wanted };
  const { dial, brakes, accelerators, note } = entry.reading;
  const lists = { brakes: brakes.join(' '), accelerators: accelerators.join(' ') };
  return { ...time, dial, floor: entry.floor, ...lists, note };
}

/** Characters with which a spreadsheet starts a formula, also in their full width, and after spaces. */
const formula = /^[\s\u200B\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Writes one cell. A text that a spreadsheet would run as a formula gets an apostrophe in front, so it stays text.
 * Numbers stay numbers, also negative ones.
 */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return `${value}`;
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Writes entries as lines of CSV (RFC 4180), one for each. */
export const csvLines = (entries: readonly JournalEntry[]): string =>
  entries
    .map(cellsOf)
    .map((cells) => lineOf(header.map((name) => cell(cells[name]))))
    .join('');

/** Writes a journal as CSV with a header, in pieces. */
export async function* csvPieces(
  journal: AsyncIterable<readonly JournalEntry[]>,
): AsyncGenerator<string, void> {
  yield lineOf(header.map(cell));
  for await (const entries of journal) yield csvLines(entries);
}
