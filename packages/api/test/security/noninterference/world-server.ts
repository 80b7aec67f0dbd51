import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { serve } from '../../../src/http/server.ts';
import type { Attune } from '../../../src/index.ts';
import type { TestIssuer } from '../../../src/testing/index.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An Attune whose clock the test sets. */
export interface ClockedAttune {
  readonly attune: Pick<Attune, 'fetch' | 'handler' | 'sockets' | 'close'>;
  readonly issuer: TestIssuer;
  readonly clock: { now: number };
}

/** One Attune on one server. Any number of worlds use it, with one clock. */
export interface WorldServer {
  readonly url: string;
  readonly agent: Agent;
  readonly issuer: TestIssuer;
  /** The time of the clock. */
  now(): number;
  /** Advances the clock, in milliseconds. */
  wait(span: number): Promise<void>;
  close(): Promise<void>;
}

export async function startWorldServer(
  { attune, issuer, clock }: ClockedAttune,
  wrap: (handler: Handler) => Handler = (handler) => handler,
): Promise<WorldServer> {
  const handler = wrap((request, response) => attune.handler(request, response));
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
      // If the database has its own clock, this request sets it before the function returns.
      await attune.fetch(new Request('http://localhost/graphql', { method: 'POST' }));
    },
    async close() {
      agent.destroy();
      await server.close();
      await attune.close();
    },
  };
}
