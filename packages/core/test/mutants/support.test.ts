import {
  type SupportResource,
  supportIn,
  supportInFear,
  supportRegion,
  supportResources,
} from '@attune/core';
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

test.each([
  ['us', 'US'],
  ['US-CA', 'US'],
  ['uk', 'GB'],
  ['de-AT', 'AT'],
  ['en_GB', 'GB'],
  ['zh-Hant-TW', 'TW'],
  [' ie ', 'IE'],
])('the region %j is %s', (given, region) => {
  expect(supportRegion(given)).toBe(region);
});

test('where fear was named, the emergency number comes first in a known region, and without a region none is listed', () => {
  for (const region of new Set(supportResources.map((one) => one.region))) {
    const [first] = supportInFear(region);
    if (region !== 'WORLD') expect(first).toMatchObject({ region, kind: 'emergency' });
  }
  for (const region of [null, 'FR', ''])
    expect(supportInFear(region).some(({ kind }) => kind === 'emergency')).toBe(false);
});
