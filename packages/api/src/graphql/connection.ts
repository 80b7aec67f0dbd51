import { resolveArrayConnection } from '@pothos/plugin-relay';
import { badInput } from './bad-input.ts';

const defaultPageSize = 100;
const maxPageSize = 1_000;

/** The arguments of a Relay connection. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * Returns one page of a list as a Relay connection.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with the name of the invalid argument.
 */
export function toConnection<T>(args: PageArgs, list: readonly T[]) {
  for (const name of ['first', 'last'] as const) {
    if ((args[name] ?? 0) < 0) throw badInput([name], 'Use a whole number of 0 or more.');
  }
  for (const name of ['after', 'before'] as const) {
    if (!isCursor(args[name])) throw badInput([name], 'Use a cursor of an earlier page, unchanged.');
  }
  const defaults = args.first == null && args.last == null ? { first: defaultPageSize } : {};
  const page = resolveArrayConnection({ args: { ...args, ...defaults }, maxSize: maxPageSize }, list);
  const [first, last] = [page.edges.at(0), page.edges.at(-1)];
  const cursors = { startCursor: first?.cursor ?? null, endCursor: last?.cursor ?? null };
  return { ...page, pageInfo: { ...page.pageInfo, ...cursors } };
}

/** Checks the form of Pothos' cursors. Pothos treats an unreadable cursor as the start of the list. */
function isCursor(cursor: string | null | undefined): boolean {
  if (cursor == null) return true;
  const decoded = Buffer.from(cursor, 'base64').toString();
  return /^OffsetConnection:\d{1,9}$/.test(decoded) && Buffer.from(decoded).toString('base64') === cursor;
}
