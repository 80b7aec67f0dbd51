import type { CoupleId, IdeaId, InvitationId, PersonId, PromptId, RequestId } from '@attune/core';
import { expect, expectTypeOf, it } from 'vitest';
import { globalIdOf, idOf } from '../../src/graphql/global-id.ts';

it('a global id is read as the id of its type, and as no other', () => {
  expect(idOf('Idea', 'idea:walk')).toBe('walk');
  for (const foreign of ['prompt:walk', 'walk', ':walk', '']) expect(idOf('Idea', foreign)).toBe('');
  expect(idOf('PairingRequest', globalIdOf('PairingRequest', 'r-1' as RequestId))).toBe('r-1');
});

it('the name of a type decides the type of its id', () => {
  expectTypeOf(idOf('Couple', '')).toEqualTypeOf<CoupleId>();
  expectTypeOf(idOf('Idea', '')).toEqualTypeOf<IdeaId>();
  expectTypeOf(idOf('Invitation', '')).toEqualTypeOf<InvitationId>();
  expectTypeOf(idOf('Me', '')).toEqualTypeOf<PersonId>();
  expectTypeOf(idOf('PairingRequest', '')).toEqualTypeOf<RequestId>();
  expectTypeOf(idOf('Prompt', '')).toEqualTypeOf<PromptId>();
  const idea = idOf('Idea', 'idea:walk');
  // @ts-expect-error: the id of an idea is no id of an invitation
  const invitation: InvitationId = idea;
  // @ts-expect-error: nothing chooses another id for the type
  const couple: CoupleId = idOf<CoupleId>('Idea', 'idea:walk');
  // @ts-expect-error: no type has this name
  expect(idOf('Ideas', 'idea:walk')).toBe('');
  // @ts-expect-error: a request has an id of its own
  expect(globalIdOf('PairingRequest', idea)).toBe('pairingRequest:walk');
  expect([invitation, couple]).toEqual(['walk', 'walk']);
});
