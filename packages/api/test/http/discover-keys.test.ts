import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tokenAuthenticator } from '../../src/http/auth.ts';
import { discoverKeys } from '../../src/http/discover-keys.ts';
import { SignInUnavailable } from '../../src/http/sign-in-unavailable.ts';
import { audience, inOneHour, signer } from '../support/toy-schema.ts';

const ada = await signer();

/** An identity provider of the test, under a path with a trailing slash. `edit` changes its discovery document. */
async function provider(edit: (document: Record<string, unknown>) => unknown = (document) => document) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(`${request.url}`);
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const document = { issuer: `${origin}/realm/`, jwks_uri: `${origin}/keys` };
    const isDocument = request.url === '/realm/.well-known/openid-configuration';
    response.end(JSON.stringify(isDocument ? edit(document) : ada.jwks));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realm/`;
  const authenticate = tokenAuthenticator({ issuers: [{ issuer, audience }] });
  const token = await ada.sign({ iss: issuer, exp: inOneHour() });
  const request = new Request('http://attune.example', { headers: { authorization: `Bearer ${token}` } });
  return { paths, ask: () => authenticate(request) };
}

test('keys are discovered at the issuer, once', async () => {
  const { paths, ask } = await provider();
  expect(paths).toEqual([]);
  for (const _ of [1, 2]) expect(await ask()).toMatchObject({ viewer: { subject: 'ada' } });
  expect(paths).toEqual(['/realm/.well-known/openid-configuration', '/keys']);
});

test.each<[string, (document: Record<string, unknown>) => unknown]>([
  ['names another issuer', (document) => ({ ...document, issuer: 'https://evil.example' })],
  ['has no keys', ({ issuer }) => ({ issuer })],
  ['has keys at an unsafe address', (document) => ({ ...document, jwks_uri: 'http://keys.example/' })],
  ['is not an object', () => null],
])('a discovery document that %s is an outage of the sign-in', async (_what, edit) => {
  const { ask } = await provider(edit);
  await expect(ask()).rejects.toThrow(SignInUnavailable);
});

test('an issuer with https cannot name keys that are fetched in clear text', async () => {
  const issuer = 'https://id.example';
  const document = { issuer, jwks_uri: 'http://localhost/keys' };
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(document));
  onTestFinished(() => fetched.mockRestore());
  await expect(discoverKeys(issuer)()).rejects.toThrow('in clear text');
});

test.each(['our-issuer', 'http://id.example/'])('the issuer "%s" cannot be discovered', (issuer) => {
  const create = () => tokenAuthenticator({ issuers: [{ issuer, audience }] });
  expect(create).toThrow('auth: issuer must start with https:// (on localhost, http:// is allowed).');
});
