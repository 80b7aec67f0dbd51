import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../src/http/server.ts';
import { toy } from '../support/toy-schema.ts';

const getsNothing =
  'operations are sent with POST only: a URL would leave dials and notes in logs and histories';
/** Optional audits that this server fails on purpose, with the reason. */
const exempt: Readonly<Record<string, string>> = {
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

test('the number of audits of each level is as expected', () => {
  const levels = audits.map(({ name }) => /^(MUST|SHOULD|MAY)\b/.exec(name)?.[1]);
  const count = (level: string) => levels.filter((each) => each === level).length;
  expect({ must: count('MUST'), should: count('SHOULD'), may: count('MAY') }).toEqual({
    must: 13,
    should: 23,
    may: 25,
  });
  expect(levels).not.toContain(undefined);
});

describe('the server passes the audit of GraphQL over HTTP:', () => {
  test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ id, name, fn }) => {
    const result = await fn();
    const reason = 'reason' in result ? result.reason : undefined;
    if (id in exempt) {
      expect(name).toMatch(/^MAY /);
      expect(result.status, `${id} passes now: remove it from the list`).not.toBe('ok');
    } else {
      expect({ status: result.status, reason }).toEqual({ status: 'ok', reason: undefined });
    }
  });
});
