import { GraphQLError } from 'graphql';
import { type InputField, InvalidInput } from '../use-cases/text-input.ts';

/** An error for an invalid value. The message says which values are valid; the path says where the value is. */
export const badInput = (path: readonly string[], message: string): GraphQLError =>
  new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', inputPath: path },
  });

/** The input fields that the schema names differently from the use cases. */
const schemaNames: Partial<Record<InputField, string>> = { idea: 'ideaId', prompt: 'promptId' };

/** Converts an `InvalidInput` to an error with a path below `parent`. Returns any other error as it is. */
export const withInputPath = (error: unknown, parent: readonly string[]): unknown =>
  error instanceof InvalidInput
    ? badInput([...parent, schemaNames[error.field] ?? error.field], error.message)
    : error;
