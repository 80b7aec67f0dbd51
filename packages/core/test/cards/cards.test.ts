import { render } from '@attune/core';
import { en } from '@attune/core/messages/en';
import { cardNames, cards } from '@attune/core/support';
import { expect, test } from 'vitest';
import { cardsDe } from '../../src/messages/cards.de.ts';
import { cardsEn } from '../../src/messages/cards.en.ts';

test('there are seven cards, in a fixed order', () => {
  expect(cards.map(({ name }) => name)).toEqual([...cardNames]);
  expect(cardNames).toHaveLength(7);
});

test.each(cards.map((card) => [card.name, card] as const))('%s cites its sources', (_name, { sources }) => {
  expect(sources.length).toBeGreaterThan(0);
  for (const { title, authors, year, url } of sources) {
    expect(title).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(authors.every((author) => /^\p{Lu}\p{L}+$/u.test(author))).toBe(true);
    expect(year).toBeGreaterThan(1970);
    if (url !== null) expect(url).toMatch(/^https:\/\/doi\.org\/10\.\d{4,}\/\S+$/);
  }
});

test.each(cards.map((card) => [card.name, card] as const))(
  '%s is short, and demands and promises nothing',
  (_name, card) => {
    const text = render(card.message, 'en', { en }).text;
    expect(text.length).toBeLessThan(320);
    expect(text).not.toMatch(/\b(must|should|remember|ought|have to|need to|you will|always|never)\b/i);
    expect(text).not.toMatch(/\b(he|she|him|her|his|husband|wife)\b/i);
  },
);

test('every card has words in German that address no one formally and fit in the same space', () => {
  expect(Object.keys(cardsDe)).toEqual(Object.keys(cardsEn));
  for (const text of Object.values(cardsDe)) {
    expect(text).not.toMatch(/\b(Sie|Ihnen|Ihre?[mnr]?)\b(?<!^Sie)(?<![.;:] Sie)/);
    expect(text).not.toMatch(/muss|solltest|Partnerin|Partner\b/);
    expect(text.length).toBeLessThan(400);
  }
});
