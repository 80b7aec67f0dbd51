import { Agent, request } from 'node:http';

/** A request whose answer is timed. */
export interface Timed {
  readonly token: string;
  readonly body: string;
}

/** How long an answer takes, from sending to its last byte, in milliseconds; on one connection that stays open. */
export function timedBy(url: string): (asked: Timed) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ token, body }) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${token}`,
    };
    const begun = performance.now();
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`It was answered ${answer.statusCode}.`));
      answer.resume();
      answer.once('end', () => resolve(performance.now() - begun));
    });
    sent.once('error', reject);
    sent.end(body);
    return promise;
  };
}

/** The value below which this part of the sample lies. */
export function middle(times: readonly number[], part: number): number {
  return times.toSorted((one, another) => one - another)[Math.floor(times.length * part)] ?? Number.NaN;
}

/** How far apart the distributions of two samples are: the two-sample Kolmogorov–Smirnov statistic, 0 to 1. */
export function apart(one: readonly number[], another: readonly number[]): number {
  const [first, second] = [one, another].map((times) => times.toSorted((a, b) => a - b)) as [
    number[],
    number[],
  ];
  let [i, j, furthest] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const next = Math.min(first[i] ?? 0, second[j] ?? 0);
    while (i < first.length && (first[i] ?? 0) <= next) i += 1;
    while (j < second.length && (second[j] ?? 0) <= next) j += 1;
    furthest = Math.max(furthest, Math.abs(i / first.length - j / second.length));
  }
  return furthest;
}
