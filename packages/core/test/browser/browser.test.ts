import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { launch } from './chromium.ts';
import { visit } from './page.ts';
import { scenario } from './scenario.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 90_000);
afterAll(() => browser?.close(), 20_000);

/** From where esbuild resolves: packages/core. */
const telling = `import { scenario } from './test/browser/scenario.ts'; globalThis.told = scenario();`;

test('core answers in a browser as it does in Node, with nothing to complain of', async () => {
  const { told, complaints, asked } = await visit(browser, await bundle(telling));
  expect(complaints).toEqual([]);
  expect(asked).toEqual(['/', '/script.js']);
  expect(told).toBe(scenario());
}, 30_000);

test('the scenario has something to tell: yes, no, a match, advice and what presses', () => {
  const { advice, evenings, pressure, dials } = JSON.parse(scenario());
  expect(evenings.map(({ answers }: { answers: string[] }) => answers)).toEqual([
    ['accepted', 'accepted', 'invitationStanding'],
    ['textPressuring', 'accepted', 'accepted'],
    ['accepted', 'accepted', 'accepted', 'accepted'],
  ]);
  expect(evenings[0].now[1].invitation.state).toBe('mutual');
  expect(advice).toHaveLength(45);
  expect(pressure.map((cues: unknown[]) => cues.length > 0)).toEqual([false, true, true, true, true, false]);
  expect(dials[0]).toBe('at');
});

test('what a page complains of is heard', async () => {
  const { told, complaints } = await visit(
    browser,
    `console.error('spoken'); globalThis.told = 1; throw new Error('thrown');`,
  );
  expect(told).toBe(1);
  expect(complaints).toEqual(['spoken', 'thrown']);
}, 30_000);
