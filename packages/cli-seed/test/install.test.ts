import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pretending, type Ran, ran } from './command-line.ts';
import { temporaryFolder } from './temporary.ts';

const script = fileURLToPath(new URL('../../../scripts/install.mjs', import.meta.url));

interface Workspace {
  readonly folder: string;
  install(node?: readonly string[]): Promise<Ran>;
  /** How often pnpm was asked to install. */
  installs(): number;
}

/** A workspace with a fake npx. It counts calls, and installs a file or fails as `npx-fails` says. */
function workspace(): Workspace {
  const folder = temporaryFolder();
  for (const name of ['scripts', 'packages/core', 'bin']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(script, join(folder, 'scripts/install.mjs'));
  for (const name of [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'packages/core/package.json',
  ]) {
    writeFileSync(join(folder, name), `${name}\n`);
  }
  const npx = `#!/bin/sh
echo "$*" >> calls
echo "WARN Unsupported engine" >&2
if [ -e npx-is-old ]; then case "$*" in *"--prefer-offline pnpm@"*) echo "npm error code ETARGET" >&2; exit 1;; esac; fi
if [ -e npx-fails ]; then echo "ERR_PNPM_OUTDATED_LOCKFILE"; exit 3; fi
mkdir -p node_modules/.bin && touch node_modules/.bin/node
`;
  writeFileSync(join(folder, 'bin/npx'), npx);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  const env = { PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) };
  return {
    folder,
    install: (node = []) => ran(join(folder, 'scripts/install.mjs'), [], { cwd: folder, env, node }),
    installs: () =>
      existsSync(join(folder, 'calls'))
        ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length
        : 0,
  };
}

const quiet = { code: 0, out: '', err: '' };

describe('installing before npm start', () => {
  it('installs once without output, and again only after a change', async () => {
    const { folder, install, installs } = workspace();
    expect(await install()).toEqual(quiet);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toMatch(/pnpm@12\.21\.0 install --frozen-lockfile/);
    expect(await install()).toEqual(quiet);
    expect(installs()).toBe(1);
    writeFileSync(join(folder, 'packages/core/package.json'), 'changed\n');
    await install();
    expect(installs()).toBe(2);
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'changed\n');
    await install();
    expect(installs()).toBe(3);
    rmSync(join(folder, 'node_modules/.bin/node'));
    await install();
    expect(installs()).toBe(4);
    await install();
    expect(installs()).toBe(4);
  });

  it('shows the output of pnpm when it fails, and tries again the next time', async () => {
    const { folder, install, installs } = workspace();
    await install();
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'changed\n');
    writeFileSync(join(folder, 'npx-fails'), '');
    const failed = await install();
    expect(failed.code).toBe(3);
    expect(failed.err).toContain('ERR_PNPM_OUTDATED_LOCKFILE');
    // Also for an earlier installation: a failure may have left it incomplete.
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'pnpm-lock.yaml\n');
    rmSync(join(folder, 'npx-fails'));
    expect(await install()).toEqual(quiet);
    expect(installs()).toBe(3);
  });

  it('asks the registry when the cache of npm does not know this pnpm', async () => {
    const { folder, install, installs } = workspace();
    writeFileSync(join(folder, 'npx-is-old'), '');
    expect(await install()).toEqual(quiet);
    expect(installs()).toBe(2);
  });

  it('reports a Node version that is too old, and installs nothing', async () => {
    const { install, installs } = workspace();
    const old = await install(pretending('18.20.4'));
    expect(old).toMatchObject({ code: 1, out: '' });
    expect(old.err).toMatch(/^Attune starts on Node 20 or newer; this is Node 18\.20\.4\..*\n$/);
    expect(installs()).toBe(0);
  });
});
