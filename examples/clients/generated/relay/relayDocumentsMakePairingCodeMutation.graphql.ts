/**
 * @generated SignedSource<<b63147cc8ff7a9300054f74df319bfc1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type RefusalCode = "ALREADY_PAIRED" | "BELOW_FLOOR" | "CODE_NOT_GOOD" | "CONSENT_TEXT_CHANGED" | "DIAL_UNKNOWN" | "DOOR_SPACING" | "DUTY_MOTIVE" | "IDEA_NOT_IN_COMMON" | "INVITATION_STANDING" | "LOCKED" | "MOMENT_PASSED" | "NOT_JOINED" | "NOT_OPEN" | "NOT_PAIRED" | "NO_CONSENT" | "RATE_LIMITED" | "REQUEST_GONE" | "SPACING" | "SUPPORT_FIRST" | "TEXT_PRESSURING" | "TURN_FULL" | "%future added value";
export type relayDocumentsMakePairingCodeMutation$variables = {
  moment: string;
};
export type relayDocumentsMakePairingCodeMutation$data = {
  readonly makePairingCode: {
    readonly __typename: string;
    readonly code?: RefusalCode;
    readonly me?: {
      readonly " $fragmentSpreads": FragmentRefs<"relayDocuments_me">;
    } | null | undefined;
    readonly message?: {
      readonly text: string;
    };
  };
};
export type relayDocumentsMakePairingCodeMutation = {
  response: relayDocumentsMakePairingCodeMutation$data;
  variables: relayDocumentsMakePairingCodeMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "moment"
  }
],
v1 = [
  {
    "fields": [
      {
        "kind": "Variable",
        "name": "moment",
        "variableName": "moment"
      }
    ],
    "kind": "ObjectValue",
    "name": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v5 = {
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
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v7 = [
  (v3/*:: as any*/),
  (v4/*:: as any*/),
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
          (v5/*:: as any*/)
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
          (v2/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v6/*:: as any*/)
            ],
            "type": "PairingCode",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/)
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
      (v3/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "Partner",
        "kind": "LinkedField",
        "name": "partner",
        "plural": false,
        "selections": [
          (v4/*:: as any*/)
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
          (v3/*:: as any*/),
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
v8 = {
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
      "selections": (v7/*:: as any*/),
      "args": null,
      "argumentDefinitions": ([]/*:: as any*/)
    }
  ],
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "Me",
  "kind": "LinkedField",
  "name": "me",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "relayDocumentsMakePairingCodeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "makePairingCode",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/)
            ],
            "type": "MakePairingCodeSuccess",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v6/*:: as any*/),
              (v5/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "type": "Refusal",
            "abstractKey": "__isRefusal"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "relayDocumentsMakePairingCodeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "makePairingCode",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v9/*:: as any*/)
            ],
            "type": "MakePairingCodeSuccess",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v6/*:: as any*/),
              (v5/*:: as any*/),
              (v9/*:: as any*/)
            ],
            "type": "Refusal",
            "abstractKey": "__isRefusal"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "c00e09cefcc21553c36c66867593ce11",
    "id": null,
    "metadata": {},
    "name": "relayDocumentsMakePairingCodeMutation",
    "operationKind": "mutation",
    "text": "mutation relayDocumentsMakePairingCodeMutation(\n  $moment: Moment!\n) {\n  makePairingCode(input: {moment: $moment}) {\n    __typename\n    ... on MakePairingCodeSuccess {\n      me {\n        ...relayDocuments_me\n        id\n      }\n    }\n    ... on Refusal {\n      __isRefusal: __typename\n      code\n      message {\n        text\n      }\n      me {\n        ...relayDocuments_me\n        id\n      }\n    }\n  }\n}\n\nfragment relayDocuments_me on Me {\n  id\n  displayName\n  locked\n  own {\n    moment\n    reading {\n      dial\n    }\n    guidance {\n      options\n      message {\n        text\n      }\n    }\n    pairing {\n      __typename\n      ... on PairingCode {\n        code\n      }\n      ... on PairingRequest {\n        id\n        displayName\n      }\n    }\n  }\n  couple {\n    id\n    partner {\n      displayName\n    }\n    invitation {\n      id\n      fromMe\n      state\n      note\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "d4c0b48ecc9375d3df1663827706e5ce";

export default node;
