/**
 * @generated SignedSource<<d65d183a8b53eb0eb6c43f3880c6dd6e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Motive = "AFRAID" | "CELEBRATION" | "CLOSENESS" | "COMFORT" | "CURIOSITY" | "DUTY" | "FEAR_OF_LOSING" | "GUILT" | "KEEPING_PEACE" | "OWING" | "PLAY" | "PLEASURE" | "SHARING_JOY" | "%future added value";
export type RefusalCode = "ALREADY_PAIRED" | "BELOW_FLOOR" | "CODE_NOT_GOOD" | "CONSENT_TEXT_CHANGED" | "DIAL_UNKNOWN" | "DOOR_SPACING" | "DUTY_MOTIVE" | "IDEA_NOT_IN_COMMON" | "INVITATION_STANDING" | "LOCKED" | "MOMENT_PASSED" | "NOT_JOINED" | "NOT_OPEN" | "NOT_PAIRED" | "NO_CONSENT" | "RATE_LIMITED" | "REQUEST_GONE" | "SPACING" | "SUPPORT_FIRST" | "TEXT_PRESSURING" | "TURN_FULL" | "%future added value";
export type relayDocumentsSayYesMutation$variables = {
  invitationId: string;
  moment: string;
  motives?: ReadonlyArray<Motive> | null | undefined;
};
export type relayDocumentsSayYesMutation$data = {
  readonly sayYes: {
    readonly __typename: string;
    readonly code?: RefusalCode;
    readonly me?: {
      readonly " $fragmentSpreads": FragmentRefs<"relayDocuments_me">;
    } | null | undefined;
    readonly message?: {
      readonly text: string;
    };
    readonly resources?: ReadonlyArray<{
      readonly name: string;
      readonly phone: string | null | undefined;
      readonly url: string | null | undefined;
    }>;
  };
};
export type relayDocumentsSayYesMutation = {
  response: relayDocumentsSayYesMutation$data;
  variables: relayDocumentsSayYesMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "invitationId"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "moment"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "motives"
},
v3 = [
  {
    "fields": [
      {
        "kind": "Variable",
        "name": "invitationId",
        "variableName": "invitationId"
      },
      {
        "kind": "Variable",
        "name": "moment",
        "variableName": "moment"
      },
      {
        "kind": "Variable",
        "name": "motives",
        "variableName": "motives"
      }
    ],
    "kind": "ObjectValue",
    "name": "input"
  }
],
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "concreteType": "Message",
  "kind": "LinkedField",
  "name": "message",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "text",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v9 = [
  (v5/*:: as any*/),
  (v6/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "locked",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Own",
    "kind": "LinkedField",
    "name": "own",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "moment",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Reading",
        "kind": "LinkedField",
        "name": "reading",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "dial",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Guidance",
        "kind": "LinkedField",
        "name": "guidance",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "options",
            "storageKey": null
          },
          (v7/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": null,
        "kind": "LinkedField",
        "name": "pairing",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/)
            ],
            "type": "PairingCode",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/)
            ],
            "type": "PairingRequest",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Couple",
    "kind": "LinkedField",
    "name": "couple",
    "plural": false,
    "selections": [
      (v5/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "Partner",
        "kind": "LinkedField",
        "name": "partner",
        "plural": false,
        "selections": [
          (v6/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Invitation",
        "kind": "LinkedField",
        "name": "invitation",
        "plural": false,
        "selections": [
          (v5/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "fromMe",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "note",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v10 = {
  "alias": null,
  "args": null,
  "concreteType": "Me",
  "kind": "LinkedField",
  "name": "me",
  "plural": false,
  "selections": [
    {
      "kind": "InlineDataFragmentSpread",
      "name": "relayDocuments_me",
      "selections": (v9/*:: as any*/),
      "args": null,
      "argumentDefinitions": ([]/*:: as any*/)
    }
  ],
  "storageKey": null
},
v11 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportResource",
      "kind": "LinkedField",
      "name": "resources",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "phone",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "url",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "SupportFirst",
  "abstractKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "concreteType": "Me",
  "kind": "LinkedField",
  "name": "me",
  "plural": false,
  "selections": (v9/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "relayDocumentsSayYesMutation",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "sayYes",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v10/*:: as any*/)
            ],
            "type": "SayYesSuccess",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/),
              (v7/*:: as any*/),
              (v10/*:: as any*/)
            ],
            "type": "Refusal",
            "abstractKey": "__isRefusal"
          },
          (v11/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "relayDocumentsSayYesMutation",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "sayYes",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v12/*:: as any*/)
            ],
            "type": "SayYesSuccess",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/),
              (v7/*:: as any*/),
              (v12/*:: as any*/)
            ],
            "type": "Refusal",
            "abstractKey": "__isRefusal"
          },
          (v11/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "440cf52a6a3c58efb62da03ac13405fb",
    "id": null,
    "metadata": {},
    "name": "relayDocumentsSayYesMutation",
    "operationKind": "mutation",
    "text": "mutation relayDocumentsSayYesMutation(\n  $moment: Moment!\n  $invitationId: ID!\n  $motives: [Motive!]\n) {\n  sayYes(input: {moment: $moment, invitationId: $invitationId, motives: $motives}) {\n    __typename\n    ... on SayYesSuccess {\n      me {\n        ...relayDocuments_me\n        id\n      }\n    }\n    ... on Refusal {\n      __isRefusal: __typename\n      code\n      message {\n        text\n      }\n      me {\n        ...relayDocuments_me\n        id\n      }\n    }\n    ... on SupportFirst {\n      resources {\n        name\n        phone\n        url\n      }\n    }\n  }\n}\n\nfragment relayDocuments_me on Me {\n  id\n  displayName\n  locked\n  own {\n    moment\n    reading {\n      dial\n    }\n    guidance {\n      options\n      message {\n        text\n      }\n    }\n    pairing {\n      __typename\n      ... on PairingCode {\n        code\n      }\n      ... on PairingRequest {\n        id\n        displayName\n      }\n    }\n  }\n  couple {\n    id\n    partner {\n      displayName\n    }\n    invitation {\n      id\n      fromMe\n      state\n      note\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "5b50a052bc34b1d9917136a1d095e76c";

export default node;
