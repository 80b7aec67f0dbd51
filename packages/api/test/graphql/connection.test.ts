import type { Instant } from '@attune/core';
import type { Felt } from '@attune/core/journal';
import { describe, expect, it } from 'vitest';
import { type PageArgs, toConnection } from '../../src/graphql/connection.ts';
import { pageOf } from '../../src/store/model/journal-page.ts';
import type { CheckInEntry } from '../../src/use-cases/journal/journal.ts';

const entryAt = (at: number, id = `${at}`): CheckInEntry => ({
  type: 'checkIn',
  id,
  at: at as Instant,
  felt: 0 as Felt,
  wanted: 'fully',
  utcOffset: null,
});
const list = Array.from({ length: 1_500 }, (_, n) => entryAt(n));
const whole = { isFirst: true, isLast: true, isComplete: true };
const connectionOf = (args: PageArgs, entries: readonly CheckInEntry[]) =>
  toConnection<CheckInEntry>(args, async (range) => {
    const page = pageOf<'checkIn'>(entries, whole, range);
    return page ?? Promise.reject(new Error('The whole list has the page.'));
  });
const nodesOf = ({ edges }: Awaited<ReturnType<typeof connectionOf>>): readonly number[] =>
  edges.map(({ node }) => node.at);

describe('a page', () => {
  it.each([
    [{}, 0, 100],
    [{ first: 1_000 }, 0, 1_000],
    [{ first: 5_000 }, 0, 1_000],
    [{ last: 1_000 }, 500, 1_000],
    [{ last: 2 }, 1_498, 2],
    [{ first: 0 }, undefined, 0],
  ])('with %j starts at %s and has %i items', async (args, start, size) => {
    const nodes = nodesOf(await connectionOf(args, list));
    expect([nodes[0], nodes.length]).toEqual([start, size]);
  });

  it('after the last cursor contains the rest, and then nothing', async () => {
    const { pageInfo } = await connectionOf({ first: 1_000 }, list);
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await connectionOf({ first: 1_000, after: pageInfo.endCursor }, list);
    expect(nodesOf(rest)).toEqual(list.slice(1_000).map(({ at }) => at));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = await connectionOf({ after: rest.pageInfo.endCursor }, list);
    expect(nodesOf(beyond)).toEqual([]);
  });

  it('repeats and skips nothing when entries are added, moved or erased between two pages', async () => {
    const { pageInfo } = await connectionOf({ first: 3 }, list.slice(0, 6));
    const without = [0, 1, 4, 5].map((at) => entryAt(at));
    expect(nodesOf(await connectionOf({ after: pageInfo.endCursor }, without))).toEqual([4, 5]);
    const withEarlier = [entryAt(-7), entryAt(1, 'added'), ...list.slice(0, 6)].toSorted(
      (a, b) => a.at - b.at,
    );
    expect(nodesOf(await connectionOf({ after: pageInfo.endCursor }, withEarlier))).toEqual([3, 4, 5]);
    expect(nodesOf(await connectionOf({ before: pageInfo.startCursor }, withEarlier))).toEqual([-7]);
    expect(nodesOf(await connectionOf({ last: 2, before: pageInfo.endCursor }, without))).toEqual([0, 1]);
  });

  it('orders entries of the same instant by id, also across pages', async () => {
    const same = ['a', 'b', 'c'].map((id) => entryAt(5, id));
    const { pageInfo } = await connectionOf({ first: 1 }, same);
    const next = await connectionOf({ first: 5, after: pageInfo.endCursor }, same);
    expect(next.edges.map(({ node }) => node.id)).toEqual(['b', 'c']);
  });

  it('of an empty list has no cursors', async () => {
    const { pageInfo } = await connectionOf({}, []);
    expect(pageInfo).toEqual({
      startCursor: null,
      endCursor: null,
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });

  it.each([
    [{ first: -1 }, 'first'],
    [{ last: -1 }, 'last'],
    [{ after: 'nonsense' }, 'after'],
    [{ before: '' }, 'before'],
    [{ after: Buffer.from('OffsetConnection:3').toString('base64') }, 'after'],
    [{ before: Buffer.from('entry:x:1').toString('base64') }, 'before'],
    [{ before: Buffer.from('entry:1:').toString('base64') }, 'before'],
    [{ after: Buffer.from('Elsewhere:1').toString('base64') }, 'after'],
  ])('with %j is rejected with the name of the argument', async (args, name) => {
    await expect(connectionOf(args, list)).rejects.toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', inputPath: [name] } }),
    );
  });
});
