import { resolveArrayConnection } from '@pothos/plugin-relay';
import { badInput } from './resolve-use-case.ts';

/** How many a page holds unless asked, and at most. */
const size = { usual: 100, most: 1_000 };

/** Where a page of a list is, as Relay asks for it. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a series. What is no count or no cursor is told where it was. */
export function toConnection<T>(args: PageArgs, series: readonly T[]) {
  for (const name of ['first', 'last'] as const) refuseUnless((args[name] ?? 0) >= 0, name, noCount);
  for (const name of ['after', 'before'] as const) refuseUnless(isCursor(args[name]), name, noCursor);
  const usual = args.first == null && args.last == null ? { first: size.usual } : {};
  const page = resolveArrayConnection({ args: { ...args, ...usual }, maxSize: size.most }, series);
  const [first, last] = [page.edges.at(0), page.edges.at(-1)];
  const ends = { startCursor: first?.cursor ?? null, endCursor: last?.cursor ?? null };
  return { ...page, pageInfo: { ...page.pageInfo, ...ends } };
}

const noCount = 'A whole number from 0 on fits here.';
const noCursor = 'A cursor is what a page gave, handed back as it is.';

function refuseUnless(fits: boolean, name: string, message: string): void {
  if (!fits) throw badInput([name], message);
}

/** A cursor as pages give them, of a place that a list may have; or none. */
function isCursor(cursor: string | null | undefined): boolean {
  if (cursor == null) return true;
  const read = Buffer.from(cursor, 'base64').toString();
  return /^OffsetConnection:\d{1,9}$/.test(read) && Buffer.from(read).toString('base64') === cursor;
}
