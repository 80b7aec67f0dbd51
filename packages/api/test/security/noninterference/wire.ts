import { type Agent, type IncomingMessage, request } from 'node:http';

/** An answer as it came over the wire, but for its date. */
export interface Answer {
  readonly status: number;
  /** Names and values in the order and case in which they came. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Where and as whom somebody sends what they send. */
export interface Line {
  readonly url: string;
  readonly agent: Agent;
  /** Null: without a sign-in. */
  readonly token: string | null;
}

/** Sends a body as it is, and answers once the head of the answer has come. */
export function opened({ url, agent, token }: Line, accept: string, body: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept,
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const sent = request(url, { method: 'POST', agent, headers }, resolve);
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

/** Sends a body and answers what came back, whole. */
export async function exchanged(line: Line, body: string): Promise<Answer> {
  const message = await opened(line, 'application/graphql-response+json', body);
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return {
    status: message.statusCode ?? 0,
    headers: headersOf(message),
    body: Buffer.concat(parts).toString(),
  };
}

/** `Name: value`, one each. */
export function headersOf({ rawHeaders }: IncomingMessage): readonly string[] {
  const headers = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
  );
  return headers.filter((header) => !header.startsWith('Date: '));
}
