import {
  accelerators,
  alternatives,
  bands,
  brakes,
  commandNames,
  invitationStates,
  kindnesses,
  motives,
  situations,
  stances,
} from '@attune/core';
import { wantedDegrees } from '@attune/core/journal';
import { cueCategories } from '@attune/core/pressure';
import { ideaAnswers } from '@attune/core/sharing';
import { supportKinds } from '@attune/core/support';
import { describe, expect, test } from 'vitest';
import { enumWordsDe } from '../../src/messages/enum-words.de.ts';
import { enumWordsEn } from '../../src/messages/enum-words.en.ts';

const enums: Readonly<Record<string, readonly string[]>> = {
  accelerator: accelerators,
  alternative: alternatives,
  band: bands,
  brake: brakes,
  cue: cueCategories,
  ideaAnswer: ideaAnswers,
  invitationState: invitationStates,
  kindness: kindnesses,
  motive: motives,
  option: commandNames,
  situation: situations,
  stance: stances,
  supportKind: supportKinds,
  wanted: wantedDegrees,
};
const keys = Object.entries(enums).flatMap(([name, values]) => values.map((value) => `${name}.${value}`));

describe.each([
  ['English', enumWordsEn],
  ['German', enumWordsDe],
] as const)('the words of enum values in %s', (_language, words) => {
  test('exist for every value, and for no other', () => {
    expect(Object.keys(words).toSorted()).toEqual(keys.toSorted());
  });

  test('fit a button or a label', () => {
    for (const text of Object.values(words)) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeLessThan(85);
    }
  });

  test('differ within an enum, so that no two choices read alike', () => {
    for (const name of Object.keys(enums)) {
      const texts = Object.entries(words)
        .filter(([key]) => key.startsWith(`${name}.`))
        .map(([, text]) => text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

test('the words of stances judge no one, and a stance toward a yes names the no as well', () => {
  for (const words of [enumWordsEn, enumWordsDe]) {
    expect(words['stance.welcome']).toMatch(/\b(yes|Ja)\b.*\b(no|Nein)\b/);
    expect(Object.values(words).join(' ')).not.toMatch(/honest|ehrlich|your own|should|must|muss|solltest/i);
  }
});

test('the words do not name the gender of a partner', () => {
  expect(Object.values(enumWordsEn).join(' ')).not.toMatch(/\b(he|she|him|her|his|husband|wife)\b/i);
  expect(Object.values(enumWordsDe).join(' ')).not.toMatch(/Partner|Freundin|Mann\b|Frau\b|\w(:|\*|_)innen/);
});
