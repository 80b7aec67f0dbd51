/**
 * @generated SignedSource<<361e215c688f91fc62e70193d9b5adf7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderInlineDataFragment } from 'relay-runtime';
export type InvitationState = "FADED" | "MUTUAL" | "NOT_NOW" | "OPEN" | "OVER" | "WITHDRAWN" | "%future added value";
export type Option = "CLOSE_DOOR" | "INVITE" | "LEAVE" | "OPEN_DOOR" | "PAUSE" | "RESUME" | "SAY_NO" | "SAY_YES" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type relayDocuments_me$data = {
  readonly couple: {
    readonly id: string;
    readonly invitation: {
      readonly fromMe: boolean | null | undefined;
      readonly id: string;
      readonly note: string | null | undefined;
      readonly state: InvitationState;
    } | null | undefined;
    readonly partner: {
      readonly displayName: string;
    };
  } | null | undefined;
  readonly displayName: string;
  readonly id: string;
  readonly locked: boolean;
  readonly own: {
    readonly guidance: {
      readonly message: {
        readonly text: string;
      };
      readonly options: ReadonlyArray<Option>;
    };
    readonly moment: string;
    readonly pairing: {
      readonly __typename: "PairingCode";
      readonly code: string;
    } | {
      readonly __typename: "PairingRequest";
      readonly displayName: string;
      readonly id: string;
    } | {
      // This will never be '%other', but we need some
      // value in case none of the concrete values match.
      readonly __typename: "%other";
    } | null | undefined;
    readonly reading: {
      readonly dial: number;
    } | null | undefined;
  } | null | undefined;
  readonly " $fragmentType": "relayDocuments_me";
};
export type relayDocuments_me$key = {
  readonly " $data"?: relayDocuments_me$data;
  readonly " $fragmentSpreads": FragmentRefs<"relayDocuments_me">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "relayDocuments_me"
};

(node as any).hash = "ccefbe37109364f29fdec9517b7c7bc2";

export default node;
