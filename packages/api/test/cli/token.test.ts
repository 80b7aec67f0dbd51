import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { tokenAuthenticator } from '../../src/http/auth.ts';
import { ran } from './run-cli.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'attune-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('a token', () => {
  test('signs in and is unlocked where its key pair is trusted', async () => {
    const file = join(folder(), 'keys', 'issuer.json');
    const env = { ATTUNE_DEV_ISSUER_FILE: file };
    const [ada, sam] = [await ran(['token', 'ada'], env), await ran(['token', 'sam'], env)];
    expect([ada.code, sam.code, ada.err]).toEqual([0, 0, '']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const config = readConfig(env);
    if (!config.ok) throw new Error(config.refusal.map(({ message }) => message).join());
    const authenticate = tokenAuthenticator(config.value.auth);
    for (const [{ out }, subject] of [
      [ada, 'ada'],
      [sam, 'sam'],
    ] as const) {
      const authorization = `Bearer ${out.trim()}`;
      const signedIn = await authenticate(new Request('http://localhost', { headers: { authorization } }));
      expect(signedIn).toMatchObject({ viewer: { tenant: 'attune-development', subject } });
      expect(decodeJwt(out.trim())['auth_time']).toBeGreaterThan(Date.now() / 1000 - 60);
    }
    const other = await ran(['token', 'ada'], { ATTUNE_DEV_ISSUER_FILE: join(folder(), 'other.json') });
    const {
      issuers: [issuer],
    } = config.value.auth;
    const keys = issuer?.keys && 'jwks' in issuer.keys ? issuer.keys.jwks : { keys: [] };
    await expect(jwtVerify(other.out.trim(), createLocalJWKSet(keys))).rejects.toThrow();
  });

  test('is not made in production, nor from a file without a key pair', async () => {
    const file = join(folder(), 'issuer.json');
    const env = { ATTUNE_DEV_ISSUER_FILE: file };
    expect(await ran(['token', 'ada'], { ...env, NODE_ENV: 'production' })).toMatchObject({
      code: 2,
      out: '',
    });
    expect(() => statSync(file)).toThrow();
    for (const text of ['secret', '{}', '{"kty":"EC","crv":"P-256","x":"x","y":"y"}']) {
      writeFileSync(file, text);
      const { code, out, err } = await ran(['token', 'ada'], env);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(
        `${file} holds no key pair. Remove it, and the next run of "attune token" creates a new one.\n`,
      );
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  test('has the same key pair when two are made at once', async () => {
    const env = { ATTUNE_DEV_ISSUER_FILE: join(folder(), 'issuer.json') };
    const tokens = await Promise.all(Array.from({ length: 4 }, () => ran(['token', 'ada'], env)));
    const config = readConfig(env);
    const keys = config.ok ? config.value.auth.issuers[0]?.keys : undefined;
    if (!keys || !('jwks' in keys)) throw new Error('no keys');
    for (const { out } of tokens) await jwtVerify(out.trim(), createLocalJWKSet(keys.jwks));
  });
});
