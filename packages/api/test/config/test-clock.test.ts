import { expect, test } from 'vitest';
import { type Env, readConfig } from '../../src/config/index.ts';

const enough: Env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};
const production = {
  ...enough,
  ATTUNE_KEK: Buffer.alloc(32, 7).toString('base64url'),
  NODE_ENV: 'production',
};

test.each([
  ['by default', {}, false],
  ['when it is turned off', { ATTUNE_TEST_CLOCK: 'off' }, false],
  ['when it is turned on', { ATTUNE_TEST_CLOCK: 'on' }, true],
])('the test clock has the right state %s', (_, env, testClock) => {
  expect(readConfig({ ...enough, ...env })).toMatchObject({ value: { testClock } });
});

test.each([
  [enough, 'true', 'ATTUNE_TEST_CLOCK is on or off.'],
  [production, 'on', 'ATTUNE_TEST_CLOCK is for development and staging; NODE_ENV is production.'],
])('a wrong setting of the test clock is refused: %#', (env, state, message) => {
  const config = readConfig({ ...env, ATTUNE_TEST_CLOCK: state });
  expect(config.ok ? [] : config.refusal).toEqual([{ settings: ['ATTUNE_TEST_CLOCK'], message }]);
});
