import type { GraphQLParams } from 'graphql-yoga';
import { isObject } from '../gate/json-body.ts';
import { documentId } from '../limits/persisted-documents.ts';

/** A message of a client, with a type that a client may send. graphql-ws checks the rest. */
export interface ClientMessage {
  readonly type: string;
  readonly payload?: unknown;
}

const clientTypes: readonly unknown[] = ['connection_init', 'ping', 'pong', 'subscribe', 'complete'];

/** Reads a message; null if no client may send it. */
export function readMessage(text: string): ClientMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(message)) return null;
  const { type, payload } = message;
  if (typeof type !== 'string' || !clientTypes.includes(type)) return null;
  return { ...message, type, payload: withQuery(payload) };
}

/** The operation that a message starts; null if it starts none. */
export const operationIn = ({ type, payload }: ClientMessage): GraphQLParams | null =>
  type === 'subscribe' && isObject(payload) ? payload : null;

/** graphql-ws requires a query. Over HTTP, the id of a persisted document is enough. */
function withQuery(payload: unknown): unknown {
  if (!isObject(payload) || payload['query'] != null || documentId(payload) === null) return payload;
  return { ...payload, query: '' };
}
