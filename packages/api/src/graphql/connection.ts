import type { Instant } from '@attune/core';
import { positionOf } from '../use-cases/journal/entry-time.ts';
import type { EntryPosition, JournalPage, JournalRange } from '../use-cases/journal/journal-page.ts';
import type { JournalEntry } from '../use-cases/ports.ts';
import { badInput } from './bad-input.ts';

/** The number of items without `first` and `last`. */
export const defaultPageSize = 100;
export const maxPageSize = 1_000;

/** The arguments of a Relay connection. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** Reads the entries of a range. */
export type ReadPage<Entry extends JournalEntry> = (range: JournalRange) => Promise<JournalPage<Entry>>;

/**
 * Returns one page of journal entries as a Relay connection. A cursor names a position in time and not a count, so pages
 * repeat and skip nothing when an entry is added for an earlier time, corrected or erased meanwhile.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with the name of the invalid argument.
 */
export async function toConnection<Entry extends JournalEntry>(args: PageArgs, read: ReadPage<Entry>) {
  for (const name of ['first', 'last'] as const) {
    if ((args[name] ?? 0) < 0) throw badInput([name], 'Use a whole number of 0 or more.');
  }
  const size = (requested: number | null | undefined): number | null =>
    requested == null ? null : Math.min(requested, maxPageSize);
  const last = size(args.last);
  const first = size(args.first ?? (last === null ? defaultPageSize : null));
  const range = { after: readCursor(args, 'after'), before: readCursor(args, 'before'), first, last };
  const { entries, hasPrevious, hasNext } = await read(range);
  const edges = entries.map((node) => ({ cursor: cursorOf(positionOf(node)), node }));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: hasPrevious,
      hasNextPage: hasNext,
    },
  };
}

const cursorOf = ({ at, id }: EntryPosition): string => Buffer.from(`entry:${at}:${id}`).toString('base64');

function readCursor(args: PageArgs, name: 'after' | 'before'): EntryPosition | null {
  const cursor = args[name];
  if (cursor == null) return null;
  const [, at, id] = /^entry:(-?\d{1,16}):(.+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  const position = at && id ? { at: Number(at) as Instant, id } : null;
  if (position && cursorOf(position) === cursor) return position;
  throw badInput([name], 'Use a cursor of an earlier page, unchanged.');
}
