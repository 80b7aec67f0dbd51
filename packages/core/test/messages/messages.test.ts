import { type Catalog, catalogs, type MessageKey, message, render } from '@attune/core';
import { describe, expect, test } from 'vitest';

const english = Object.entries(catalogs['en'] ?? {}) as [MessageKey, string][];
const key = 'guidance.quiet.below';

describe('render', () => {
  test('inserts the dial with a typographic minus sign', () => {
    expect(render(message(key, { dial: -3 }))).toMatch(/^You're at −3\./);
    expect(render(message(key, { dial: 10 }))).toMatch(/^You're at 10\./);
    expect(render(message(key, { dial: 0 }))).toMatch(/^You're at 0\./);
  });
  test.each(['en', 'en-GB', 'EN', 'de', 'tlh-Latn', '', '__proto__', 'constructor'])(
    'uses English for the language %j',
    (language) => {
      expect(render(message('support.find'), language)).toBe(catalogs['en']?.['support.find']);
    },
  );
  test('uses a catalog of the base language if there is one', () => {
    const german = Object.fromEntries(
      english.map(([name]) => [name, `Deutsch: {dial}`]),
    ) as unknown as Catalog;
    expect(render(message(key, { dial: -1 }), 'de-AT', { de: german })).toBe('Deutsch: −1');
    expect(render(message(key, { dial: 1 }), 'fr', { de: german })).toMatch(/^You're at 1/);
  });
  test('leaves no placeholder in any text', () => {
    for (const [name] of english) expect(render(message(name, { dial: 3 }))).not.toMatch(/[{}]/);
  });
});

describe('every text of the catalog', () => {
  test('is counted: there are more than 60', () => expect(english.length).toBeGreaterThan(60));
  test.each(english)('%s contains no demand and no count', (_name, text) => {
    expect(text).not.toMatch(/\b(must|should|remember|waiting|ought|have to|need to|owe|again and again)\b/i);
    expect(text.replace('{dial}', '')).not.toMatch(/\d|[{}]/);
    expect(text).toMatch(/[.!]$/);
  });
  test.each(english.filter(([name]) => name.startsWith('guidance.') && name.endsWith('.unknown')))(
    '%s does not name a dial, because it is unknown',
    (_name, text) => {
      expect(text).not.toContain('{dial}');
    },
  );
  test('names both answers if it is for the invited person, and welcomes the no below the floor', () => {
    const invited = english.filter(([name]) => name.startsWith('guidance.invited.'));
    expect(invited).toHaveLength(5);
    for (const [name, text] of invited) {
      if (!name.endsWith('.below')) expect(text).toMatch(/\byes\b/i);
      expect(text).toMatch(/\bno\b/i);
    }
  });
});
