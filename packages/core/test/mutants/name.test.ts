import {
  type CheckedText,
  checkText,
  hours,
  type Instant,
  type NameChangeInput,
  type PersonWithName,
  rename,
} from '@attune/core';
import { expect, test } from 'vitest';
import { mark, policy, start } from '../support/scripted-couple.ts';

const before: PersonWithName & { readonly id: string } = { id: 'ada', name: 'Ada', crossed: null };
const at = (start + hours(1)) as Instant;
const renaming = (name: string, change: Partial<NameChangeInput> = {}): NameChangeInput => ({
  policy,
  moment: { at, mark: mark('ada') },
  mark: mark('ada'),
  at,
  turn: 1,
  name,
  checked: checkText(name, () => [], 'en'),
  ...change,
});

test('the same name again changes nothing, however late and however it reads', () => {
  const late = renaming('Ada', {
    mark: mark('later'),
    checked: { ok: false, refusal: { code: 'textPressuring', cues: [] } },
  });
  expect(rename(before, late)).toEqual({ ok: true, value: before });
});

test('a new name is kept as it was checked, beside all else, and counts in a couple’s turn', () => {
  const checked = { ok: true, value: 'Ada L.' as CheckedText } as const;
  expect(rename(before, renaming(' Ada L.', { checked }))).toEqual({
    ok: true,
    value: { id: 'ada', name: 'Ada L.', crossed: { turn: 1, words: 1 } },
  });
  expect(rename(before, renaming('Ada L.', { turn: null }))).toEqual({
    ok: true,
    value: { id: 'ada', name: 'Ada L.', crossed: null },
  });
});

test('what is refused: a moment passed, then a full turn, then a name that presses', () => {
  const cues = [{ category: 'guilt', start: 0, end: 3 }] as const;
  const pressing = { ok: false, refusal: { code: 'textPressuring', cues } } as const;
  const full = { ...before, crossed: { turn: 1, words: policy.sharesPerTurn } };
  const late = { mark: mark('later'), checked: pressing };
  expect(rename(full, renaming('Bea', late))).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
  expect(rename(full, renaming('Bea', { checked: pressing }))).toEqual({
    ok: false,
    refusal: { code: 'turnFull' },
  });
  expect(rename(full, renaming('Bea', { turn: null })).ok).toBe(true);
  expect(rename(before, renaming('Bea', { checked: pressing }))).toEqual({
    ok: false,
    refusal: { code: 'textPressuring', cues },
  });
});
