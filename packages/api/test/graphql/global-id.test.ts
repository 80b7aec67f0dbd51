import type { CoupleId, IdeaId, InvitationId, PersonId, RequestId } from '@attune/core';
import type { PromptId } from '@attune/core/sharing';
import { expect, expectTypeOf, it } from 'vitest';
import { globalIdOf, idOf } from '../../src/graphql/global-id.ts';

it('a global id decodes only as an id of its type', () => {
  expect(idOf('Idea', 'idea:walk')).toBe('walk');
  for (const foreign of ['prompt:walk', 'walk', ':walk', '']) expect(idOf('Idea', foreign)).toBe('');
  expect(idOf('PairingRequest', globalIdOf('PairingRequest', 'r-1' as RequestId))).toBe('r-1');
});

it('the name of a type determines the type of its id', () => {
  expectTypeOf(idOf('Couple', '')).toEqualTypeOf<CoupleId>();
  expectTypeOf(idOf('Idea', '')).toEqualTypeOf<IdeaId>();
  expectTypeOf(idOf('Invitation', '')).toEqualTypeOf<InvitationId>();
  expectTypeOf(idOf('Me', '')).toEqualTypeOf<PersonId>();
  expectTypeOf(idOf('PairingRequest', '')).toEqualTypeOf<RequestId>();
  expectTypeOf(idOf('Prompt', '')).toEqualTypeOf<PromptId>();
  const idea = idOf('Idea', 'idea:walk');
  // @ts-expect-error: the id of an idea is not the id of an invitation
  const invitation: InvitationId = idea;
  // @ts-expect-error: a caller cannot choose another id type
  const couple: CoupleId = idOf<CoupleId>('Idea', 'idea:walk');
  // @ts-expect-error: there is no type of this name
  expect(idOf('Ideas', 'idea:walk')).toBe('');
  // @ts-expect-error: a request has its own id type
  expect(globalIdOf('PairingRequest', idea)).toBe('pairingRequest:walk');
  expect([invitation, couple]).toEqual(['walk', 'walk']);
});
