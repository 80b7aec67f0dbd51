import { type SupportResource, supportIn, supportResources } from '@attune/core/support';
import { expect, test } from 'vitest';
import { deepEqual } from '../../src/deep-equal.ts';

const resource = (region: string): SupportResource => ({
  kind: 'helpline',
  name: region,
  region,
  url: '',
  phone: null,
  text: null,
  checkedOn: '2026-11-28',
});
const [world, de, gb] = ['WORLD', 'DE', 'GB'].map(resource);
const resources = [world, de, gb].filter((found) => found !== undefined);

test('supportIn() lists the resources of a region before those of the whole world, each once', () => {
  expect(supportIn('de', resources)).toEqual([de, world]);
  expect(supportIn('FR', resources)).toEqual([world]);
  expect(supportIn('world', resources)).toEqual([world]);
});

test('supportIn() lists all resources without a region', () => {
  expect(supportIn(null, resources)).toEqual(resources);
  expect(supportIn()).toEqual(supportResources);
});

test('deepEqual() tells an object from one with more keys', () => {
  expect([deepEqual({ a: 1 }, { a: 1, b: 2 }), deepEqual({ a: 1, b: 2 }, { a: 1 })]).toEqual([false, false]);
});
