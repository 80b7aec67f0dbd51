import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { newKek, readKek } from '../../src/maintenance.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { type KekSource, localKek } from '../../src/store/crypto/kek.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { ada, newcomer } from '../../src/testing/store-people.ts';
import { newDatabase } from '../support/open-store.postgres.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

const notifier = inProcessNotifier();
const openFile = (path: string, source: KekSource | undefined) =>
  openSqlite({ path, notifier, kek: source, ids: randomIds });

describe('a key-encryption key', () => {
  it('is required, except for a store in memory', async () => {
    await expect(openFile(temporaryFile(), undefined)).rejects.toThrow(TypeError);
    await expect(openFile(temporaryFile(), undefined)).rejects.toThrow("localKek('./attune.kek')");
    const { openPostgres } = await import('../../src/store/postgres/open.ts');
    await expect(
      openPostgres({ postgres: await newDatabase(), notifier, kek: undefined, ids: randomIds }),
    ).rejects.toThrow('32 bytes');
    const store = await openFile(':memory:', undefined);
    await store.join(ada, newcomer('Ada'));
    expect(await store.readSnapshot(ada)).not.toBeNull();
    await store.close();
  });

  it.each([31, 33, 0])('is rejected when it has %i bytes', async (size) => {
    for (const source of [
      randomBytes(size),
      { current: kek, previous: [randomBytes(size)] },
      async () => randomBytes(size),
    ])
      await expect(openFile(':memory:', source)).rejects.toThrow('32 bytes');
  });

  it('is read from text in both alphabets of base64', () => {
    const text = newKek();
    expect(text).toMatch(/^[\w-]{43}$/);
    expect(newKek()).not.toBe(text);
    const bytes = readKek(text);
    expect(Buffer.from(bytes ?? []).toString('base64url')).toBe(text);
    const full = Buffer.alloc(32, 0xfb);
    for (const encoding of ['base64', 'base64url'] as const)
      expect(readKek(` ${full.toString(encoding)}\n`)).toEqual(new Uint8Array(full));
    for (const wrong of ['', 'short', `${text}A`, text.slice(1), `${text}==`, `${text.slice(1)}!`])
      expect(readKek(wrong)).toBeNull();
  });

  it('is created in a private file once, by the first of several processes', async () => {
    const path = join(dirname(temporaryFile()), 'deep', 'attune.kek');
    // Four processes at once.
    const kek = new URL('../../src/store/crypto/kek.ts', import.meta.url).href;
    const script = `const { localKek } = await import('${kek}');
      process.stdout.write(Buffer.from(await localKek(${JSON.stringify(path)})()).toString('hex'));`;
    const run = promisify(execFile);
    const all = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', script])),
    );
    expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['attune.kek']);
    expect(Buffer.from(await localKek(path)()).toString('hex')).toBe(all[0]?.stdout);
    writeFileSync(path, 'no key');
    await expect(localKek(path)()).rejects.toThrow(path);
  });
});
