import type { CoupleId, IdeaId, InvitationId, PersonId, RequestId } from '@attune/core';
import type { PromptId } from '@attune/core/sharing';

/** The id in core of each GraphQL type. */
interface IdByType {
  readonly CheckIn: string;
  readonly Couple: CoupleId;
  readonly Idea: IdeaId;
  readonly Invitation: InvitationId;
  readonly JournalReading: string;
  readonly Me: PersonId;
  readonly PairingRequest: RequestId;
  readonly Prompt: PromptId;
}

/** Encodes a global id, such as `invitation:0b9c…`. For people's data, the part after the colon is random. */
export const encodeId = (typename: string, id: string): string =>
  `${typename.charAt(0).toLowerCase()}${typename.slice(1)}:${id}`;

/** Encodes a global id of a known type. It accepts only ids of that type. */
export const globalIdOf = <T extends keyof IdByType>(typename: T, id: IdByType[T]): string =>
  encodeId(typename, id);

export interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/** Decodes a global id. Returns null for a malformed one. */
export function decodeId(globalId: string): GlobalId | null {
  const colon = globalId.indexOf(':');
  if (colon < 1) return null;
  return {
    typename: `${globalId.charAt(0).toUpperCase()}${globalId.slice(1, colon)}`,
    id: globalId.slice(colon + 1),
  };
}

/**
 * Decodes a global id of a known type. Returns an id that no object has for any other id, so that malformed,
 * unknown, foreign and erased ids have the same result.
 */
export function idOf<T extends keyof IdByType>(typename: T, globalId: string): IdByType[T] {
  const found = decodeId(globalId);
  return (found?.typename === typename ? found.id : '') as IdByType[T];
}

/** Decodes the global id of a journal entry of either kind, as `idOf` does. */
export const entryIdOf = (globalId: string): string =>
  idOf('JournalReading', globalId) || idOf('CheckIn', globalId);
