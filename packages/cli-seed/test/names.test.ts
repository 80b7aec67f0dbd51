import { defaultPromptNames } from '@attune/core';
import { checkPressure } from '@attune/core/pressure';
import { describe, expect, it } from 'vitest';
import { demoStory } from '../src/demo-story.ts';
import { flourishes, invitationNotes, names, ownNotes } from '../src/names.ts';
import { reflectionTexts } from '../src/reflection-texts.ts';

const reflections = Object.values(reflectionTexts).flat();
const demo = demoStory
  .flatMap(({ deeds }) => deeds)
  .flatMap((deed) => {
    if (deed.type === 'setDial') return deed.note ?? [];
    return deed.type === 'writeReflection' ? (deed.text ?? []) : [];
  });

describe('the words of a story', () => {
  it.each([
    ['names', [...names, ...flourishes]],
    ['notes', [...invitationNotes, ...ownNotes]],
    ['reflections', reflections],
    ['the demo', demo],
  ])('press on nobody: %s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => checkPressure(text, 'en').length > 0)).toEqual([]);
  });

  it('know an answer to every prompt that is answered in words', () => {
    expect(['arrival', ...Object.keys(reflectionTexts)].sort()).toEqual([...defaultPromptNames].sort());
  });
});
