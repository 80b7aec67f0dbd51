import { act, advise, hours, pairPeople, see, sideOf, view } from '@attune/core';
import { expect, test } from 'vitest';
import { adaAndSam, idsOf } from '../support/ada-and-sam.ts';
import { policy, start } from '../support/scripted-couple.ts';

test('see() returns the view, its moment and the guidance, each as its own function does', () => {
  const { couple, ada, sam, moment } = adaAndSam();
  const invited = act(
    policy,
    couple,
    ada,
    { type: 'invite', moment, idea: null, note: null },
    { at: start, newIds: idsOf(1) },
  );
  const after = invited.ok ? invited.value.couple : null;
  const seen = see(policy, after, sam, start);
  const expected = after && view(policy, after.state, 'b', start);
  expect(seen).toEqual({
    view: expected,
    moment: { at: start, mark: 'of sam' },
    guidance: advise(policy, expected, sam, start),
  });
  expect(seen.guidance.options).toContain('sayYes');
});

test('see() shows no view and no moment to a person in no couple', () => {
  const { ada } = adaAndSam();
  const seen = see(policy, null, ada, start);
  expect(seen).toMatchObject({ view: null, moment: null, guidance: { situation: 'unpaired' } });
});

test('a record keeps who has which side, and the spacings that the people bring', () => {
  const { couple, ada, sam } = adaAndSam();
  expect([ada, sam].map(({ id }) => sideOf(couple, id))).toEqual(['a', 'b']);
  const later = { doorSpacing: null, spacing: (start + hours(1)) as typeof start };
  const marks = { a: couple.state.a.mark, b: couple.state.b.mark };
  const facts = { id: couple.id, people: couple.people, marks, at: start };
  const spacings = { a: later, b: { doorSpacing: null, spacing: null } };
  const { state } = pairPeople({ ...facts, spacings });
  expect([state.a.spacing, state.b.spacing]).toEqual([later.spacing, null]);
  expect(() => pairPeople({ ...facts, people: { a: ada.id, b: ada.id } })).toThrow(RangeError);
});
