import {
  supportIn,
  supportInFear,
  supportKinds,
  supportRegion,
  supportResources,
} from '@attune/core/support';
import { describe, expect, test } from 'vitest';

const regions = [...new Set(supportResources.map(({ region }) => region))];
const countries = regions.filter((region) => region !== 'WORLD');
const kindsIn = (region: string) =>
  supportInFear(region)
    .filter((resource) => resource.region === region)
    .map(({ kind }) => kind);

describe('the support resources', () => {
  test.each(supportResources.map((each) => [`${each.region}: ${each.name}`, each] as const))(
    '%s can be reached, and says when it was checked',
    (_title, { kind, region, url, phone, text, checkedOn }) => {
      expect(supportKinds).toContain(kind);
      expect(region).toMatch(/^([A-Z]{2}|WORLD)$/);
      expect(url ?? phone ?? text).not.toBeNull();
      if (url !== null) expect(new URL(url).protocol).toBe('https:');
      for (const number of [phone, text?.number ?? null]) {
        if (number !== null) expect(number).toMatch(/^\d[\d -]+\d$/);
      }
      if (text?.word) expect(text.word).toMatch(/^[A-Z]+$/);
      expect(new Date(`${checkedOn}T00:00:00Z`).toISOString()).toContain(checkedOn);
    },
  );

  test.each(countries)('of %s contain one emergency number and a helpline', (region) => {
    expect(kindsIn(region).slice(0, 2)).toEqual(['emergency', 'helpline']);
    expect(kindsIn(region).filter((kind) => kind === 'emergency')).toHaveLength(1);
  });

  test('contain a line of every kind in at least one region', () => {
    for (const kind of supportKinds) expect(supportResources.map((each) => each.kind)).toContain(kind);
  });

  test('name the emergency number of each region', () => {
    const emergency = (region: string) => supportInFear(region)[0]?.phone;
    expect(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'DE', 'AT', 'CH'].map(emergency)).toEqual([
      '911',
      '911',
      '999',
      '112',
      '000',
      '111',
      '110',
      '112',
      '117',
    ]);
  });

  test('split a number for text messages from its word', () => {
    const texts = supportIn('US').flatMap(({ text }) => (text ? [text] : []));
    expect(texts).toContainEqual({ number: '741741', word: 'HOME' });
    expect(supportIn('NZ').find(({ name }) => name === 'Safe to Talk')?.text).toEqual({
      number: '4334',
      word: null,
    });
  });
});

describe('a region', () => {
  test.each([
    ['gb', 'GB'],
    [' de ', 'DE'],
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['US-CA', 'US'],
    ['world', 'WORLD'],
  ])('%j is read as %j', (given, region) => expect(supportRegion(given)).toBe(region));

  test.each(['', 'ZZ', '__proto__', '💬'])(
    '%j, which is unknown, has the resources of the world',
    (region) => {
      expect(supportIn(region)).toEqual(supportIn('WORLD'));
      expect(supportInFear(region)).toEqual(supportInFear('WORLD'));
      expect(supportIn(region).length).toBeGreaterThan(1);
    },
  );
});

describe('where fear was named', () => {
  test.each(regions)('the resources of %s follow the order of kinds, those of the region first', (region) => {
    const found = supportInFear(region);
    const order = found.map((each) => (each.region === 'WORLD' ? 100 : 0) + supportKinds.indexOf(each.kind));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(found).toEqual(
      expect.arrayContaining(supportIn(region).filter(({ kind }) => kind !== 'couplesTherapy')),
    );
  });

  test('no couples therapy is listed, with or without a region', () => {
    for (const region of [null, ...regions]) {
      expect(supportInFear(region).map(({ kind }) => kind)).not.toContain('couplesTherapy');
    }
  });

  test('without a region, each region is one group, and the whole world comes first', () => {
    const groups = supportInFear().map(({ region }) => region);
    const starts = groups.filter((region, place) => region !== groups[place - 1]);
    expect(starts).toEqual(['WORLD', ...countries]);
    const listed = supportResources.filter(({ kind }) => kind !== 'couplesTherapy' && kind !== 'emergency');
    expect(groups).toHaveLength(listed.length);
  });

  test("a host's own helpline comes before the built-in ones, and after the emergency number", () => {
    const own = { ...supportIn('GB')[1], name: 'Ours', kind: 'helpline', region: 'GB' } as const;
    const names = supportInFear('GB', [own as never, ...supportResources]).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Emergency services', 'Ours', 'National Domestic Abuse Helpline']);
  });
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
