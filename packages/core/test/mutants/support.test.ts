import { type SupportResource, supportIn, supportResources } from '@attune/core';
import { expect, test } from 'vitest';
import { deepEqual } from '../../src/deep-equal.ts';

const resource = (region: string): SupportResource => ({
  kind: 'helpline',
  name: region,
  region,
  url: '',
  phone: null,
});
const [world, de, gb] = ['WORLD', 'DE', 'GB'].map(resource);
const resources = [world, de, gb].filter((one) => one !== undefined);

test('support of a region comes before that of the whole world, and each once', () => {
  expect(supportIn('de', resources)).toEqual([de, world]);
  expect(supportIn('FR', resources)).toEqual([world]);
  expect(supportIn('world', resources)).toEqual([world]);
});

test('without a region there is all of it', () => {
  expect(supportIn(null, resources)).toEqual(resources);
  expect(supportIn()).toEqual(supportResources);
});

test('what holds more is not alike', () => {
  expect([deepEqual({ a: 1 }, { a: 1, b: 2 }), deepEqual({ a: 1, b: 2 }, { a: 1 })]).toEqual([false, false]);
});
