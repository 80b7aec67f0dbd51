import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { serve } from '../../../src/http/server.ts';
import type { Attune } from '../../../src/index.ts';
import type { TestIssuer } from '../../../src/testing/index.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Something that answers as Attune does, with a clock that is moved by hand. */
export interface Played {
  readonly attune: Pick<Attune, 'fetch' | 'handler' | 'sockets' | 'close'>;
  readonly issuer: TestIssuer;
  readonly clock: { now: number };
}

/** One Attune on one server, on which any number of worlds are played, all by one clock. */
export interface Stage {
  readonly url: string;
  readonly agent: Agent;
  readonly issuer: TestIssuer;
  /** What time it is. */
  now(): number;
  /** Moves the clock on, in milliseconds. */
  wait(span: number): Promise<void>;
  close(): Promise<void>;
}

export async function staged(
  { attune, issuer, clock }: Played,
  around: (handler: Handler) => Handler = (handler) => handler,
): Promise<Stage> {
  const handler = around((request, response) => attune.handler(request, response));
  const server = await serve({
    handler,
    sockets: attune.sockets,
    host: '127.0.0.1',
    port: 0,
    ready: async () => {},
    grace: 500,
  });
  const agent = new Agent({ keepAlive: true });
  return {
    url: `${server.url}/graphql`,
    agent,
    issuer,
    now: () => clock.now,
    async wait(span) {
      clock.now += span;
      // Where a database tells the time, it has been told it once this is answered.
      await attune.fetch(new Request('http://localhost/graphql', { method: 'POST' }));
    },
    async close() {
      agent.destroy();
      await server.close();
      await attune.close();
    },
  };
}
