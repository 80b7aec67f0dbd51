import {
  type Catalogs,
  discreetMessage,
  guidanceTable,
  lookupLanguages,
  type Message,
  type MessageKey,
  message,
  render as renderFrom,
  yesRefusalCodes,
} from '@attune/core';
import { checkCatalog } from '@attune/core/messages/check-catalog';
import { de } from '@attune/core/messages/de';
import { en } from '@attune/core/messages/en';
import { describe, expect, test } from 'vitest';

const shipped = { en, de };
const render = (text: Message, language = 'en', catalogs: Catalogs = shipped) =>
  renderFrom(text, language, catalogs);
const english = Object.entries(en) as [MessageKey, string][];
const german = Object.entries(de) as [MessageKey, string][];
const key = 'guidance.quiet.below';

describe('render', () => {
  test('inserts the dial with a typographic minus sign', () => {
    expect(render(message(key, { dial: -3 })).text).toMatch(/^You're at −3\./);
    expect(render(message(key, { dial: 10 })).text).toMatch(/^You're at 10\./);
    expect(render(message(key, { dial: 0 })).text).toMatch(/^You're at 0\./);
  });
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['de', 'de'],
    ['de_DE', 'de'],
    ['DE-at', 'de'],
    ['de-Latn-CH-1996', 'de'],
    ['tlh-Latn', 'en'],
    ['', 'en'],
    ['-', 'en'],
    ['__proto__', 'en'],
    ['constructor', 'en'],
  ])('finds the best catalog for %j, and says that its text is in %s', (language, found) => {
    const rendered = render(message('support.find'), language);
    expect(rendered).toEqual({ language: found, text: shipped[found as 'en' | 'de']['support.find'] });
  });
  test('uses the closest catalog that has the text', () => {
    const catalogs: Catalogs = {
      en,
      zh: { 'support.find': 'zh', [key]: 'zh {dial}' },
      'zh-Hant': { 'support.find': 'zh-Hant' },
      'pt-BR': { 'support.find': 'pt-BR' },
    };
    const found = (language: string, name: MessageKey = 'support.find') =>
      render(message(name, { dial: 1 }), language, catalogs);
    expect(found('zh-Hant-TW')).toEqual({ language: 'zh-Hant', text: 'zh-Hant' });
    expect(found('zh-Hant-TW', key)).toEqual({ language: 'zh', text: 'zh 1' });
    expect(found('zh-Hans').language).toBe('zh');
    expect(found('pt_br').language).toBe('pt-BR');
    expect(found('pt').language).toBe('en');
    expect(found('zh', 'support.leave').language).toBe('en');
  });
  test('isolates the dial in right-to-left text only', () => {
    const in_ = (language: string) =>
      render(message(key, { dial: -3 }), language, { [language]: { [key]: '<{dial}>' } }).text;
    for (const language of ['ar', 'he-IL', 'fa', 'uz-Arab']) expect(in_(language)).toBe('<\u2066−3\u2069>');
    for (const language of ['en', 'de', 'az-Latn', 'ar-Latn']) expect(in_(language)).toBe('<−3>');
  });
  test('throws for a text that no catalog has', () => {
    expect(() => render(message('support.find'), 'en', {})).toThrow(/No catalog has the text support\.find/);
  });
});

test('the lookup removes a single character together with the subtag after it', () => {
  expect(lookupLanguages('de-x-formal', ['de-x', 'de'])).toEqual(['de']);
  expect(lookupLanguages('de-DE-u-co-phonebk', ['de', 'de-DE'])).toEqual(['de-DE', 'de']);
});

describe('a discreet message', () => {
  test('is not the message of any refusal, and names neither dial nor reason', () => {
    const own = yesRefusalCodes.map((code) => `refusal.${code}`);
    expect(own).not.toContain(discreetMessage.key);
    for (const { text } of [render(discreetMessage), render(discreetMessage, 'de')])
      expect(text).not.toMatch(/dial|floor|fear|duty|Regler|Schwelle|Angst|Pflicht|yes|no\b/i);
  });
});

describe('every text of the English catalog', () => {
  test('is counted: there are more than 200', () => expect(english.length).toBeGreaterThan(200));
  test.each(english)('%s contains no demand and no count', (_name, text) => {
    expect(text).not.toMatch(
      /\b(must|should|remember|waiting for|ought|have to|need to|owe|again and again)\b/i,
    );
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

describe('every refusal of a yes', () => {
  test.each(yesRefusalCodes)('%s says first that nothing was sent and that no one is told', (code) => {
    expect(en[`refusal.${code}`]).toMatch(/^Nothing was sent, and no one is told\./);
    expect(de[`refusal.${code}`]).toMatch(/^Nichts wurde gesendet, und niemandem wird davon erzählt\./);
  });
});

describe('every text around support', () => {
  test.each(['support.leave', 'support.find', 'refusal.supportFirst', 'checkIn.no'] as const)(
    '%s names the emergency number, and promises nothing about who answers',
    (key) => {
      expect(en[key]).toMatch(/your local emergency number/);
      expect(de[key]).toMatch(/die örtliche Notrufnummer/);
      expect(en[key]).not.toMatch(/experience|confidence|listen|fast|certified|one tap/i);
      expect(de[key]).not.toMatch(/Erfahrung|vertraulich|zuhören|schnell|anerkannt/i);
    },
  );
});

describe('the German catalog', () => {
  test('has the keys of the English one', () =>
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort()));
  test.each(german)('%s has no form that agrees with a gender', (_name, text) => {
    expect(text).not.toMatch(
      /\b(er|sie) oder (sie|er)\b|[a-zäöü](\*|:|_|\/-?)in(nen)?\b|\b(der|dein|deine) Partner(in)?\b/,
    );
    expect(text).not.toMatch(/\b(Sie haben|Ihnen|Ihre)\b/);
  });
  test('speaks of wanting that may arrive only at a floor of 0, and in both halves', () => {
    for (const scene of Object.keys(guidanceTable) as (keyof typeof guidanceTable)[]) {
      expect(de[`guidance.${scene}.at`]).toMatch(/Lust kann (\S+ )*kommen, oder auch nicht/);
      for (const band of ['unknown', 'below', 'atRaised', 'above'] as const)
        expect(de[`guidance.${scene}.${band}`]).not.toMatch(/Lust kann/);
    }
  });
});

describe('checkCatalog', () => {
  test.each([
    ['en', en],
    ['de', de],
  ])('finds nothing in the shipped catalog %s', (language, catalog) => {
    expect(checkCatalog(catalog, language)).toEqual([]);
  });
  test.each([
    ['support.find', '', /visible character/],
    ['support.find', 7, /visible character/],
    ['support.find', 'x'.repeat(401), /at most 400/],
    ['support.find', 'Right\u202Eleft.', /control characters/],
    ['support.find', 'At {dial}.', /this text has no dial/],
    ['support.find', 'Hello {name}.', /no placeholder other/],
    [key, 'No dial.', /Name the dial/],
    [key, '{dial} and {dial}.', /only once/],
    ['guidance.invited.above', "You're at {dial}. A yes is welcome.", /both a yes and a no/],
    ['guidance.invited.atRaised', "You're at {dial}. A no is welcome.", /both a yes and a no/],
    ['guidance.invited.unknown', 'A yes is welcome, and no answer is fine.', /both a yes and a no/],
    ['guidance.invited.at', 'You should say yes or no.', /Replace "should"/],
    ['support.nothing', 'Text.', /no such key/],
  ])('finds what is wrong with %s as %j', (name, text, reason) => {
    const problems = checkCatalog({ ...en, [name]: text }, 'en-GB');
    expect(problems).toEqual([{ key: name, message: expect.stringMatching(reason) }]);
  });
  test('finds a missing text, and German demands', () => {
    const { 'support.find': _, ...rest } = de;
    expect(checkCatalog(rest, 'de')).toEqual([{ key: 'support.find', message: 'Add this text.' }]);
    const demanding = { ...de, 'support.find': 'Du solltest dir Hilfe suchen.' };
    expect(checkCatalog(demanding, 'de-CH')).toMatchObject([{ key: 'support.find' }]);
    expect(checkCatalog({ ...de, 'idea.pottery': 'Töpfern.' }, 'de')).toEqual([]);
  });
});
