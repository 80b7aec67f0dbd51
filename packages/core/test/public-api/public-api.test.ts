import { readFileSync } from 'node:fs';
import * as core from '@attune/core';
import * as journal from '@attune/core/journal';
import * as pairing from '@attune/core/pairing';
import * as pressure from '@attune/core/pressure';
import * as sharing from '@attune/core/sharing';
import * as support from '@attune/core/support';
import * as testing from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import {
  declared,
  type Entry,
  entries as entryFiles,
  exportsOf,
  snapshotOf,
  undocumented,
} from '../../scripts/public-api.ts';

const modules: Readonly<Record<Entry, object>> = {
  '@attune/core': core,
  '@attune/core/pairing': pairing,
  '@attune/core/sharing': sharing,
  '@attune/core/journal': journal,
  '@attune/core/support': support,
  '@attune/core/pressure': pressure,
  '@attune/core/testing': testing,
};
const entries = Object.keys(modules) as Entry[];
/** `@attune/core/testing` as a file name. */
const fileOf = (entry: Entry): string => `./${entry.slice(1).replaceAll('/', '-')}.txt`;

describe.each(entries)('%s', (entry) => {
  // If the change is intended: `npx vitest run --project core packages/core/test/public-api/public-api.test.ts -u`, and add a changeset.
  test('exports the names and types in its snapshot', async () => {
    await expect(snapshotOf(entry)).toMatchFileSnapshot(fileOf(entry));
  });

  test('exports no value that the snapshot misses', () => {
    const values = exportsOf(entry).filter(({ kind }) => !['type', 'interface'].includes(kind));
    expect(values.map(({ name }) => name)).toEqual(Object.keys(modules[entry]).toSorted());
  });
});

describe('the entry points', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const sourceOf: Readonly<Record<string, string>> = exports;

  test('export each name once', () => {
    const names = entries.flatMap((entry) => exportsOf(entry).map(({ name }) => name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('are the ones that list their exports, and texts and checks of one language', () => {
    const single = Object.keys(sourceOf).filter((path) => /^\.\/(?:messages|pressure)\/[\w-]+$/.test(path));
    const listed = Object.keys(sourceOf).filter((path) => !single.includes(path));
    const sources = listed.map((path) => [path.replace(/^\./, '@attune/core'), sourceOf[path]]);
    expect(Object.fromEntries(sources)).toEqual(
      Object.fromEntries(entries.map((entry) => [entry, `./${entryFiles[entry]}`])),
    );
  });
});

describe('the comment of an export', () => {
  const allowed = readFileSync(new URL('undocumented.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

  test('exists, except for exports in undocumented.txt', () => {
    expect(undocumented().filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('removes its export from undocumented.txt, so that the list only shrinks', () => {
    const missing = undocumented();
    expect(allowed.filter((name) => !missing.includes(name))).toEqual([]);
  });

  test.each([
    ['/** What it is. */\nexport const one = 1;', true],
    ['/**\n * What it is.\n */\nexport function one() {}', true],
    ['export const one = 1;', false],
    ['// What it is.\nexport type one = 1;', false],
    ['/* What it is. */\nexport interface one {}', false],
    ['/** Of another. */\nexport const another = 0;\nexport const one = 1;', false],
    ['/** Of another. */\nexport const oneMore = 0;\nexport const one = 1;', false],
  ])('is recognised: %j', (text, documented) => {
    expect(declared('one', 'one.ts', text).documented).toBe(documented);
  });
});
