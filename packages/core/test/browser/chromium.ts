import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const cache = fileURLToPath(new URL('../../node_modules/.cache/attune/', import.meta.url));

/** Launches a real browser: on Linux, from an npm package with its own libraries and fonts; otherwise, the installed Chrome. */
export async function launch(): Promise<Browser> {
  const options = { args: ['--no-sandbox', '--disable-gpu', '--no-pings'], timeout: 15_000 };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ ...options, channel: 'chrome' });
  }
  const home = unpackBrowser();
  return chromium.launch({
    ...options,
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: fontsOf(home),
      HOME: home,
    },
  });
}

/**
 * Unpacks the browser, which takes seconds, once for each version. It unpacks to a staging folder and then moves it, so
 * that an interrupted or parallel run leaves no incomplete browser.
 */
function unpackBrowser(): string {
  const home = join(cache, `chromium-${version()}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'staging-'));
  try {
    // The package unpacks to the temporary folder. It unpacks its libraries only if the environment looks like AWS.
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpackScript], {
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

/**
 * Writes the font configuration for the browser's own fonts, and returns its path. That of the package expects them in
 * /tmp. Without a font, a page with a button or an input ends the browser.
 */
function fontsOf(home: string): string {
  const file = join(home, 'fonts.conf');
  const folders = `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
  );
  return file;
}

const unpackScript = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

function version(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}
