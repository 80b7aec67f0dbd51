import { describe, expect, it } from 'vitest';
import { toConnection } from '../../src/graphql/connection.ts';

const series = Array.from({ length: 1_500 }, (_, n) => n);
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
  ])('of %j begins at %s and holds %i', (args, begins, holds) => {
    const nodes = nodesOf(toConnection(args, series));
    expect([nodes[0], nodes.length]).toEqual([begins, holds]);
  });

  it('goes on from behind its last cursor, to the end and not beyond', () => {
    const { pageInfo } = toConnection({ first: 1_000 }, series);
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = toConnection({ first: 1_000, after: pageInfo.endCursor }, series);
    expect(nodesOf(rest)).toEqual(series.slice(1_000));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = toConnection({ after: rest.pageInfo.endCursor }, series);
    expect(nodesOf(beyond)).toEqual([]);
  });

  it('of nothing begins and ends nowhere', () => {
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
  ])('of %j is told where it does not fit', (args, name) => {
    expect(() => toConnection(args, series)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', inputPath: [name] } }),
    );
  });
});
