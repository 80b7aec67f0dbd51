import type { CoupleId, IdeaId, InvitationId, PersonId, PromptId, RequestId } from '@attune/core';

/** What the id of each GraphQL type is in core. */
interface IdByType {
  readonly Couple: CoupleId;
  readonly Idea: IdeaId;
  readonly Invitation: InvitationId;
  readonly Me: PersonId;
  readonly PairingRequest: RequestId;
  readonly Prompt: PromptId;
}

/** A global id names its type: `invitation:0b9c…`. The part after the colon is random for people's things. */
export const encodeId = (typename: string, id: string): string =>
  `${typename.charAt(0).toLowerCase()}${typename.slice(1)}:${id}`;

/** The same, where the type is known: it takes only an id of that type. */
export const globalIdOf = <T extends keyof IdByType>(typename: T, id: IdByType[T]): string =>
  encodeId(typename, id);

export interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/** Reads a global id; null when it is none. */
export function decodeId(globalId: string): GlobalId | null {
  const colon = globalId.indexOf(':');
  if (colon < 1) return null;
  return {
    typename: `${globalId.charAt(0).toUpperCase()}${globalId.slice(1, colon)}`,
    id: globalId.slice(colon + 1),
  };
}

/**
 * The id of one thing of a type; the type's name decides which id it is. What is no such id answers an id that nothing has, so that malformed,
 * unknown, foreign and erased ids are alike to whoever sends them.
 */
export function idOf<T extends keyof IdByType>(typename: T, globalId: string): IdByType[T] {
  const found = decodeId(globalId);
  return (found?.typename === typename ? found.id : '') as IdByType[T];
}
