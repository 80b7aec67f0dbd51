/* eslint-disable */
/* prettier-ignore */

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * You may import it to create a `graphql()` tag function with `gql.tada`
 * by importing it and passing it to `initGraphQLTada<>()`.
 *
 * @example
 * ```
 * import { initGraphQLTada } from 'gql.tada';
 * import type { introspection } from './introspection';
 *
 * export const graphql = initGraphQLTada<{
 *   introspection: typeof introspection;
 *   scalars: {
 *     DateTime: string;
 *     Json: any;
 *   };
 * }>();
 * ```
 */
const introspection = {
  "__schema": {
    "queryType": {
      "name": "Query"
    },
    "mutationType": {
      "name": "Mutation"
    },
    "subscriptionType": {
      "name": "Subscription"
    },
    "types": [
      {
        "kind": "ENUM",
        "name": "Accelerator",
        "enumValues": [
          {
            "name": "ANTICIPATION",
            "isDeprecated": false
          },
          {
            "name": "FEELING_DESIRED",
            "isDeprecated": false
          },
          {
            "name": "FEELING_SAFE",
            "isDeprecated": false
          },
          {
            "name": "FEELING_SEEN",
            "isDeprecated": false
          },
          {
            "name": "LAUGHTER",
            "isDeprecated": false
          },
          {
            "name": "MOVEMENT",
            "isDeprecated": false
          },
          {
            "name": "MUSIC",
            "isDeprecated": false
          },
          {
            "name": "NOVELTY",
            "isDeprecated": false
          },
          {
            "name": "OTHER",
            "isDeprecated": false
          },
          {
            "name": "PLAY",
            "isDeprecated": false
          },
          {
            "name": "SHARED_LOAD",
            "isDeprecated": false
          },
          {
            "name": "SLOWING_DOWN",
            "isDeprecated": false
          },
          {
            "name": "TIME_ALONE",
            "isDeprecated": false
          },
          {
            "name": "TIME_TOGETHER",
            "isDeprecated": false
          },
          {
            "name": "TOUCH",
            "isDeprecated": false
          },
          {
            "name": "WORDS",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "AcceleratorWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Accelerator"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Alternative",
        "enumValues": [
          {
            "name": "BATH",
            "isDeprecated": false
          },
          {
            "name": "CUDDLE",
            "isDeprecated": false
          },
          {
            "name": "FILM",
            "isDeprecated": false
          },
          {
            "name": "FOOD",
            "isDeprecated": false
          },
          {
            "name": "SLEEP",
            "isDeprecated": false
          },
          {
            "name": "TALK",
            "isDeprecated": false
          },
          {
            "name": "WALK",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "AlternativeWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Alternative"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "AnswerIdeaInput",
        "inputFields": [
          {
            "name": "answer",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "IdeaAnswer"
              }
            }
          },
          {
            "name": "ideaId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "SCALAR",
              "name": "Moment"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "AnswerIdeaResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "AnswerIdeaSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "AnswerIdeaSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "AnsweredIdea",
        "fields": [
          {
            "name": "answer",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "IdeaAnswer"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "idea",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Idea"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Arrival",
        "enumValues": [
          {
            "name": "BOTH",
            "isDeprecated": false
          },
          {
            "name": "RESPONSIVE",
            "isDeprecated": false
          },
          {
            "name": "SPONTANEOUS",
            "isDeprecated": false
          },
          {
            "name": "UNSURE",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ArrivalChoice",
        "fields": [
          {
            "name": "arrival",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Arrival"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "ArrivalWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Arrival"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Association",
        "fields": [
          {
            "name": "illustrative",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "points",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "Float"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Band",
        "enumValues": [
          {
            "name": "ABOVE",
            "isDeprecated": false
          },
          {
            "name": "AT",
            "isDeprecated": false
          },
          {
            "name": "BELOW",
            "isDeprecated": false
          },
          {
            "name": "UNKNOWN",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "BandBrakes",
        "fields": [
          {
            "name": "band",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Band"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "brakes",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "BrakeCount"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "BandWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Band"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Boolean"
      },
      {
        "kind": "ENUM",
        "name": "Brake",
        "enumValues": [
          {
            "name": "BILLS",
            "isDeprecated": false
          },
          {
            "name": "BODY_IMAGE",
            "isDeprecated": false
          },
          {
            "name": "CONFLICT",
            "isDeprecated": false
          },
          {
            "name": "FEELING_EXPECTED",
            "isDeprecated": false
          },
          {
            "name": "GRIEF",
            "isDeprecated": false
          },
          {
            "name": "HORMONES",
            "isDeprecated": false
          },
          {
            "name": "ILLNESS",
            "isDeprecated": false
          },
          {
            "name": "KIDS",
            "isDeprecated": false
          },
          {
            "name": "MEDICATION",
            "isDeprecated": false
          },
          {
            "name": "NO_PRIVACY",
            "isDeprecated": false
          },
          {
            "name": "OTHER",
            "isDeprecated": false
          },
          {
            "name": "PAIN",
            "isDeprecated": false
          },
          {
            "name": "PAINFUL_MEMORIES",
            "isDeprecated": false
          },
          {
            "name": "PERFORMANCE_WORRY",
            "isDeprecated": false
          },
          {
            "name": "SENSORY_OVERLOAD",
            "isDeprecated": false
          },
          {
            "name": "SLEEP",
            "isDeprecated": false
          },
          {
            "name": "STRESS",
            "isDeprecated": false
          },
          {
            "name": "UNEQUAL_LOAD",
            "isDeprecated": false
          },
          {
            "name": "WORK",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "BrakeCount",
        "fields": [
          {
            "name": "brake",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Brake"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "count",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "BrakeWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Brake"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "CancelPairingCodeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "CancelPairingCodeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CancelPairingCodeSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Card",
        "fields": [
          {
            "name": "name",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "sources",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Source"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "CheckIn",
        "fields": [
          {
            "name": "at",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "felt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Felt"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "localDay",
            "type": {
              "kind": "SCALAR",
              "name": "LocalDate"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "utcOffset",
            "type": {
              "kind": "SCALAR",
              "name": "UtcOffset"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "wanted",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Wanted"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "CheckInInput",
        "inputFields": [
          {
            "name": "at",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            }
          },
          {
            "name": "felt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Felt"
              }
            }
          },
          {
            "name": "keep",
            "type": {
              "kind": "SCALAR",
              "name": "Boolean"
            }
          },
          {
            "name": "utcOffset",
            "type": {
              "kind": "SCALAR",
              "name": "UtcOffset"
            }
          },
          {
            "name": "wanted",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Wanted"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "CheckInResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "CheckInSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CheckInSuccess",
        "fields": [
          {
            "name": "kept",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "resources",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SupportResource"
                  }
                }
              }
            },
            "args": [
              {
                "name": "region",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "ClearDialResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "ClearDialSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ClearDialSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "CloseDoorResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "CloseDoorSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CloseDoorSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "CommonIdea",
        "fields": [
          {
            "name": "idea",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Idea"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "stands",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "ConfirmPairingInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "requestId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "ConfirmPairingResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "ConfirmPairingSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ConfirmPairingSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Consent",
        "fields": [
          {
            "name": "at",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "current",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kind",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "ConsentKind"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "textVersion",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "ConsentKind",
        "enumValues": [
          {
            "name": "JOIN",
            "isDeprecated": false
          },
          {
            "name": "JOURNAL",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "CorrectEntryInput",
        "inputFields": [
          {
            "name": "accelerators",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Accelerator"
                }
              }
            }
          },
          {
            "name": "at",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            }
          },
          {
            "name": "brakes",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Brake"
                }
              }
            }
          },
          {
            "name": "dial",
            "type": {
              "kind": "SCALAR",
              "name": "Dial"
            }
          },
          {
            "name": "entryId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          },
          {
            "name": "felt",
            "type": {
              "kind": "SCALAR",
              "name": "Felt"
            }
          },
          {
            "name": "note",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          },
          {
            "name": "utcOffset",
            "type": {
              "kind": "SCALAR",
              "name": "UtcOffset"
            }
          },
          {
            "name": "wanted",
            "type": {
              "kind": "ENUM",
              "name": "Wanted"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "CorrectEntryResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "CorrectEntrySuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CorrectEntrySuccess",
        "fields": [
          {
            "name": "corrected",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Couple",
        "fields": [
          {
            "name": "arrival",
            "type": {
              "kind": "OBJECT",
              "name": "Message"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "ideasInCommon",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "CommonIdea"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "invitation",
            "type": {
              "kind": "OBJECT",
              "name": "Invitation"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "leaving",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "match",
            "type": {
              "kind": "OBJECT",
              "name": "Match"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "mine",
            "type": {
              "kind": "OBJECT",
              "name": "CoupleMine"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "partner",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Partner"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "partnerReflections",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SharedReflection"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CoupleMine",
        "fields": [
          {
            "name": "door",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "doorSpacedUntil",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "ideas",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "AnsweredIdea"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "paused",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "spacedUntil",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "turnEndsAt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Cue",
        "fields": [
          {
            "name": "category",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "CueCategory"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "end",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "start",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "CueCategory",
        "enumValues": [
          {
            "name": "GUILT",
            "isDeprecated": false
          },
          {
            "name": "LEDGER",
            "isDeprecated": false
          },
          {
            "name": "MINIMISING",
            "isDeprecated": false
          },
          {
            "name": "NAGGING",
            "isDeprecated": false
          },
          {
            "name": "OBLIGATION",
            "isDeprecated": false
          },
          {
            "name": "THREAT",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "CueCategoryWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "CueCategory"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Date"
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "DeclinePairingInput",
        "inputFields": [
          {
            "name": "requestId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "DeclinePairingResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "DeclinePairingSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "DeclinePairingSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Dial"
      },
      {
        "kind": "SCALAR",
        "name": "Duration"
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "EraseEntryInput",
        "inputFields": [
          {
            "name": "entryId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "EraseEntryResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "EraseEntrySuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "EraseEntrySuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "EraseJournalResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "EraseJournalSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "EraseJournalSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "EraseMeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "EraseMeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "EraseMeSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "query",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Query"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "EraseReflectionInput",
        "inputFields": [
          {
            "name": "promptId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "EraseReflectionResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "EraseReflectionSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "EraseReflectionSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "ExportMeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "ExportMeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ExportMeSuccess",
        "fields": [
          {
            "name": "document",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "journalCsv",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Felt"
      },
      {
        "kind": "OBJECT",
        "name": "FeltWhen",
        "fields": [
          {
            "name": "count",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "mean",
            "type": {
              "kind": "SCALAR",
              "name": "Float"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Float"
      },
      {
        "kind": "SCALAR",
        "name": "Floor"
      },
      {
        "kind": "OBJECT",
        "name": "Guidance",
        "fields": [
          {
            "name": "band",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Band"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "message",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "optionWords",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "OptionWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "options",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "ENUM",
                    "name": "Option"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "situation",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Situation"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "stance",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Stance"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "stanceWords",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "ID"
      },
      {
        "kind": "OBJECT",
        "name": "Idea",
        "fields": [
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "ENUM",
        "name": "IdeaAnswer",
        "enumValues": [
          {
            "name": "MAYBE",
            "isDeprecated": false
          },
          {
            "name": "NO",
            "isDeprecated": false
          },
          {
            "name": "YES",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "IdeaAnswerWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "IdeaAnswer"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "ImportMeInput",
        "inputFields": [
          {
            "name": "document",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "ImportMeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "ImportMeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ImportMeSuccess",
        "fields": [
          {
            "name": "entryCount",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "keptReflectionCount",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reflectionCount",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Instant"
      },
      {
        "kind": "SCALAR",
        "name": "Int"
      },
      {
        "kind": "OBJECT",
        "name": "Invitation",
        "fields": [
          {
            "name": "fadesAt",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "fromMe",
            "type": {
              "kind": "SCALAR",
              "name": "Boolean"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "idea",
            "type": {
              "kind": "OBJECT",
              "name": "Idea"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "mutualUntil",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "note",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reply",
            "type": {
              "kind": "OBJECT",
              "name": "Reply"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "sentAt",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "state",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "InvitationState"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "ENUM",
        "name": "InvitationState",
        "enumValues": [
          {
            "name": "FADED",
            "isDeprecated": false
          },
          {
            "name": "MUTUAL",
            "isDeprecated": false
          },
          {
            "name": "NOT_NOW",
            "isDeprecated": false
          },
          {
            "name": "OPEN",
            "isDeprecated": false
          },
          {
            "name": "OVER",
            "isDeprecated": false
          },
          {
            "name": "WITHDRAWN",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "InvitationStateWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "InvitationState"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "InviteInput",
        "inputFields": [
          {
            "name": "ideaId",
            "type": {
              "kind": "SCALAR",
              "name": "ID"
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "motives",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Motive"
                }
              }
            }
          },
          {
            "name": "note",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "InviteResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "InviteSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SupportFirst"
          },
          {
            "kind": "OBJECT",
            "name": "TextPressuring"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "InviteSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "JoinInput",
        "inputFields": [
          {
            "name": "adult",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            }
          },
          {
            "name": "displayName",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            }
          },
          {
            "name": "textVersion",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "JoinResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "JoinSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "TextPressuring"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "JoinSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "query",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Query"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Journal",
        "fields": [
          {
            "name": "brakesByBand",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "BandBrakes"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "checkIns",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "JournalCheckInsConnection"
              }
            },
            "args": [
              {
                "name": "after",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              },
              {
                "name": "before",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              },
              {
                "name": "first",
                "type": {
                  "kind": "SCALAR",
                  "name": "Int"
                }
              },
              {
                "name": "last",
                "type": {
                  "kind": "SCALAR",
                  "name": "Int"
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "readings",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "JournalReadingsConnection"
              }
            },
            "args": [
              {
                "name": "after",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              },
              {
                "name": "before",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              },
              {
                "name": "first",
                "type": {
                  "kind": "SCALAR",
                  "name": "Int"
                }
              },
              {
                "name": "last",
                "type": {
                  "kind": "SCALAR",
                  "name": "Int"
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "wantedness",
            "type": {
              "kind": "OBJECT",
              "name": "Wantedness"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "JournalCheckInsConnection",
        "fields": [
          {
            "name": "edges",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "JournalCheckInsConnectionEdge"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "pageInfo",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "PageInfo"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "JournalCheckInsConnectionEdge",
        "fields": [
          {
            "name": "cursor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "node",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "CheckIn"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "JournalReading",
        "fields": [
          {
            "name": "floor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Floor"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "localDay",
            "type": {
              "kind": "SCALAR",
              "name": "LocalDate"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reading",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Reading"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "utcOffset",
            "type": {
              "kind": "SCALAR",
              "name": "UtcOffset"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "JournalReadingsConnection",
        "fields": [
          {
            "name": "edges",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "JournalReadingsConnectionEdge"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "pageInfo",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "PageInfo"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "JournalReadingsConnectionEdge",
        "fields": [
          {
            "name": "cursor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "node",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "JournalReading"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Kindness",
        "enumValues": [
          {
            "name": "DRAWN_TO_YOU",
            "isDeprecated": false
          },
          {
            "name": "LOVE_YOU",
            "isDeprecated": false
          },
          {
            "name": "NOT_ABOUT_YOU",
            "isDeprecated": false
          },
          {
            "name": "THANKS",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "KindnessWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Kindness"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "LeaveInput",
        "inputFields": [
          {
            "name": "coupleId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "LeaveResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "LeaveSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "LeaveSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "resources",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SupportResource"
                  }
                }
              }
            },
            "args": [
              {
                "name": "region",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "LocalDate"
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "MakePairingCodeInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "MakePairingCodeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "MakePairingCodeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "MakePairingCodeSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Match",
        "fields": [
          {
            "name": "until",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Me",
        "fields": [
          {
            "name": "couple",
            "type": {
              "kind": "OBJECT",
              "name": "Couple"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "displayName",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "locked",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "own",
            "type": {
              "kind": "OBJECT",
              "name": "Own"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "Message",
        "fields": [
          {
            "name": "key",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "language",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [
              {
                "name": "language",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "String"
                  }
                },
                "defaultValue": "\"en\""
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "text",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [
              {
                "name": "language",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "String"
                  }
                },
                "defaultValue": "\"en\""
              }
            ],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "Moment"
      },
      {
        "kind": "ENUM",
        "name": "Motive",
        "enumValues": [
          {
            "name": "AFRAID",
            "isDeprecated": false
          },
          {
            "name": "CELEBRATION",
            "isDeprecated": false
          },
          {
            "name": "CLOSENESS",
            "isDeprecated": false
          },
          {
            "name": "COMFORT",
            "isDeprecated": false
          },
          {
            "name": "CURIOSITY",
            "isDeprecated": false
          },
          {
            "name": "DUTY",
            "isDeprecated": false
          },
          {
            "name": "FEAR_OF_LOSING",
            "isDeprecated": false
          },
          {
            "name": "GUILT",
            "isDeprecated": false
          },
          {
            "name": "KEEPING_PEACE",
            "isDeprecated": false
          },
          {
            "name": "OWING",
            "isDeprecated": false
          },
          {
            "name": "PLAY",
            "isDeprecated": false
          },
          {
            "name": "PLEASURE",
            "isDeprecated": false
          },
          {
            "name": "SHARING_JOY",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "MotiveWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Motive"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Mutation",
        "fields": [
          {
            "name": "answerIdea",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "AnswerIdeaResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "AnswerIdeaInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "cancelPairingCode",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "CancelPairingCodeResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "checkIn",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "CheckInResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "CheckInInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "clearDial",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ClearDialResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "closeDoor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "CloseDoorResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "confirmPairing",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ConfirmPairingResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "ConfirmPairingInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "correctEntry",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "CorrectEntryResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "CorrectEntryInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "declinePairing",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "DeclinePairingResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "DeclinePairingInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "eraseEntry",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "EraseEntryResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "EraseEntryInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "eraseJournal",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "EraseJournalResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "eraseMe",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "EraseMeResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "eraseReflection",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "EraseReflectionResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "EraseReflectionInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "exportMe",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ExportMeResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "importMe",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ImportMeResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "ImportMeInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "invite",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "InviteResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "InviteInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "join",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "JoinResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "JoinInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "leave",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "LeaveResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "LeaveInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "makePairingCode",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "MakePairingCodeResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "MakePairingCodeInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "openDoor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "OpenDoorResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "OpenDoorInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "pause",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "PauseResult"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "redeemPairingCode",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "RedeemPairingCodeResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "RedeemPairingCodeInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "rename",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "RenameResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "RenameInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "resume",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ResumeResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "ResumeInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "sayNo",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "SayNoResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "SayNoInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "sayYes",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "SayYesResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "SayYesInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "setDial",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "SetDialResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "SetDialInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "setFloor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "SetFloorResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "SetFloorInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "shareReflection",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "ShareReflectionResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "ShareReflectionInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "startJournal",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "StartJournalResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "StartJournalInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "unshareReflection",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "UnshareReflectionResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "UnshareReflectionInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "writeReflection",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "UNION",
                "name": "WriteReflectionResult"
              }
            },
            "args": [
              {
                "name": "input",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "INPUT_OBJECT",
                    "name": "WriteReflectionInput"
                  }
                }
              }
            ],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INTERFACE",
        "name": "Node",
        "fields": [
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [],
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "CheckIn"
          },
          {
            "kind": "OBJECT",
            "name": "Couple"
          },
          {
            "kind": "OBJECT",
            "name": "Idea"
          },
          {
            "kind": "OBJECT",
            "name": "Invitation"
          },
          {
            "kind": "OBJECT",
            "name": "JournalReading"
          },
          {
            "kind": "OBJECT",
            "name": "Me"
          },
          {
            "kind": "OBJECT",
            "name": "Prompt"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "NoteCheck",
        "fields": [
          {
            "name": "cues",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Cue"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "read",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "refused",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "OpenDoorInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "motives",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Motive"
                }
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "OpenDoorResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "OpenDoorSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SupportFirst"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "OpenDoorSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Option",
        "enumValues": [
          {
            "name": "CLOSE_DOOR",
            "isDeprecated": false
          },
          {
            "name": "INVITE",
            "isDeprecated": false
          },
          {
            "name": "LEAVE",
            "isDeprecated": false
          },
          {
            "name": "OPEN_DOOR",
            "isDeprecated": false
          },
          {
            "name": "PAUSE",
            "isDeprecated": false
          },
          {
            "name": "RESUME",
            "isDeprecated": false
          },
          {
            "name": "SAY_NO",
            "isDeprecated": false
          },
          {
            "name": "SAY_YES",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "OptionWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Option"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Own",
        "fields": [
          {
            "name": "consents",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Consent"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "floor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Floor"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "guidance",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Guidance"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "journal",
            "type": {
              "kind": "OBJECT",
              "name": "Journal"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "pairing",
            "type": {
              "kind": "UNION",
              "name": "Pairing"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reading",
            "type": {
              "kind": "OBJECT",
              "name": "Reading"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reflections",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Reflection"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "PageInfo",
        "fields": [
          {
            "name": "endCursor",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "hasNextPage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "hasPreviousPage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "startCursor",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "Pairing",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "PairingAsked"
          },
          {
            "kind": "OBJECT",
            "name": "PairingCode"
          },
          {
            "kind": "OBJECT",
            "name": "PairingRequest"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "PairingAsked",
        "fields": [
          {
            "name": "until",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "PairingCode",
        "fields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "until",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "PairingRequest",
        "fields": [
          {
            "name": "displayName",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "until",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Partner",
        "fields": [
          {
            "name": "displayName",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "UNION",
        "name": "PauseResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "PauseSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "PauseSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Policy",
        "fields": [
          {
            "name": "doorLasts",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "doorSpacing",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "fades",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "fresh",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "ideaRestTurns",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "ideasPerTurn",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "lasts",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "matchLasts",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "nameMax",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "noteMax",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "pairingLasts",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "reflectionMax",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "sharesPerTurn",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "shownFor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "spacing",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Duration"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Prompt",
        "fields": [
          {
            "name": "choices",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "ArrivalChoice"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "id",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Node"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "Query",
        "fields": [
          {
            "name": "association",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Association"
              }
            },
            "args": [
              {
                "name": "felt",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "LIST",
                    "ofType": {
                      "kind": "NON_NULL",
                      "ofType": {
                        "kind": "SCALAR",
                        "name": "Felt"
                      }
                    }
                  }
                }
              },
              {
                "name": "rate",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "Float"
                  }
                },
                "defaultValue": "0.2"
              },
              {
                "name": "strength",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "Float"
                  }
                },
                "defaultValue": "0"
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "cards",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Card"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "guidance",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Guidance"
              }
            },
            "args": [
              {
                "name": "dial",
                "type": {
                  "kind": "SCALAR",
                  "name": "Dial"
                }
              },
              {
                "name": "floor",
                "type": {
                  "kind": "SCALAR",
                  "name": "Floor"
                }
              },
              {
                "name": "situation",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "ENUM",
                    "name": "Situation"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "ideas",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Idea"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "node",
            "type": {
              "kind": "INTERFACE",
              "name": "Node"
            },
            "args": [
              {
                "name": "id",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "ID"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "noteCheck",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "NoteCheck"
              }
            },
            "args": [
              {
                "name": "kind",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "ENUM",
                    "name": "TextKind"
                  }
                },
                "defaultValue": "NOTE"
              },
              {
                "name": "language",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "String"
                  }
                },
                "defaultValue": "\"en\""
              },
              {
                "name": "text",
                "type": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "String"
                  }
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "policy",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Policy"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "prompts",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Prompt"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "signedIn",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Boolean"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "support",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SupportResource"
                  }
                }
              }
            },
            "args": [
              {
                "name": "region",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              }
            ],
            "isDeprecated": false
          },
          {
            "name": "vocabulary",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Vocabulary"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Reading",
        "fields": [
          {
            "name": "acceleratorWords",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "AcceleratorWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "accelerators",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "ENUM",
                    "name": "Accelerator"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "at",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "brakeWords",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "BrakeWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "brakes",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "ENUM",
                    "name": "Brake"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "dial",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Dial"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "note",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "RedeemPairingCodeInput",
        "inputFields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "RedeemPairingCodeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "RedeemPairingCodeSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "Refused"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "RedeemPairingCodeSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Reflection",
        "fields": [
          {
            "name": "arrival",
            "type": {
              "kind": "ENUM",
              "name": "Arrival"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "prompt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Prompt"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "sharedArrival",
            "type": {
              "kind": "ENUM",
              "name": "Arrival"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "sharedText",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "text",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "writtenAt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Instant"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INTERFACE",
        "name": "Refusal",
        "fields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "RefusalCode"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "discreetMessage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "message",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [],
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SupportFirst"
          },
          {
            "kind": "OBJECT",
            "name": "TextPressuring"
          }
        ]
      },
      {
        "kind": "ENUM",
        "name": "RefusalCode",
        "enumValues": [
          {
            "name": "ALREADY_PAIRED",
            "isDeprecated": false
          },
          {
            "name": "BELOW_FLOOR",
            "isDeprecated": false
          },
          {
            "name": "CODE_NOT_GOOD",
            "isDeprecated": false
          },
          {
            "name": "CONSENT_TEXT_CHANGED",
            "isDeprecated": false
          },
          {
            "name": "DIAL_UNKNOWN",
            "isDeprecated": false
          },
          {
            "name": "DOOR_SPACING",
            "isDeprecated": false
          },
          {
            "name": "DUTY_MOTIVE",
            "isDeprecated": false
          },
          {
            "name": "IDEA_NOT_IN_COMMON",
            "isDeprecated": false
          },
          {
            "name": "INVITATION_STANDING",
            "isDeprecated": false
          },
          {
            "name": "LOCKED",
            "isDeprecated": false
          },
          {
            "name": "MOMENT_PASSED",
            "isDeprecated": false
          },
          {
            "name": "NOT_JOINED",
            "isDeprecated": false
          },
          {
            "name": "NOT_OPEN",
            "isDeprecated": false
          },
          {
            "name": "NOT_PAIRED",
            "isDeprecated": false
          },
          {
            "name": "NO_CONSENT",
            "isDeprecated": false
          },
          {
            "name": "RATE_LIMITED",
            "isDeprecated": false
          },
          {
            "name": "REQUEST_GONE",
            "isDeprecated": false
          },
          {
            "name": "SPACING",
            "isDeprecated": false
          },
          {
            "name": "SUPPORT_FIRST",
            "isDeprecated": false
          },
          {
            "name": "TEXT_PRESSURING",
            "isDeprecated": false
          },
          {
            "name": "TURN_FULL",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "Refused",
        "fields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "RefusalCode"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "discreetMessage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "message",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Refusal"
          }
        ]
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "RenameInput",
        "inputFields": [
          {
            "name": "displayName",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "RenameResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "RenameSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "TextPressuring"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "RenameSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Reply",
        "fields": [
          {
            "name": "alternative",
            "type": {
              "kind": "ENUM",
              "name": "Alternative"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "alternativeWords",
            "type": {
              "kind": "OBJECT",
              "name": "Message"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kindness",
            "type": {
              "kind": "ENUM",
              "name": "Kindness"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kindnessWords",
            "type": {
              "kind": "OBJECT",
              "name": "Message"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "ResumeInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "ResumeResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "ResumeSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ResumeSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "SayNoInput",
        "inputFields": [
          {
            "name": "alternative",
            "type": {
              "kind": "ENUM",
              "name": "Alternative"
            }
          },
          {
            "name": "invitationId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          },
          {
            "name": "kindness",
            "type": {
              "kind": "ENUM",
              "name": "Kindness"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "SayNoResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "SayNoSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SayNoSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "SayYesInput",
        "inputFields": [
          {
            "name": "invitationId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          },
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "motives",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Motive"
                }
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "SayYesResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SayYesSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "SupportFirst"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SayYesSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "SetDialInput",
        "inputFields": [
          {
            "name": "accelerators",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Accelerator"
                }
              }
            }
          },
          {
            "name": "at",
            "type": {
              "kind": "SCALAR",
              "name": "Instant"
            }
          },
          {
            "name": "brakes",
            "type": {
              "kind": "LIST",
              "ofType": {
                "kind": "NON_NULL",
                "ofType": {
                  "kind": "ENUM",
                  "name": "Brake"
                }
              }
            }
          },
          {
            "name": "dial",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Dial"
              }
            }
          },
          {
            "name": "note",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          },
          {
            "name": "utcOffset",
            "type": {
              "kind": "SCALAR",
              "name": "UtcOffset"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "SetDialResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SetDialSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SetDialSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "SetFloorInput",
        "inputFields": [
          {
            "name": "floor",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Floor"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "SetFloorResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "SetFloorSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SetFloorSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "ShareReflectionInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "promptId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "ShareReflectionResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "ShareReflectionSuccess"
          },
          {
            "kind": "OBJECT",
            "name": "TextPressuring"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "ShareReflectionSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "SharedReflection",
        "fields": [
          {
            "name": "arrival",
            "type": {
              "kind": "ENUM",
              "name": "Arrival"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "prompt",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Prompt"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "text",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Situation",
        "enumValues": [
          {
            "name": "DOOR_OPEN",
            "isDeprecated": false
          },
          {
            "name": "INVITED",
            "isDeprecated": false
          },
          {
            "name": "INVITING",
            "isDeprecated": false
          },
          {
            "name": "MATCHED",
            "isDeprecated": false
          },
          {
            "name": "MUTUAL",
            "isDeprecated": false
          },
          {
            "name": "PAUSED",
            "isDeprecated": false
          },
          {
            "name": "QUIET",
            "isDeprecated": false
          },
          {
            "name": "RESTING",
            "isDeprecated": false
          },
          {
            "name": "UNPAIRED",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SituationWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Situation"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Source",
        "fields": [
          {
            "name": "authors",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "SCALAR",
                    "name": "String"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "title",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "url",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "year",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Int"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Stance",
        "enumValues": [
          {
            "name": "DECLINE",
            "isDeprecated": false
          },
          {
            "name": "EASY",
            "isDeprecated": false
          },
          {
            "name": "ENJOY",
            "isDeprecated": false
          },
          {
            "name": "INITIATE",
            "isDeprecated": false
          },
          {
            "name": "LET_GO",
            "isDeprecated": false
          },
          {
            "name": "NOTICE",
            "isDeprecated": false
          },
          {
            "name": "TEND",
            "isDeprecated": false
          },
          {
            "name": "WELCOME",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "StanceWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Stance"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "StartJournalInput",
        "inputFields": [
          {
            "name": "moment",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Moment"
              }
            }
          },
          {
            "name": "textVersion",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "StartJournalResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "StartJournalSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "StartJournalSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "String"
      },
      {
        "kind": "OBJECT",
        "name": "Subscription",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "SupportFirst",
        "fields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "RefusalCode"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "discreetMessage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "message",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "resources",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SupportResource"
                  }
                }
              }
            },
            "args": [
              {
                "name": "region",
                "type": {
                  "kind": "SCALAR",
                  "name": "String"
                }
              }
            ],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Refusal"
          }
        ]
      },
      {
        "kind": "ENUM",
        "name": "SupportKind",
        "enumValues": [
          {
            "name": "COUPLES_THERAPY",
            "isDeprecated": false
          },
          {
            "name": "DEAF_LINE",
            "isDeprecated": false
          },
          {
            "name": "EMERGENCY",
            "isDeprecated": false
          },
          {
            "name": "HELPLINE",
            "isDeprecated": false
          },
          {
            "name": "LGBTQ_LINE",
            "isDeprecated": false
          },
          {
            "name": "MALE_LINE",
            "isDeprecated": false
          },
          {
            "name": "OWN_BEHAVIOUR_LINE",
            "isDeprecated": false
          },
          {
            "name": "SEX_THERAPY",
            "isDeprecated": false
          },
          {
            "name": "TEXT_LINE",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "SupportKindWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "SupportKind"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "SupportResource",
        "fields": [
          {
            "name": "checkedOn",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "Date"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kind",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "SupportKind"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kindWords",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "name",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "phone",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "region",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "text",
            "type": {
              "kind": "OBJECT",
              "name": "TextNumber"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "url",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "TextKind",
        "enumValues": [
          {
            "name": "NAME",
            "isDeprecated": false
          },
          {
            "name": "NOTE",
            "isDeprecated": false
          },
          {
            "name": "REFLECTION",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "TextNumber",
        "fields": [
          {
            "name": "number",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "String"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "word",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "TextPressuring",
        "fields": [
          {
            "name": "code",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "RefusalCode"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "cues",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "Cue"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "discreetMessage",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "message",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": [
          {
            "kind": "INTERFACE",
            "name": "Refusal"
          }
        ]
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "UnshareReflectionInput",
        "inputFields": [
          {
            "name": "promptId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "UnshareReflectionResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "UnshareReflectionSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "UnshareReflectionSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "SCALAR",
        "name": "UtcOffset"
      },
      {
        "kind": "OBJECT",
        "name": "Vocabulary",
        "fields": [
          {
            "name": "accelerators",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "AcceleratorWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "alternatives",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "AlternativeWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "arrivals",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "ArrivalWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "bands",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "BandWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "brakes",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "BrakeWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "cueCategories",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "CueCategoryWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "ideaAnswers",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "IdeaAnswerWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "invitationStates",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "InvitationStateWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "kindnesses",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "KindnessWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "motives",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "MotiveWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "options",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "OptionWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "situations",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SituationWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "stances",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "StanceWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "supportKinds",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "SupportKindWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "wantedDegrees",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "LIST",
                "ofType": {
                  "kind": "NON_NULL",
                  "ofType": {
                    "kind": "OBJECT",
                    "name": "WantedWords"
                  }
                }
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "ENUM",
        "name": "Wanted",
        "enumValues": [
          {
            "name": "FULLY",
            "isDeprecated": false
          },
          {
            "name": "NO",
            "isDeprecated": false
          },
          {
            "name": "PARTLY",
            "isDeprecated": false
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "WantedWords",
        "fields": [
          {
            "name": "value",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "ENUM",
                "name": "Wanted"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "words",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "Message"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "OBJECT",
        "name": "Wantedness",
        "fields": [
          {
            "name": "fully",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "FeltWhen"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "no",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "FeltWhen"
              }
            },
            "args": [],
            "isDeprecated": false
          },
          {
            "name": "partly",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "OBJECT",
                "name": "FeltWhen"
              }
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      },
      {
        "kind": "INPUT_OBJECT",
        "name": "WriteReflectionInput",
        "inputFields": [
          {
            "name": "arrival",
            "type": {
              "kind": "ENUM",
              "name": "Arrival"
            }
          },
          {
            "name": "promptId",
            "type": {
              "kind": "NON_NULL",
              "ofType": {
                "kind": "SCALAR",
                "name": "ID"
              }
            }
          },
          {
            "name": "text",
            "type": {
              "kind": "SCALAR",
              "name": "String"
            }
          }
        ],
        "isOneOf": false
      },
      {
        "kind": "UNION",
        "name": "WriteReflectionResult",
        "possibleTypes": [
          {
            "kind": "OBJECT",
            "name": "Refused"
          },
          {
            "kind": "OBJECT",
            "name": "WriteReflectionSuccess"
          }
        ]
      },
      {
        "kind": "OBJECT",
        "name": "WriteReflectionSuccess",
        "fields": [
          {
            "name": "me",
            "type": {
              "kind": "OBJECT",
              "name": "Me"
            },
            "args": [],
            "isDeprecated": false
          }
        ],
        "interfaces": []
      }
    ],
    "directives": []
  }
} as const;

export { introspection };