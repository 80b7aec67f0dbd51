import { readFileSync } from 'node:fs';
import type { JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { BadToken, type IssuerOptions, tokenAuthenticator } from '../../src/http/auth.ts';
import { signer } from '../support/toy-schema.ts';

const page = readFileSync(new URL('../../../../docs/sign-in.md', import.meta.url), 'utf8');

/** The configuration in the section of a provider. */
function recipeOf(section: string): IssuerOptions {
  const text = page.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? 'null');
}

const now = Math.floor(Date.now() / 1000);
const times = { iat: now, exp: now + 3600 };

/** The claims that each provider documents for its tokens. */
const documented: Record<string, { readonly alg: string; readonly claims: JWTPayload }> = {
  'OpenID Connect Discovery': {
    alg: 'RS256',
    claims: { aud: ['attune', 'account'], sub: 'f3b0', azp: 'app', auth_time: now, typ: 'Bearer' },
  },
  Auth0: {
    alg: 'RS256',
    claims: {
      aud: ['https://attune.example.org', 'https://YOUR-TENANT.eu.auth0.com/userinfo'],
      sub: 'auth0|5f7c',
      azp: 'client',
      scope: 'openid',
    },
  },
  Clerk: {
    alg: 'RS256',
    claims: { aud: 'attune', sub: 'user_2f', azp: 'https://app.example.org', jti: 'a', nbf: now - 10 },
  },
  Supabase: {
    alg: 'ES256',
    claims: {
      aud: 'authenticated',
      sub: '5b2e',
      role: 'authenticated',
      aal: 'aal1',
      session_id: 's',
      is_anonymous: false,
    },
  },
};

describe.each(Object.entries(documented))('the recipe for %s', (section, { alg, claims }) => {
  const recipe = recipeOf(section);

  test('accepts a token as the provider documents it, and no token for another audience', async () => {
    const keys = await signer(alg);
    const authenticate = tokenAuthenticator({ issuers: [{ ...recipe, keys: { jwks: keys.jwks } }] });
    const ask = async (changes: object) => {
      const token = await keys.sign({ ...claims, ...times, iss: recipe.issuer, ...changes });
      return authenticate(new Request('http://a.example', { headers: { authorization: `Bearer ${token}` } }));
    };
    expect(await ask({})).toMatchObject({ viewer: { tenant: recipe.issuer, subject: claims.sub } });
    await expect(ask({ aud: 'another' })).rejects.toThrow(BadToken);
  });

  test('has options that createAttune accepts', () => {
    expect(() => tokenAuthenticator({ issuers: [recipe] })).not.toThrow();
  });
});
