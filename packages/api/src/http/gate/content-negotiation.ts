import type { GraphQLError } from 'graphql';
import { httpError } from '../errors/http-error.ts';

/** What answers come as: one at a time, or a stream of events (which Yoga also writes as parts of one body). */
const ours = [
  'application/graphql-response+json',
  'application/json',
  'text/event-stream',
  'multipart/mixed',
];

/**
 * Whether a client takes any answer of ours. Asked before anything is done, for else a command could take effect
 * and leave its sender without a word of it.
 */
export function acceptsResponse(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '*/*';
  return accept.toLowerCase().replaceAll(/\s/g, '').split(',').some(isOurs);
}

function isOurs(range: string): boolean {
  const [type = '', ...parameters] = range.split(';');
  const charset = parameters.find((each) => each.startsWith('charset=')) ?? 'charset=utf-8';
  if (charset !== 'charset=utf-8') return false;
  return ours.some((each) => type === '*/*' || type === each || type === each.replace(/\/.*/, '/*'));
}

export const notAcceptable = (): GraphQLError =>
  httpError(406, 'NOT_ACCEPTABLE', `Answers are ${ours[0]} or ${ours[1]}; subscriptions are ${ours[2]}.`);
