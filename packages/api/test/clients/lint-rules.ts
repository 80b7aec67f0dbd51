import plugin from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';

/**
 * The types without an id, each because nobody looks it up by itself: what a command answered, a page of a list, a
 * part of what has an id, or a value. What is private has no address of its own either.
 */
const withoutId = {
  types: [
    'Message',
    'PageInfo',
    'Cue',
    'Guidance',
    'Policy',
    'SupportResource',
    'ArrivalChoice',
    // Parts of me.
    'Own',
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
    // Parts of the couple. A partner is nobody to look up.
    'Partner',
    'CoupleMine',
    'Match',
    'AnsweredIdea',
    'SharedReflection',
    'Reply',
    // Refusals.
    'Refused',
    'TextPressuring',
    'SupportFirst',
  ],
  suffixes: ['Success', 'Connection', 'ConnectionEdge'],
};

/** Every rule for schemas, Relay's among them. What is off or eased says why. */
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
  // Lists of ideas, prompts, reflections and helpers are short and bounded, so they are lists and no connections;
  // what a journal keeps is plotted as a series, and no entry of it is looked up by an id.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // The file is printed by graphql-js in its own order, and `schema.test.ts` compares it; two orders cannot both hold.
  '@graphql-eslint/alphabetize': 'off',
  // Things are done, and followed: both roots are meant.
  '@graphql-eslint/no-root-type': 'off',
  // Null is "unknown", "nothing now" or "locked", never "failed": a command that fails fails its whole operation.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
};

/** Every rule that is recommended for documents; named as Relay has it. */
export const documentRules: Linter.RulesRecord = {
  ...plugin.configs['flat/operations-recommended'].rules,
  // Relay wants the kind of an operation at the end of its name, and `Module_part` for a fragment; `clients.test.ts` checks.
  '@graphql-eslint/naming-convention': ['error', { VariableDefinition: 'camelCase' }],
};
