import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { newKek, readKek } from '../src/operate.ts';
import { type KekSource, localKek } from '../src/store/kek.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { ada, newcomer } from '../src/testing/store-people.ts';
import { kek } from './kek.ts';
import { newDatabase } from './opened.postgres.ts';
import { temporaryFile } from './opened.ts';

const notices = inProcessNotices();
const openFile = (path: string, source: KekSource | undefined) =>
  openSqlite({ path, notices, kek: source, ids: randomIds });

describe('a key-encryption key', () => {
  it('is asked for where there is none, but in memory', async () => {
    await expect(openFile(temporaryFile(), undefined)).rejects.toThrow(TypeError);
    await expect(openFile(temporaryFile(), undefined)).rejects.toThrow("localKek('./attune.kek')");
    const { openPostgres } = await import('../src/store/open.postgres.ts');
    await expect(
      openPostgres({ postgres: await newDatabase(), notices, kek: undefined, ids: randomIds }),
    ).rejects.toThrow('32 bytes');
    const store = await openFile(':memory:', undefined);
    await store.join(ada, newcomer('Ada'));
    expect(await store.read(ada)).not.toBeNull();
    await store.close();
  });

  it.each([31, 33, 0])('of %i bytes is refused', async (size) => {
    for (const source of [
      randomBytes(size),
      { current: kek, previous: [randomBytes(size)] },
      async () => randomBytes(size),
    ])
      await expect(openFile(':memory:', source)).rejects.toThrow('32 bytes');
  });

  it('is read from text as it is written, in either alphabet', () => {
    const text = newKek();
    expect(text).toMatch(/^[\w-]{43}$/);
    expect(newKek()).not.toBe(text);
    const bytes = readKek(text);
    expect(Buffer.from(bytes ?? []).toString('base64url')).toBe(text);
    const full = Buffer.alloc(32, 0xfb);
    for (const way of ['base64', 'base64url'] as const)
      expect(readKek(` ${full.toString(way)}\n`)).toEqual(new Uint8Array(full));
    for (const wrong of ['', 'short', `${text}A`, text.slice(1), `${text}==`, `${text.slice(1)}!`])
      expect(readKek(wrong)).toBeNull();
  });

  it('in a file is made once, for this account alone, by whoever comes first', async () => {
    const path = join(dirname(temporaryFile()), 'deep', 'attune.kek');
    // Each in a process of its own, at once.
    const kek = new URL('../src/store/kek.ts', import.meta.url).href;
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
