import { Agent, request } from 'node:http';

/** A GraphQL request to time. */
export interface Timed {
  readonly token: string;
  readonly body: string;
}

/** Returns a function that times a request on one keep-alive connection, from sending to its last byte, in ms. */
export function newTimer(url: string): (timed: Timed) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ token, body }) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${token}`,
    };
    const started = performance.now();
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`The server answered with status ${response.statusCode}.`));
      response.resume();
      response.once('end', () => resolve(performance.now() - started));
    });
    sent.once('error', reject);
    sent.end(body);
    return promise;
  };
}

/** The quantile of a sample; `part` is between 0 and 1. */
export function quantile(times: readonly number[], part: number): number {
  return times.toSorted((one, another) => one - another)[Math.floor(times.length * part)] ?? Number.NaN;
}

/** The distance of two samples: the two-sample Kolmogorov–Smirnov statistic, 0 to 1. */
export function ksDistance(one: readonly number[], another: readonly number[]): number {
  const [first, second] = [one, another].map((times) => times.toSorted((a, b) => a - b)) as [
    number[],
    number[],
  ];
  let [i, j, distance] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const next = Math.min(first[i] ?? 0, second[j] ?? 0);
    while (i < first.length && (first[i] ?? 0) <= next) i += 1;
    while (j < second.length && (second[j] ?? 0) <= next) j += 1;
    distance = Math.max(distance, Math.abs(i / first.length - j / second.length));
  }
  return distance;
}
