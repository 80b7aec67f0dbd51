import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/commands.ts';
import { settings } from '../../src/config/settings.ts';
import type { Attune } from '../../src/index.ts';

const docs = new URL('../../../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');
/** The anchors of a page's headings, as GitHub makes them. */
const anchorsIn = (page: string): readonly string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(['data-map.md', 'dpia.md', 'breach.md'])('docs/%s', (name) => {
  const page = read(name);

  it('has links that lead somewhere', () => {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(3);
    const broken = links.filter((target) => {
      const [file = '', anchor] = target.split('#');
      if (file !== '' && !existsSync(new URL(file, docs))) return true;
      return anchor !== undefined && !anchorsIn(read(file || name)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names only commands, settings and functions that exist', () => {
    const commands = [...page.matchAll(/`attune ([a-z ]+)/g)].map(([, words = '']) => words.trim());
    expect(commands.filter((words) => !commandNames.some((command) => command === words))).toEqual([]);
    const named = page.match(/\bATTUNE_[A-Z_]+/g) ?? [];
    expect(named.filter((setting) => !(setting in settings))).toEqual([]);
    const methods = [...page.matchAll(/`attune\.(?!db)(\w+)/g)].map(([, method = '']) => method);
    const known: readonly (keyof Attune)[] = ['erase', 'endSessions'];
    expect(methods.filter((method) => !known.some((one) => one === method))).toEqual([]);
  });
});
