import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { objectsOf } from '../../scenarios/all-fields.ts';

/** Every input of a schema that takes an id, a moment or a text: `SayYesInput.invitationId`, `Query.node(id)`. */
export function placesIn(schema: GraphQLSchema): readonly string[] {
  const takes = ({ type }: GraphQLArgument | GraphQLInputField): boolean =>
    ['ID', 'Moment', 'String'].includes(getNamedType(type).name);
  const inputs = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((input) =>
      Object.values(input.getFields())
        .filter(takes)
        .map(({ name }) => `${input.name}.${name}`),
    );
  const args = objectsOf(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.filter(takes).map(({ name }) => `${type.name}.${field.name}(${name})`),
    ),
  );
  return [...inputs, ...args].sort();
}

/** Inputs that take a text, which identifies nothing stored. */
export const words: readonly string[] = [
  'CorrectEntryInput.note',
  'ImportMeInput.document',
  'InviteInput.note',
  'JoinInput.displayName',
  'JoinInput.textVersion',
  'Message.text(language)',
  'Query.noteCheck(language)',
  'Query.noteCheck(text)',
  'CheckInSuccess.resources(region)',
  'LeaveSuccess.resources(region)',
  'Message.language(language)',
  'Query.support(region)',
  'SupportFirst.resources(region)',
  'RenameInput.displayName',
  'SetDialInput.note',
  'StartJournalInput.textVersion',
  'WriteReflectionInput.text',
];
