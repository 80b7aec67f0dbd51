import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const cache = fileURLToPath(new URL('../../node_modules/.cache/attune/', import.meta.url));

/** A real browser that came as an npm package, with its own libraries and fonts; elsewhere than on Linux, the Chrome there is. */
export async function launch(): Promise<Browser> {
  const options = { args: ['--no-sandbox', '--disable-gpu', '--no-pings'], timeout: 15_000 };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ ...options, channel: 'chrome' });
  }
  const home = unpacked();
  return chromium.launch({
    ...options,
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
      HOME: home,
    },
  });
}

/**
 * Where the browser is unpacked: once for each version, since it takes seconds. It is put together beside its
 * place and then moved there, so that a run that was cut short or runs at once leaves no half browser.
 */
function unpacked(): string {
  const home = join(cache, `chromium-${version()}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'staging-'));
  try {
    // The package unpacks into the temporary folder, and its libraries only where it takes this for AWS.
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpacking], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      timeout: 60_000,
    });
    renameSync(staging, home);
  } catch (thrown) {
    if (!existsSync(home)) throw thrown;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return home;
}

const unpacking = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

function version(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}
