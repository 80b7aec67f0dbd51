import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const files = [
  'Dockerfile',
  'compose.yaml',
  ...readdirSync(`${root}deploy`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length)),
];

/** Lists what two linters say about a Dockerfile and a compose file. */
const dockerfileProblems = (text: string) => validate(text).map(({ message }) => message);
function composeProblems(path: string): string {
  const linter = `${root}node_modules/dclint/bin/dclint.cjs`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [linter, '--max-warnings=0', path], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('the Dockerfile', () => {
  it('has no finding of its linter, which finds a mistake', () => {
    expect(dockerfileProblems(dockerfile)).toEqual([]);
    expect(dockerfileProblems(`${dockerfile}\nENTRYPOINT ["sh"]\nEXPOSE x`)).not.toEqual([]);
  });

  it('names an exact base, a user without rights, and attune as its entrypoint', () => {
    expect(dockerfile).toMatch(/^ARG BASE=node:\d+\.\d+\.\d+-bookworm-slim$/m);
    expect(dockerfile.match(/^FROM .*/gm)?.every((from) => from.startsWith(`FROM $`))).toBe(true);
    expect(dockerfile).toMatch(/^USER 10001:10001$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toMatch(/^ENTRYPOINT \["attune"\]\nCMD \["serve"\]$/m);
  });

  it('uses the same Node and pnpm as the repository', () => {
    const pnpm = /'(pnpm@[\d.]+)'/.exec(read('scripts/install.mjs'))?.[1];
    expect(dockerfile).toContain(`ARG PNPM=${pnpm}\n`);
    expect(/node:(\d+)\./.exec(dockerfile)?.[1]).toBe(/"node": "\^(\d+)\./.exec(read('package.json'))?.[1]);
  });

  it('copies only what .dockerignore names, and no secret', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))).not.toContain(
      'secrets',
    );
    for (const secret of ['**/*.db', '**/*.kek', '**/*.env']) expect(lines).toContain(secret);
  });
});

describe('the compose file', () => {
  it('has no finding of its linter, which finds a mistake', () => {
    expect(composeProblems(`${root}compose.yaml`)).toBe('');
    const folder = mkdtempSync(join(tmpdir(), 'attune-compose-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const wrong = join(folder, 'compose.yaml');
    writeFileSync(wrong, compose.replace('image: postgres:18.4-bookworm', 'image: postgres'));
    expect(composeProblems(wrong)).toContain('image');
  });

  it('limits every service', () => {
    const services = compose
      .slice(0, compose.indexOf('\nnetworks:'))
      .split(/^ {2}(?=\w+:$)/m)
      .slice(1);
    expect(services).toHaveLength(2);
    for (const service of services)
      for (const limit of ['read_only: true', 'cap_drop:\n      - ALL', 'no-new-privileges:true'])
        expect(service).toContain(limit);
    expect(compose).not.toMatch(/PASSWORD: |ATTUNE_KEK: /);
  });
});

describe('the files for a deployment', () => {
  const settings = new Set(
    [...read('docs/operating.md').matchAll(/^\| `(ATTUNE_[A-Z_]+)` \|/gm)].map(([, name]) => name),
  );

  it.each(files)('%s names only settings that there are', (path) => {
    expect(settings.size).toBeGreaterThan(30);
    const named = read(path).match(/\bATTUNE_[A-Z_]+/g) ?? [];
    expect(named.filter((name) => !settings.has(name))).toEqual([]);
  });

  it('are all explained in docs/deploying.md', () => {
    const page = read('docs/deploying.md');
    const explained = files.filter((path) => !path.startsWith('deploy/image/'));
    expect(explained.filter((path) => !page.includes(`(../${path})`))).toEqual([]);
  });
});
