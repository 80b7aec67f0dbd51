import type { Instant } from '@attune/core';
import { byPosition, type EntryPosition, positionOf } from '../use-cases/journal/entry-time.ts';
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

/**
 * Returns one page of journal entries as a Relay connection. A cursor names a position in time and not a count, so pages
 * repeat and skip nothing when an entry is added for an earlier time, corrected or erased meanwhile.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with the name of the invalid argument.
 */
export function toConnection<T extends JournalEntry>(args: PageArgs, list: readonly T[]) {
  for (const name of ['first', 'last'] as const) {
    if ((args[name] ?? 0) < 0) throw badInput([name], 'Use a whole number of 0 or more.');
  }
  const after = readCursor(args, 'after');
  const before = readCursor(args, 'before');
  let start = after ? countWhile(list, (entry) => byPosition(positionOf(entry), after) <= 0) : 0;
  let end = before ? countWhile(list, (entry) => byPosition(positionOf(entry), before) < 0) : list.length;
  end = Math.max(start, end);
  const size = (requested: number): number => Math.min(requested, maxPageSize);
  const { last } = args;
  const first = args.first ?? (last == null ? defaultPageSize : null);
  if (first != null) end = Math.min(end, start + size(first));
  if (last != null) start = Math.max(start, end - size(last));
  const edges = list.slice(start, end).map((node) => ({ cursor: cursorOf(positionOf(node)), node }));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: start > 0,
      hasNextPage: end < list.length,
    },
  };
}

/** How many entries at the start of the list satisfy a condition. */
function countWhile<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  const index = list.findIndex((entry) => !holds(entry));
  return index === -1 ? list.length : index;
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
