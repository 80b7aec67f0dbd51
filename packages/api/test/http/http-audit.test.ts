import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../src/http/server.ts';
import { toy } from '../support/toy-schema.ts';

const getsNothing =
  'a query in a URL would leave dials and notes in logs and histories: operations come by POST';
/** What GraphQL over HTTP allows, and this server does not do. */
const left: Readonly<Record<string, string>> = {
  '5A70': getsNothing,
  D6D5: getsNothing,
  '6A70': getsNothing,
};

let served: RunningServer;
beforeAll(async () => {
  served = await serve({ handler: toy().yoga, host: '127.0.0.1', port: 0, ready: async () => {} });
});
afterAll(() => served.close());

const audits = serverAudits({ url: () => `${served.url}/graphql` });

test('there are as many audits of each level as were looked at', () => {
  const levels = audits.map(({ name }) => /^(MUST|SHOULD|MAY)\b/.exec(name)?.[1]);
  const count = (level: string) => levels.filter((each) => each === level).length;
  expect({ must: count('MUST'), should: count('SHOULD'), may: count('MAY') }).toEqual({
    must: 13,
    should: 23,
    may: 25,
  });
  expect(levels).not.toContain(undefined);
});

describe('GraphQL over HTTP, as its own audit has it', () => {
  test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ id, name, fn }) => {
    const result = await fn();
    const reason = 'reason' in result ? result.reason : undefined;
    if (id in left) {
      expect(name).toMatch(/^MAY /);
      expect(result.status, `${id} passes by now`).not.toBe('ok');
    } else {
      expect({ status: result.status, reason }).toEqual({ status: 'ok', reason: undefined });
    }
  });
});
