import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

/** What became of a script in a browser. */
export interface Visit {
  /** What the script left in `globalThis.told`. */
  readonly told: unknown;
  /** What the console said, and what was thrown. */
  readonly complaints: readonly string[];
  /** The paths the page asked for; anything beyond the page and its script would be leaving it. */
  readonly asked: readonly string[];
}

const html = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/script.js"></script>`;

/** Runs a module in a page of its own, from this machine alone and under a policy without `eval`. */
export async function visit(browser: Browser, script: string): Promise<Visit> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; img-src data:");
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => complaints.push(line.text()));
  page.on('pageerror', (thrown) => complaints.push(thrown.message));
  page.on('request', (request) => asked.push(request.url().replace(origin, '')));
  try {
    await page.goto(origin, { waitUntil: 'load', timeout: 10_000 });
    return { told: await page.evaluate('globalThis.told'), complaints, asked };
  } finally {
    await page.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
