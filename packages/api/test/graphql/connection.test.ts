import type { Felt, Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { toConnection } from '../../src/graphql/connection.ts';
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
const nodesOf = (page: ReturnType<typeof toConnection<CheckInEntry>>): readonly number[] =>
  page.edges.map(({ node }) => node.at);

describe('a page', () => {
  it.each([
    [{}, 0, 100],
    [{ first: 1_000 }, 0, 1_000],
    [{ first: 5_000 }, 0, 1_000],
    [{ last: 1_000 }, 500, 1_000],
    [{ last: 2 }, 1_498, 2],
    [{ first: 0 }, undefined, 0],
  ])('with %j starts at %s and has %i items', (args, start, size) => {
    const nodes = nodesOf(toConnection(args, list));
    expect([nodes[0], nodes.length]).toEqual([start, size]);
  });

  it('after the last cursor contains the rest, and then nothing', () => {
    const { pageInfo } = toConnection({ first: 1_000 }, list);
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = toConnection({ first: 1_000, after: pageInfo.endCursor }, list);
    expect(nodesOf(rest)).toEqual(list.slice(1_000).map(({ at }) => at));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = toConnection({ after: rest.pageInfo.endCursor }, list);
    expect(nodesOf(beyond)).toEqual([]);
  });

  it('repeats and skips nothing when entries are added, moved or erased between two pages', () => {
    const { pageInfo } = toConnection({ first: 3 }, list.slice(0, 6));
    const without = [0, 1, 4, 5].map((at) => entryAt(at));
    expect(nodesOf(toConnection({ after: pageInfo.endCursor }, without))).toEqual([4, 5]);
    const withEarlier = [entryAt(-7), entryAt(1, 'added'), ...list.slice(0, 6)].toSorted(
      (a, b) => a.at - b.at,
    );
    expect(nodesOf(toConnection({ after: pageInfo.endCursor }, withEarlier))).toEqual([3, 4, 5]);
    expect(nodesOf(toConnection({ before: pageInfo.startCursor }, withEarlier))).toEqual([-7]);
    expect(nodesOf(toConnection({ last: 2, before: pageInfo.endCursor }, without))).toEqual([0, 1]);
  });

  it('orders entries of the same instant by id, also across pages', () => {
    const same = ['a', 'b', 'c'].map((id) => entryAt(5, id));
    const { pageInfo } = toConnection({ first: 1 }, same);
    const next = toConnection({ first: 5, after: pageInfo.endCursor }, same);
    expect(next.edges.map(({ node }) => node.id)).toEqual(['b', 'c']);
  });

  it('of an empty list has no cursors', () => {
    const { pageInfo } = toConnection({}, []);
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
  ])('with %j is rejected with the name of the argument', (args, name) => {
    expect(() => toConnection(args, list)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', inputPath: [name] } }),
    );
  });
});
