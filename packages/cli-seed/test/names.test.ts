import { checkPressure } from '@attune/core/pressure/en';
import { defaultPromptNames } from '@attune/core/sharing';
import { describe, expect, it } from 'vitest';
import { demoStory } from '../src/demo/demo-story.ts';
import { flourishes, invitationNotes, names, ownNotes } from '../src/simulation/names.ts';
import { reflectionTexts } from '../src/simulation/reflection-texts.ts';

const reflections = Object.values(reflectionTexts).flat();
const demo = demoStory
  .flatMap(({ actions }) => actions)
  .flatMap((action) => {
    if (action.type === 'setDial') return action.note ?? [];
    return action.type === 'writeReflection' ? (action.text ?? []) : [];
  });

describe('the texts of simulated people', () => {
  it.each([
    ['names', 'name', [...names, ...flourishes]],
    ['notes', 'note', [...invitationNotes, ...ownNotes]],
    ['reflections', 'reflection', reflections],
    ['the demo', 'reflection', demo],
  ] as const)('press on no one: %s', (_, kind, texts) => {
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => checkPressure(text, { kind, language: 'en' }).refused)).toEqual([]);
  });

  it('include an answer to every text prompt', () => {
    expect(['arrival', ...Object.keys(reflectionTexts)].sort()).toEqual([...defaultPromptNames].sort());
  });
});
