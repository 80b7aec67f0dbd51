import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

/** The result of running a script in a browser. */
export interface Visit {
  /** The value that the script assigned to `globalThis.result`. */
  readonly result: unknown;
  /** The console output and thrown errors. */
  readonly errors: readonly string[];
  /** The paths that the page requested: only the page and its script are expected. */
  readonly requests: readonly string[];
}

const html = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/script.js"></script>`;

/** Runs a module in a new page, from a local server and under a content security policy without `eval`. */
export async function visit(browser: Browser, script: string): Promise<Visit> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; img-src data:");
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (line) => errors.push(line.text()));
  page.on('pageerror', (thrown) => errors.push(thrown.message));
  page.on('request', (request) => requests.push(request.url().replace(origin, '')));
  try {
    await page.goto(origin, { waitUntil: 'load', timeout: 10_000 });
    return { result: await page.evaluate('globalThis.result'), errors, requests };
  } finally {
    await page.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
