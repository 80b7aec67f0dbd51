import { GraphQLError } from 'graphql';

/** A request turned away before any of it is executed: the HTTP status, and a code that clients may switch on. */
export function refused(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, ...(headers && { headers }) } } });
}

export const codeOf = ({ extensions: { code } }: GraphQLError): unknown => code;
