import { describe, expect, test } from 'vitest';
import { loadWith } from '../src/missing-package.ts';

const driver = { name: 'pg', user: 'A PostgreSQL store' };
const failing = (message: string, code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(message), { code });
};

describe('a module that needs an optional package', () => {
  test('is loaded', async () => {
    expect(await loadWith(driver, async () => 'the module')).toBe('the module');
  });

  test.each([
    ["Cannot find package 'pg' imported from /app/adapter.js", 'ERR_MODULE_NOT_FOUND'],
    ["Cannot find module 'pg'", 'MODULE_NOT_FOUND'],
  ])('says what to install: %s', async (message, code) => {
    await expect(loadWith(driver, failing(message, code))).rejects.toThrow(
      'A PostgreSQL store needs the package pg. Install it: npm install pg',
    );
  });

  test.each([
    ["Cannot find package 'pg-protocol' imported from /app/pg.js", 'ERR_MODULE_NOT_FOUND'],
    ["The driver cannot read 'pg'", 'EACCES'],
  ])('keeps another error: %s', async (message, code) => {
    await expect(loadWith(driver, failing(message, code))).rejects.toThrow(message);
  });
});
