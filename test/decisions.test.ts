import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../docs/decisions/', import.meta.url);
const records = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .sort();
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const titleOf = (name: string): string => /^# \d+\. (.+)$/m.exec(read(name))?.[1] ?? '';

describe('decision records', () => {
  it('are numbered without a gap', () => {
    expect(records.length).toBeGreaterThan(20);
    expect(records.map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]))).toEqual(
      records.map((_, index) => index + 1),
    );
  });

  it.each(records)('%s starts with its number and has the four sections in order', (name) => {
    expect(read(name)).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(read(name).match(/^## .+$/gm)).toEqual([
      '## Status',
      '## Context',
      '## Decision',
      '## Consequence',
    ]);
    for (const section of read(name).split(/^## .+$/m)) expect(section.trim()).not.toBe('');
  });

  it('are listed in the index with their titles', () => {
    const rows = [...read('README.md').matchAll(/^\| \[(\d+)\]\((.+?)\) \| (.+) \|$/gm)];
    expect(rows.map(([, number, name, title]) => [Number(number), name, title])).toEqual(
      records.map((name, index) => [index + 1, name, titleOf(name)]),
    );
  });
});
