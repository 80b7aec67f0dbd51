/** A sample client that uses the types that graphql-codegen generates from the documents. */
import type { ResultOf, TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  HomeQueryDocument,
  IdeaAnswerMutationDocument,
  InvitationInviteMutationDocument,
  InvitationNoMutationDocument,
  MeView_OwnFragmentDoc,
  MeViewFragmentDoc,
  Words_SupportFragmentDoc,
} from './gql/graphql';
import { type FragmentType, unmask } from './gql/index';

type Send = <Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: NoInfer<Variables>,
) => Promise<Result>;
type MeView = FragmentType<typeof MeViewFragmentDoc>;

/** What the client shows next: the view, and a message after a refusal. */
export interface NextScreen {
  readonly me: MeView | null;
  readonly words: string | null;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly numbers: readonly string[];
}
const withoutMessage = (me: MeView | null): NextScreen => ({ me, words: null, marks: [], numbers: [] });

/** Reads the moment of the current view. Null while locked, or before joining. */
export async function currentMoment(send: Send): Promise<string | null> {
  const { me } = await send(HomeQueryDocument, {});
  return unmask(MeView_OwnFragmentDoc, unmask(MeViewFragmentDoc, me)?.own)?.moment ?? null;
}

/** Handles every result of an invitation. A member that is not handled does not compile. */
export async function invite(send: Send, moment: string, note: string): Promise<NextScreen> {
  const { invite: result } = await send(InvitationInviteMutationDocument, { moment, note });
  switch (result.__typename) {
    case 'InviteSuccess':
      return withoutMessage(result.me);
    case 'TextPressuring':
      return { ...withoutMessage(result.me), words: result.message.text, marks: result.cues };
    case 'SupportFirst': {
      const resources = unmask(Words_SupportFragmentDoc, result.resources);
      const numbers = resources.map(({ name, phone, url }) => `${name}: ${phone ?? url}`);
      return { ...withoutMessage(result.me), words: result.message.text, numbers };
    }
    case 'Refused':
      return { ...withoutMessage(result.me), words: result.message.text };
    default:
      return result satisfies never;
  }
}

/** Handles all refusals with `... on Refusal`, without their names. */
export async function likeIdea(send: Send, ideaId: string, moment: string): Promise<NextScreen> {
  const { answerIdea: result } = await send(IdeaAnswerMutationDocument, { ideaId, answer: 'YES', moment });
  return 'code' in result
    ? { ...withoutMessage(result.me), words: result.message.text }
    : withoutMessage(result.me);
}

/** Needs no handling of refusals, because the type of a no has none. */
export async function decline(send: Send, invitationId: string): Promise<MeView | null> {
  const { sayNo } = await send(InvitationNoMutationDocument, { invitationId });
  return sayNo.me;
}

// Each of these mistakes is a type error.

type Invited = ResultOf<typeof InvitationInviteMutationDocument>['invite'];

/** Handles only three of the four members. */
export function incomplete(result: Invited): string {
  if (result.__typename === 'InviteSuccess' || result.__typename === 'TextPressuring') return 'ok';
  if (result.__typename === 'SupportFirst') return 'support';
  // @ts-expect-error: `Refused` is not handled
  return result satisfies never;
}

export const mistakes = async (send: Send, result: Invited): Promise<unknown> => [
  // @ts-expect-error: only `TextPressuring` has cues
  result.cues,
  // @ts-expect-error: a no carries no moment
  await send(InvitationNoMutationDocument, { invitationId: '', moment: '' }),
  // @ts-expect-error: an invitation needs a moment
  await send(InvitationInviteMutationDocument, {}),
  // @ts-expect-error: there is no such answer
  await send(IdeaAnswerMutationDocument, { ideaId: '', answer: 'PERHAPS' }),
  // @ts-expect-error: `me` can be null
  unmask(MeViewFragmentDoc, result.me).own,
];
