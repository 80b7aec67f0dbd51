import fc from 'fast-check';
import { pauseBody } from '../measure-exits/people.ts';
import type { Crowd } from './crowd.ts';

const postHead = (body: string, headers: readonly string[] = []): string =>
  [
    'POST /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    '',
  ].join('\r\n');

type Plan = Omit<Crowd, 'host' | 'port'>;
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** An event stream of the person with this token. */
function subscription(token: string, selection: string): string {
  const body = JSON.stringify({ query: `subscription { me { ${selection} } }` });
  return postHead(body, ['Accept: text/event-stream', `Authorization: Bearer ${token}`]) + body;
}

/** Sends a header line or a byte of the body at a time, on 500 connections each. */
export const slowHeaders = (): Plan => ({
  connections: times(500, () => postHead(pauseBody).split(/(?<=\n)/)),
  ...{ interval: 800, repeats: true, reads: true },
});
export const slowBodies = (): Plan => ({
  connections: times(500, () => [postHead(pauseBody), ...pauseBody]),
  ...{ interval: 500, repeats: true, reads: true },
});

/** Opens event streams and never reads them. */
export const unreadStreams = (tokens: readonly string[]): Plan => ({
  connections: tokens.flatMap((token) =>
    times(20, () => [subscription(token, 'id displayName own { moment }')]),
  ),
  ...{ interval: 0, repeats: false, reads: false },
});

/** Opens 50 event streams for each person, as many as a person may have. */
export const idleStreams = (tokens: readonly string[]): Plan => ({
  connections: tokens.flatMap((token) => times(50, () => [subscription(token, 'id')])),
  ...{ interval: 0, repeats: false, reads: true },
});

/** Sends requests in which pieces were replaced by other bytes. */
export function brokenRequests(): Plan {
  const valid = postHead(pauseBody) + pauseBody;
  const edits = fc.tuple(fc.nat(valid.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 30 }));
  const samples = fc.sample(edits, { numRuns: 200, seed: 20_261_128 });
  const connections = samples.map(([at, cut, piece]) => [valid.slice(0, at) + piece + valid.slice(at + cut)]);
  return { connections, interval: 200, repeats: true, reads: true };
}

/** Sends fifty requests at once on each connection, without waiting for an answer. */
export const pipelines = (): Plan => ({
  connections: times(10, () => [(postHead(pauseBody) + pauseBody).repeat(50)]),
  ...{ interval: 500, repeats: true, reads: true },
});

/** Upgrades to a WebSocket and then sends bytes that are no frames. */
export function brokenFrames(): Plan {
  const upgrade = [
    'GET /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    '',
    '',
  ].join('\r\n');
  const bytes = fc.uint8Array({ minLength: 2, maxLength: 200 });
  const samples = fc.sample(bytes, { numRuns: 100, seed: 20_261_128 });
  const connections = samples.map((frame) => [upgrade, Buffer.from(frame).toString('latin1')]);
  return { connections, interval: 50, repeats: true, reads: true };
}

/** Sends tokens that are forged, huge or given twice. */
export function badTokens(token: string): Plan {
  const [header = '', claims = ''] = token.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const forged = [
    `${none}.${claims}.`,
    `${header}.${claims}.${'A'.repeat(86)}`,
    'x'.repeat(12_000),
    `${token}, ${token}`,
  ];
  const connections = times(40, (n) => [
    postHead(pauseBody, [`Authorization: Bearer ${forged[n % forged.length]}`]) + pauseBody,
  ]);
  return { connections, interval: 200, repeats: true, reads: true };
}
