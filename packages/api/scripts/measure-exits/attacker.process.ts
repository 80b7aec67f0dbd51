import { Agent, request } from 'node:http';
import type { Attack } from './attack.ts';

// Sends requests without pause on some connections, in a process of its own, until the parent ends it.
process.once('message', (attack: Attack) => {
  const agent = new Agent({ keepAlive: true, maxSockets: attack.connections });
  for (let n = 0; n < attack.connections; n++) void sendAll(attack, agent, n);
});
process.once('disconnect', () => process.exit());

const counts: Record<string, number> = {};

async function sendAll({ url, requests }: Attack, agent: Agent, first: number): Promise<void> {
  for (let n = first; ; n++) {
    const { body, token } = requests[n % requests.length] ?? { body: '' };
    const status = await send(url, agent, body, token);
    counts[status] = (counts[status] ?? 0) + 1;
    process.send?.(counts);
    // A refused attacker would otherwise use the processor that the measuring process needs.
    if (status !== '200') await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function send(url: string, agent: Agent, body: string, token?: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    response.resume();
    response.once('close', () => resolve(String(response.statusCode)));
  });
  sent.once('error', () => resolve('lost'));
  sent.end(body);
  return promise;
}
