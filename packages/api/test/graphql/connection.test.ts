import { describe, expect, it } from 'vitest';
import { toConnection } from '../../src/graphql/connection.ts';

const list = Array.from({ length: 1_500 }, (_, n) => n);
const nodesOf = (page: ReturnType<typeof toConnection<number>>): readonly number[] =>
  page.edges.map(({ node }) => node);

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
    expect(nodesOf(rest)).toEqual(list.slice(1_000));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = toConnection({ after: rest.pageInfo.endCursor }, list);
    expect(nodesOf(beyond)).toEqual([]);
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
    [{ after: Buffer.from('OffsetConnection:-3').toString('base64') }, 'after'],
    [{ before: Buffer.from('OffsetConnection:x').toString('base64') }, 'before'],
    [{ after: Buffer.from('Elsewhere:1').toString('base64') }, 'after'],
  ])('with %j is rejected with the name of the argument', (args, name) => {
    expect(() => toConnection(args, list)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', inputPath: [name] } }),
    );
  });
});
