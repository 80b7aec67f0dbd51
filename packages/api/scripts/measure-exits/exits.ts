import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a measurement waits for one exit, in milliseconds. */
const patience = 20_000;

/** The latencies of exits, in milliseconds. `failed` counts those that were refused or lost. */
export interface Exits {
  readonly times: readonly number[];
  readonly failed: number;
}

/** A person whose exits are timed. */
export interface ExitSender {
  readonly token: string;
}

/** Sends an exit of each person in turn, at an interval that does not depend on the answers. Waits for all answers. */
export async function timeExits(
  url: string,
  people: readonly ExitSender[],
  { body, seconds }: { readonly body: string; readonly seconds: number },
): Promise<Exits> {
  const agent = new Agent({ keepAlive: true });
  const sent: Promise<number | null>[] = [];
  const until = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < until; n++) {
    const { token } = people[n % people.length] ?? { token: '' };
    sent.push(timeExit(url, agent, { body, token }));
    await wait(50);
  }
  const all = await Promise.all(sent);
  agent.destroy();
  const times = all.filter((time) => time !== null);
  return { times, failed: all.length - times.length };
}

/** Waits until the server has finished what an attack began: three exits in a row are quick. */
export async function untilQuiet(url: string, [person]: readonly ExitSender[], body: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + 2 * patience;
  for (let quick = 0; person && quick < 3 && performance.now() < until; ) {
    const time = await timeExit(url, agent, { body, token: person.token });
    quick = time !== null && time < 100 ? quick + 1 : 0;
  }
  agent.destroy();
}

/** Null when the exit did not succeed. */
function timeExit(
  url: string,
  agent: Agent,
  { body, token }: { readonly body: string; readonly token: string },
): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  const started = performance.now();
  const options = { method: 'POST', agent, headers, timeout: patience };
  const sent = request(url, options, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    response.once('close', () => {
      const succeeded = response.statusCode === 200 && text.includes('"PauseSuccess"');
      resolve(succeeded ? performance.now() - started : null);
    });
  });
  sent.once('timeout', () => sent.destroy());
  sent.once('error', () => resolve(null));
  sent.end(body);
  return promise;
}

export const median = (times: readonly number[]): number =>
  times.toSorted((one, another) => one - another)[Math.floor(times.length / 2)] ?? Number.NaN;
export const worst = (times: readonly number[]): number => Math.max(...times);
