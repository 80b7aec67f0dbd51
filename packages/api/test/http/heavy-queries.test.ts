import { setTimeout as pause } from 'node:timers/promises';
import { createSchema } from 'graphql-yoga';
import { describe, expect, test } from 'vitest';
import { createAuthenticator } from '../../src/http/identify.ts';
import { toy } from '../support/toy-schema.ts';

const byName = createAuthenticator({
  identify: (request) => ({
    tenant: 't',
    subject: request.headers.get('authorization')?.slice('Bearer '.length) ?? '',
  }),
});

/** A server with a slow field, heavy or not, that records how many of it run at once. */
function slowServer(fails = false) {
  const seen = { running: 0, most: 0, ended: 0 };
  const slow = async () => {
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    await pause(10);
    seen.running -= 1;
    seen.ended += 1;
    if (fails) throw new Error('The field failed.');
    return 1;
  };
  const schema = createSchema({
    typeDefs: 'type Query { heavy: Int light: Int } type Mutation { exit: Int }',
    resolvers: { Query: { heavy: slow, light: slow }, Mutation: { exit: slow } },
  });
  const heavy = schema.getQueryType()?.getFields()['heavy'];
  if (heavy) heavy.extensions = { cost: 10_000 };
  const { ask } = toy({ schema, authenticate: byName });
  const as = (name: string, query: string) => ask({ query }, { authorization: `Bearer ${name}` });
  const times = (count: number, name: string, query: string) =>
    Promise.all(Array.from({ length: count }, () => as(name, query)));
  return { seen, as, times };
}

describe('heavy queries of one person', () => {
  test('run one at a time', async () => {
    const { seen, times } = slowServer();
    const answers = await times(5, 'ada', '{ heavy }');
    expect(answers.map(({ body }) => body)).toEqual(Array(5).fill({ data: { heavy: 1 } }));
    expect(seen.most).toBe(1);
  });

  test('run at the same time as those of another person, and as light ones', async () => {
    const { seen, times } = slowServer();
    await Promise.all([
      times(1, 'ada', '{ heavy }'),
      times(1, 'sam', '{ heavy }'),
      times(3, 'ada', '{ light }'),
    ]);
    expect(seen.most).toBe(5);
  });

  test('keep no command of theirs waiting', async () => {
    const { seen, as, times } = slowServer();
    const heavy = times(10, 'ada', '{ heavy }');
    expect((await as('ada', 'mutation { exit }')).body).toEqual({ data: { exit: 1 } });
    expect(seen.ended).toBeLessThan(6);
    await heavy;
  });

  test('get 429 when too many wait', async () => {
    const { times } = slowServer();
    const answers = await times(25, 'ada', '{ heavy }');
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.error.extensions.code).toBe('RATE_LIMITED');
    expect(refused[0]?.response.headers.get('retry-after')).toBe('1');
  });

  test('go on after one of them fails', async () => {
    const { seen, times } = slowServer(true);
    const answers = await times(3, 'ada', '{ heavy }');
    expect(answers.map(({ error }) => error.extensions.code)).toEqual(Array(3).fill('INTERNAL_SERVER_ERROR'));
    expect(seen.ended).toBe(3);
  });
});
