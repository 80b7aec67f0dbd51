import plugin from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';

/**
 * The types without an id. Clients do not look them up: they are results, pages, values, or parts of an object with an
 * id. Private data also has no id.
 */
const withoutId = {
  types: [
    'Message',
    'PageInfo',
    'Cue',
    'NoteCheck',
    'Guidance',
    'Policy',
    'SupportResource',
    'TextNumber',
    'Vocabulary',
    'Card',
    'Source',
    'Association',
    'ArrivalChoice',
    // Parts of `Me`.
    'Own',
    'Consent',
    'Reading',
    'PairingAsked',
    'PairingCode',
    'Reflection',
    'Journal',
    'JournalReading',
    'CheckIn',
    'Wantedness',
    'FeltWhen',
    'BandBrakes',
    'BrakeCount',
    // Parts of `Couple`.
    'Partner',
    'CoupleMine',
    'Match',
    'AnsweredIdea',
    'CommonIdea',
    'SharedReflection',
    'Reply',
    // Refusals.
    'Refused',
    'TextPressuring',
    'SupportFirst',
  ],
  suffixes: ['Success', 'Connection', 'ConnectionEdge', 'Words'],
};

/** All rules for schemas, including Relay's. A comment gives the reason for each exception. */
export const schemaRules: Linter.RulesRecord = {
  ...plugin.configs['flat/schema-all'].rules,
  ...plugin.configs['flat/schema-relay'].rules,
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  '@graphql-eslint/strict-id-in-types': ['error', { exceptions: withoutId }],
  // Lists of ideas, prompts, reflections, cards, words and support are short, so they are not connections. Entries of a journal
  // have no id.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // graphql-js prints the file in its own order, and `schema.test.ts` compares it.
  '@graphql-eslint/alphabetize': 'off',
  // The schema has mutations and subscriptions on purpose.
  '@graphql-eslint/no-root-type': 'off',
  // Null means "unknown", "nothing now" or "locked". A fault fails the whole operation.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
};

/** The recommended rules for documents, with Relay's naming. */
export const documentRules: Linter.RulesRecord = {
  ...plugin.configs['flat/operations-recommended'].rules,
  // Relay requires names such as `HomeQuery` and `Module_part`. `clients.test.ts` checks them.
  '@graphql-eslint/naming-convention': ['error', { VariableDefinition: 'camelCase' }],
};
