import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const text = readFileSync(`${root}llms.txt`, 'utf8');
const lines = text.split('\n');
const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);

/** The pages that a reader of the repository starts from. Records of decisions are behind their index. */
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], {
  cwd: root,
  exclude: ['docs/decisions/0*', 'docs/reference'],
}).filter((path) => path !== 'CODE_OF_CONDUCT.md');

describe('llms.txt', () => {
  it('has a title, a summary, and sections of links with one line each', () => {
    expect(lines[0]).toBe('# Attune');
    expect(lines[2]).toMatch(/^> \S/);
    const sections = text.split(/^## .+$/m).slice(1);
    expect(sections.length).toBeGreaterThan(2);
    for (const section of sections) {
      for (const line of section.trim().split('\n')) expect(line).toMatch(/^- \[[^\]]+\]\([^)]+\): \S/);
    }
  });

  it('links only to what exists, once', () => {
    expect(linked.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
    expect(linked.filter((path, index) => linked.indexOf(path) !== index)).toEqual([]);
  });

  it('lists every page', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((path) => !linked.includes(path)).toSorted()).toEqual([]);
  });
});
