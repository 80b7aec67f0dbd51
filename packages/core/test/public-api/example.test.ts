import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const example = fileURLToPath(new URL('../../../../examples/own-rules/', import.meta.url));
const readme = readFileSync(`${example}README.md`, 'utf8');

test('examples/own-rules prints the output in its README', { timeout: 240_000 }, async () => {
  const expected = /^```text\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`${example}main.ts`], {
    cwd: example,
  });
  expect({ stdout: stdout.trimEnd(), stderr }).toEqual({ stdout: expected?.trimEnd(), stderr: '' });
});

test('examples/own-rules finds that its rules reveal a pause', () => {
  expect(readme).toMatch(/L13 Noninterference does not hold.*\nIn one world: Sam pauses.*notOpen/);
});
