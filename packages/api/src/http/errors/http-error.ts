import { GraphQLError } from 'graphql';

/**
 * A request turned away before any of it is executed: the HTTP status, and a code that clients may switch on. The
 * status holds for clients of plain `application/json` too (`spec: false`), who get 200 for a merely wrong document.
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
