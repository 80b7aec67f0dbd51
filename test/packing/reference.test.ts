import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeReference } from '../../scripts/reference/write.ts';
import { entryPoints, packages, root } from './packed.ts';

it('the reference of a package has its entry points and their exports, and TypeDoc finds no problem', async () => {
  const target = mkdtempSync(join(tmpdir(), 'attune-reference-'));
  onTestFinished(() => rmSync(target, { recursive: true, force: true }));
  const core = packages.find(({ manifest }) => manifest.name === '@attune/core');
  expect(await writeReference(root, target, (name) => name === '@attune/core')).toBe(0);
  const pages = globSync('core/*.md', { cwd: target }).map((page) =>
    readFileSync(join(target, page), 'utf8'),
  );
  const names = core === undefined ? [] : entryPoints(core.manifest);
  expect(names).toContain('@attune/core');
  expect(names.filter((name) => !pages.some((page) => page.includes(`\n# ${name}\n`)))).toEqual([]);
  expect(pages.join('')).toMatch(/### act\(\)[\s\S]+Defined in: \[packages\/core\/src\/couple\/act\.ts/);
});
