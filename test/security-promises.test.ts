import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adversaries } from '../scripts/security-promises/promises.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const count = (text: string, part: string): number => text.split(part).length - 1;
const all = adversaries.flatMap(({ promises }) => promises);

/** The tables of SECURITY.md: each promise with the title and the path of its test, by adversary. */
function promisesInDocs(): Record<string, string[][]> {
  const sections = read('SECURITY.md').split(/^## /m).slice(1);
  const tables = sections.map((section) => {
    const rows = section.matchAll(/^\| (.+) \| \[(.+)\]\((.+)\) \|$/gm);
    return [section.split('\n')[0] ?? '', [...rows].map(([, ...cells]) => cells)] as const;
  });
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}

describe('the promises of SECURITY.md', () => {
  it('are the promises that `npm run report:promises` checks, each with its test', () => {
    const expected = adversaries.map(({ name, promises }) => [
      name,
      promises.map(({ promise, test }) => [promise, test.title.trim(), test.file]),
    ]);
    expect(promisesInDocs()).toEqual(Object.fromEntries(expected));
  });

  it.each(all.map((promise) => [promise.promise, promise] as const))(
    'have a test and a protection in the code: %s',
    (_, { test, protection }) => {
      expect(existsSync(new URL(test.file, root)), test.file).toBe(true);
      expect(read(test.file)).toContain(test.title);
      for (const { file, code, replacement } of [protection].flat()) {
        expect(count(read(file), code), code).toBe(1);
        expect(replacement).not.toBe(code);
      }
    },
  );
});
