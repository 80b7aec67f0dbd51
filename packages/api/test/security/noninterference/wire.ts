import { type Agent, type IncomingMessage, request } from 'node:http';

/** An HTTP response as it was received, without its date. */
export interface RawResponse {
  readonly status: number;
  /** Names and values in the order and case in which they were received. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Where a request goes, and with which token. */
export interface Endpoint {
  readonly url: string;
  readonly agent: Agent;
  /** Null: without a sign-in. */
  readonly token: string | null;
}

/** Sends a body unchanged. Resolves when the head of the response has arrived. */
export function openRequest(
  { url, agent, token }: Endpoint,
  accept: string,
  body: string,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept,
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const outgoing = request(url, { method: 'POST', agent, headers }, resolve);
  outgoing.once('error', reject);
  outgoing.end(body);
  return promise;
}

/** Sends a body and reads the complete response. */
export async function sendRequest(endpoint: Endpoint, body: string): Promise<RawResponse> {
  const message = await openRequest(endpoint, 'application/graphql-response+json', body);
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return {
    status: message.statusCode ?? 0,
    headers: headersOf(message),
    body: Buffer.concat(parts).toString(),
  };
}

/** Formats each header as `Name: value`. */
export function headersOf({ rawHeaders }: IncomingMessage): readonly string[] {
  const headers = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
  );
  return headers.filter((header) => !header.startsWith('Date: '));
}
