/** A client as one would write it, over the types that graphql-codegen makes of the documents. */
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

/** What to show next: the view, with words where something was refused. */
export interface Next {
  readonly me: MeView | null;
  readonly words: string | null;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly numbers: readonly string[];
}
const plainly = (me: MeView | null): Next => ({ me, words: null, marks: [], numbers: [] });

/** The moment of the view that is on the screen; null while locked, or before joining. */
export async function momentShown(send: Send): Promise<string | null> {
  const { me } = await send(HomeQueryDocument, {});
  return unmask(MeView_OwnFragmentDoc, unmask(MeViewFragmentDoc, me)?.own)?.moment ?? null;
}

/** Every way an invitation may be answered: a member that is not handled does not compile. */
export async function invite(send: Send, moment: string, note: string): Promise<Next> {
  const { invite: result } = await send(InvitationInviteMutationDocument, { moment, note });
  switch (result.__typename) {
    case 'InviteSuccess':
      return plainly(result.me);
    case 'TextPressuring':
      return { ...plainly(result.me), words: result.message.text, marks: result.cues };
    case 'SupportFirst': {
      const resources = unmask(Words_SupportFragmentDoc, result.resources);
      const numbers = resources.map(({ name, phone, url }) => `${name}: ${phone ?? url}`);
      return { ...plainly(result.me), words: result.message.text, numbers };
    }
    case 'Refused':
      return { ...plainly(result.me), words: result.message.text };
    default:
      return result satisfies never;
  }
}

/** A client that knows no refusal by name gets along with `... on Refusal`. */
export async function likes(send: Send, ideaId: string, moment: string): Promise<Next> {
  const { answerIdea: result } = await send(IdeaAnswerMutationDocument, { ideaId, answer: 'YES', moment });
  return 'code' in result ? { ...plainly(result.me), words: result.message.text } : plainly(result.me);
}

/** A no has no refusal to handle: its type says so. */
export async function no(send: Send, invitationId: string): Promise<MeView | null> {
  const { sayNo } = await send(InvitationNoMutationDocument, { invitationId });
  return sayNo.me;
}

// What would be wrong is no type error for nothing: each of these is one.

type Invited = ResultOf<typeof InvitationInviteMutationDocument>['invite'];

/** @param result one of four, of which three are told apart here. */
export function forgetful(result: Invited): string {
  if (result.__typename === 'InviteSuccess' || result.__typename === 'TextPressuring') return 'ok';
  if (result.__typename === 'SupportFirst') return 'support';
  // @ts-expect-error a plain refusal is left over
  return result satisfies never;
}

export const wrong = async (send: Send, said: Invited): Promise<unknown> => [
  // @ts-expect-error only words that press have cues
  said.cues,
  // @ts-expect-error a no carries no moment
  await send(InvitationNoMutationDocument, { invitationId: '', moment: '' }),
  // @ts-expect-error an invitation is said from a moment
  await send(InvitationInviteMutationDocument, {}),
  // @ts-expect-error there is no such answer
  await send(IdeaAnswerMutationDocument, { ideaId: '', answer: 'PERHAPS' }),
  // @ts-expect-error null while locked
  unmask(MeViewFragmentDoc, said.me).own,
];
