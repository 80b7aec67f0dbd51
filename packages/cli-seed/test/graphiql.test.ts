import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../core/test/browser/chromium.ts';
import { binOf, start } from './command-line.ts';
import { temporaryFolder } from './temporary.ts';

type Browser = Awaited<ReturnType<typeof launch>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 90_000);
afterAll(() => browser?.close(), 20_000);

/** Opens a tab of GraphiQL and runs its operation. */
async function run(page: Page, tab: string): Promise<void> {
  // Without a mouse: GraphiQL moves a tab while a mouse presses it, and a headless browser then misses the click.
  await page.locator('.graphiql-tab-button', { hasText: tab }).dispatchEvent('click');
  await page.locator('.graphiql-query-editor', { hasText: tab }).waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
}

/** Resolves when the result shows this text. */
const shows = (page: Page, text: string): Promise<void> =>
  page.locator('.result-window').filter({ hasText: text }).waitFor({ timeout: 10_000 });

it('the page plays the story as both people, and keeps nothing in the browser', async () => {
  const cwd = temporaryFolder();
  const demo = start(binOf('attune-demo'), [], { cwd, env: { PORT: '0' } });
  await demo.saying('README.md continues from here');
  const { url } = JSON.parse(readFileSync(join(cwd, '.attune', 'demo.json'), 'utf8'));

  const context = await browser.newContext();
  const errors: string[] = [];
  const origins = new Set<string>();
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    page.on('pageerror', (thrown) => errors.push(thrown.message));
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(url);
    return page;
  };
  const ada = await open();
  await run(ada, 'Invite');
  await shows(ada, '$moment is in no view');
  await run(ada, 'Look');
  await shows(ada, '"displayName": "Ada"');
  await run(ada, 'SetDial');
  await shows(ada, '"INVITE"');

  const sam = await open();
  await sam.getByRole('radio', { name: 'Sam' }).check();
  await run(sam, 'SetDial');
  await shows(sam, '"INVITE"');
  await run(sam, 'Follow');
  await shows(sam, '"invitation": null');

  await run(ada, 'Invite');
  await shows(ada, 'InviteSuccess');
  await shows(sam, '"state": "OPEN"');
  // Stops the subscription, so that the next operation can run.
  await sam.getByRole('button', { name: /^Stop query/ }).click();
  await run(sam, 'SayYes');
  await shows(sam, '"state": "MUTUAL"');
  await run(ada, 'SayNo');
  await shows(ada, '"state": "OVER"');
  await ada.getByRole('radio', { name: 'No one' }).check();
  await run(ada, 'Look');
  await shows(ada, 'UNAUTHENTICATED');

  // The browser reports the last response, which had no sign-in.
  expect(errors).toEqual([expect.stringContaining('401')]);
  expect([...origins]).toEqual([new URL(url).origin]);
  const kept = await ada.evaluate(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
  );
  expect(kept).toBe('[{},{},""]');
  expect(await ada.evaluate('indexedDB.databases()')).toEqual([]);
  expect([ada.url(), sam.url()]).toEqual([url, url]);
  await context.close();
}, 60_000);
