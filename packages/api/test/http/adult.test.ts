import { afterEach, describe, expect, it } from 'vitest';
import { testPerson } from '../../src/testing/index.ts';
import { openTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

const document = `mutation ($input: JoinInput!) { join(input: $input) { __typename } }`;

/** Joins with this age claim in the token (undefined: without one), and with what the person says. */
async function join(claim: unknown, adult: boolean) {
  server = await openTestServer();
  const claims = claim === undefined ? {} : { age_over_18: claim };
  const person = testPerson(server.attune.fetch, await server.issuer.token('kit', claims));
  const { body } = await person.send(document, { input: { displayName: 'Kit', adult } });
  return body.data?.join.__typename ?? body.errors?.[0].extensions.inputPath.join('.');
}

describe('the age that the host verified', () => {
  it.each([
    [undefined, true, 'JoinSuccess'],
    [undefined, false, 'input.adult'],
    [true, false, 'JoinSuccess'],
    [true, true, 'JoinSuccess'],
    [false, true, 'input.adult'],
    [false, false, 'input.adult'],
    ['true', false, 'input.adult'],
  ])('with the claim %j, overrides what the person says (%j)', async (claim, adult, result) => {
    expect(await join(claim, adult)).toBe(result);
  });
});
