import type { GraphQLError } from 'graphql';
import { httpError } from '../errors/http-error.ts';

/** The media types of responses: a single result, or a stream of events (as SSE or multipart). */
const responseTypes = [
  'application/graphql-response+json',
  'application/json',
  'text/event-stream',
  'multipart/mixed',
];

/**
 * Whether the client accepts at least one media type of this server. Checked first, so that no command runs whose
 * response the client cannot read.
 */
export function acceptsResponse(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '*/*';
  return accept.toLowerCase().replaceAll(/\s/g, '').split(',').some(matchesResponseType);
}

function matchesResponseType(range: string): boolean {
  const [type = '', ...parameters] = range.split(';');
  const charset = parameters.find((parameter) => parameter.startsWith('charset=')) ?? 'charset=utf-8';
  if (charset !== 'charset=utf-8') return false;
  return responseTypes.some((own) => type === '*/*' || type === own || type === own.replace(/\/.*/, '/*'));
}

export const notAcceptable = (): GraphQLError =>
  httpError(
    406,
    'NOT_ACCEPTABLE',
    `Accept ${responseTypes[0]} or ${responseTypes[1]}; for subscriptions, accept ${responseTypes[2]}.`,
  );
