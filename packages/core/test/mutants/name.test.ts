import { hours, type Instant } from '@attune/core';
import { type CheckedText, checkText } from '@attune/core/pressure';
import { type NameChangeInput, type PersonWithName, rename } from '@attune/core/sharing';
import { expect, test } from 'vitest';
import { mark, policy, start } from '../support/scripted-couple.ts';

const at = (start + hours(1)) as Instant;
const before: PersonWithName & { readonly id: string } = {
  ...{ id: 'ada', name: 'Ada', crossed: null },
  ...{ namedAt: start, nameBeforePause: null },
};
const inputOf = (name: string, change: Partial<NameChangeInput> = {}): NameChangeInput => ({
  policy,
  moment: { at, mark: mark('ada') },
  mark: mark('ada'),
  at,
  turn: 1,
  name,
  partnerPausedSince: null,
  checked: checkText(name, () => ({ read: true, refused: false, cues: [] }), {
    kind: 'name',
    language: 'en',
  }),
  ...change,
});

test('the same name again changes nothing, even from an old moment or with a failed check', () => {
  const late = inputOf('Ada', {
    mark: mark('later'),
    checked: { ok: false, refusal: { code: 'textPressuring', cues: [] } },
  });
  expect(rename(before, late)).toEqual({ ok: true, value: before });
});

test('a new name replaces the old one as checked, changes no other field, and counts in the couple’s turn', () => {
  const checked = { ok: true, value: 'Ada L.' as CheckedText } as const;
  expect(rename(before, inputOf(' Ada L.', { checked }))).toEqual({
    ok: true,
    value: { ...before, name: 'Ada L.', namedAt: at, crossed: { turn: 1, words: 1 } },
  });
  expect(rename(before, inputOf('Ada L.', { turn: null }))).toEqual({
    ok: true,
    value: { ...before, name: 'Ada L.', namedAt: at },
  });
});

test('a change of name is refused for its moment first, then for a full turn, then for pressure', () => {
  const cues = [{ category: 'guilt', start: 0, end: 3 }] as const;
  const pressing = { ok: false, refusal: { code: 'textPressuring', cues } } as const;
  const full = { ...before, crossed: { turn: 1, words: policy.sharesPerTurn } };
  const late = { mark: mark('later'), checked: pressing };
  expect(rename(full, inputOf('Bea', late))).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
  expect(rename(full, inputOf('Bea', { checked: pressing }))).toEqual({
    ok: false,
    refusal: { code: 'turnFull' },
  });
  expect(rename(full, inputOf('Bea', { turn: null })).ok).toBe(true);
  expect(rename(before, inputOf('Bea', { checked: pressing }))).toEqual({
    ok: false,
    refusal: { code: 'textPressuring', cues },
  });
});
