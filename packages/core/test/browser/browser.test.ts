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

/** esbuild resolves the import from packages/core. */
const scenarioScript = `import { scenario } from './test/browser/scenario.ts'; globalThis.result = scenario();`;

test('core gives the same results in a browser as in Node, without errors', async () => {
  const { result, errors, requests } = await visit(browser, await bundle(scenarioScript));
  expect(errors).toEqual([]);
  expect(requests).toEqual(['/', '/script.js']);
  expect(result).toBe(scenario());
}, 30_000);

test('the scenario covers a yes, a no, a match, guidance and the pressure check', () => {
  const { advice, couples, pressure, dials } = JSON.parse(scenario());
  expect(couples.map(({ answers }: { answers: string[] }) => answers)).toEqual([
    ['accepted', 'accepted', 'invitationStanding'],
    ['textPressuring', 'accepted', 'accepted'],
    ['accepted', 'accepted', 'accepted', 'accepted'],
  ]);
  expect(couples[0].now[1].invitation.state).toBe('mutual');
  expect(advice).toHaveLength(45);
  expect(pressure.map(({ cues }: { cues: unknown[] }) => cues.length > 0)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(dials[0]).toBe('at');
});

test('a visit reports console output and thrown errors of the page', async () => {
  const { result, errors } = await visit(
    browser,
    `console.error('spoken'); globalThis.result = 1; throw new Error('thrown');`,
  );
  expect(result).toBe(1);
  expect(errors).toEqual(['spoken', 'thrown']);
}, 30_000);
