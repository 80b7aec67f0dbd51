import { readFileSync } from 'node:fs';
import { bands, guidanceTable } from '@attune/core';
import { en } from '@attune/core/messages/en';
import { expect, test } from 'vitest';
import { textsDocument } from '../../scripts/write-texts.ts';

const page = readFileSync(new URL('../../../../docs/texts.md', import.meta.url), 'utf8');

test('docs/texts.md shows every text as the catalogs have it (`npm run texts` writes it)', () => {
  expect(page).toBe(textsDocument());
});

test('docs/texts.md has one row for each text, and one for each scene and band', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(Object.keys(en).length);
  for (const band of [...bands, 'atRaised']) {
    const scenes = rows.filter((row) => row.startsWith(`| \`${band}\` |`));
    expect(scenes).toHaveLength(Object.keys(guidanceTable).length);
  }
});
