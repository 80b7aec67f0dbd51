import { GraphQLError } from 'graphql';

/**
 * An error for a request that is rejected before execution: an HTTP status, and a code for clients to switch on.
 * With `spec: false` the status also applies to clients of plain `application/json`, who get 200 for other errors.
 */
export function httpError(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): GraphQLError {
  const http = { status, spec: false, ...(headers && { headers }) };
  return new GraphQLError(message, { extensions: { code, http } });
}

export const codeOf = ({ extensions: { code } }: GraphQLError): unknown => code;

/** Whether code threw this error and graphql-js wrapped it. Such an error may quote private data. */
export const isThrownByCode = ({ originalError }: GraphQLError): boolean =>
  originalError !== undefined && !(originalError instanceof GraphQLError);
