import { setTimeout as sleep } from 'node:timers/promises';
import type { Data } from '../../../src/testing/index.ts';
import { followEvents, followSocket, type Stream } from './stream.ts';
import { type Endpoint, type RawResponse, sendRequest } from './wire.ts';
import type { WorldServer } from './world-server.ts';

/** One person's client. It returns raw responses or parsed data. */
export interface Phone {
  readonly subject: string;
  /** Sends a body unchanged. */
  post(body: string): Promise<RawResponse>;
  send(query: string, variables?: Record<string, unknown>): Promise<RawResponse>;
  /** Sends a document and returns the data. Throws on errors. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends a command and returns the type name of its result. */
  act(command: string, input?: Record<string, unknown>): Promise<string>;
  /** Opens a subscription over each transport. */
  follow(): Promise<readonly Stream[]>;
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Creates a client, whose token has an unlock time if `unlocked`. */
export async function phone(server: WorldServer, subject: string, unlocked: boolean): Promise<Phone> {
  const { url, agent, issuer } = server;
  const endpoint: Endpoint = {
    url,
    agent,
    token: await issuer.token(subject, unlocked ? { auth_time } : {}),
  };
  const post = (body: string) => sendRequest(endpoint, body);
  const send: Phone['send'] = (query, variables = {}) => post(JSON.stringify({ query, variables }));
  const ask: Phone['ask'] = async (query, variables) => {
    const { data, errors } = JSON.parse((await send(query, variables)).body);
    if (errors) throw new Error(`The request of ${subject} failed: ${JSON.stringify(errors)}`);
    return data;
  };
  return {
    subject,
    post,
    send,
    ask,
    async act(command, input) {
      const [variables, args] = input ? [`($input: ${capital(command)}Input!)`, '(input: $input)'] : ['', ''];
      const data = await ask(
        `mutation ${variables} { ${command}${args} { __typename } }`,
        input ? { input } : {},
      );
      return data[command].__typename;
    },
    follow: async () => Promise.all([followEvents(endpoint), followSocket(endpoint)]),
  };
}

/** The unlock time in seconds. It is earlier than every test clock. */
const auth_time = 1_700_000_000;

/** Milliseconds. */
const timeout = 10_000;

/** Waits until a condition is true. Throws with this message on a timeout. */
export async function eventually(condition: () => boolean, message: () => string): Promise<void> {
  const deadline = Date.now() + timeout;
  for (let tries = 0; !condition(); tries++) {
    if (Date.now() > deadline) throw new Error(message());
    await sleep(tries < 20 ? 0 : 2);
  }
}
