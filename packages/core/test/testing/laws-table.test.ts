import { readFileSync } from 'node:fs';
import { laws } from '@attune/core/testing';
import { expect, test } from 'vitest';
import { faults } from '../faults/planted-faults.ts';

/** The id, the title and how it is checked, of each row of the table. */
const rows = readFileSync(new URL('../../../../docs/laws.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| L\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', title = '', , how = '']) => ({ id, title, how }));

test('docs/laws.md numbers 29 laws without a gap', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 29 }, (_, index) => `L${index + 1}`));
});

test('docs/laws.md has the title of each exported law', () => {
  const titled = rows.map(({ id, title }) => `${id} ${title}`);
  expect(laws.map(({ id, name }) => `${id} ${name}`).filter((law) => !titled.includes(law))).toEqual([]);
});

test('docs/laws.md says of exactly the exported laws that core checks them', () => {
  const ofCore = rows.filter(({ how }) => how !== 'tests of the API').map(({ id }) => id);
  expect(ofCore).toEqual(laws.map(({ id }) => id));
});

test('every law that core checks has a planted fault', () => {
  expect(laws.filter(({ id }) => !faults.some(({ law }) => law === id))).toEqual([]);
});
