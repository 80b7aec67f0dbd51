import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const example = fileURLToPath(new URL('../../../../examples/own-rules/', import.meta.url));
const readme = readFileSync(`${example}README.md`, 'utf8');

test('examples/own-rules prints what its README says', { timeout: 240_000 }, async () => {
  const promised = /^```text\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`${example}main.ts`], {
    cwd: example,
  });
  expect({ stdout: stdout.trimEnd(), stderr }).toEqual({ stdout: promised?.trimEnd(), stderr: '' });
});

test('and what it prints is that the pause is told', () => {
  expect(readme).toMatch(/L13 Noninterference does not hold.*\nIn one world: Sam pauses.*notOpen/);
});
