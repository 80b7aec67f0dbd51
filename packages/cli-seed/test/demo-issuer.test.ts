import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoIssuer } from '../src/demo/demo-issuer.ts';
import { temporaryFolder } from './temporary.ts';

describe('the key file of the demo', () => {
  const file = () => join(temporaryFolder(), 'keys.json');

  it('is created when missing, and gives the same key again', async () => {
    const path = file();
    const { jwks } = await demoIssuer(path);
    expect((await demoIssuer(path)).jwks).toEqual(jwks);
  });

  it.each(['', '{}', 'no JSON'])('is reported when it holds no key: %j', async (text) => {
    const path = file();
    writeFileSync(path, text);
    await expect(demoIssuer(path)).rejects.toThrow(/holds no key\. Remove it/);
  });

  it('is reported by the system’s own error when it cannot be read', async () => {
    const path = file();
    mkdirSync(path);
    await expect(demoIssuer(path)).rejects.toThrow(/EISDIR/);
  });
});
