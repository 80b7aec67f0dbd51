import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as generated from './generated/codegen/graphql.ts';
import type { Answer, Command, Commands } from './phone.ts';

/** The data of a command: one field with the command's name. Every success and every refusal contains the view. */
export type AnswerOf<Name extends Command> = {
  readonly [Field in Name]: Answer & { readonly me?: generated.MeViewFragment | null };
};

/** The generated document of each command. */
export const mutations: { readonly [Name in Command]: TypedDocumentNode<AnswerOf<Name>, Commands[Name]> } = {
  join: generated.JoinDocument,
  makePairingCode: generated.MakePairingCodeDocument,
  redeemPairingCode: generated.RedeemPairingCodeDocument,
  confirmPairing: generated.ConfirmPairingDocument,
  setDial: generated.SetDialDocument,
  invite: generated.InviteDocument,
  sayYes: generated.SayYesDocument,
  sayNo: generated.SayNoDocument,
};
