import { setTimeout as sleep } from 'node:timers/promises';
import type { Data } from '../../../src/testing/index.ts';
import type { Stage } from './stage.ts';
import { followEvents, followSocket, type Stream } from './stream.ts';
import { type Answer, exchanged, type Line } from './wire.ts';

/** Somebody with a phone: what they send, and what comes back in bytes or as data. */
export interface Phone {
  readonly subject: string;
  /** Sends a body as it is. */
  post(body: string): Promise<Answer>;
  send(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** What was answered, as data. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Gives a command, and answers how it went by the name of its result. */
  act(command: string, input?: Record<string, unknown>): Promise<string>;
  /** Follows what they see, over each transport. */
  follow(): Promise<readonly Stream[]>;
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A phone that was unlocked lately, or one that was not. */
export async function phone(stage: Stage, subject: string, unlocked: boolean): Promise<Phone> {
  const { url, agent, issuer } = stage;
  const line: Line = { url, agent, token: await issuer.token(subject, unlocked ? { auth_time } : {}) };
  const post = (body: string) => exchanged(line, body);
  const send: Phone['send'] = (query, variables = {}) => post(JSON.stringify({ query, variables }));
  const ask: Phone['ask'] = async (query, variables) => {
    const { data, errors } = JSON.parse((await send(query, variables)).body);
    if (errors) throw new Error(`${subject} is not answered: ${JSON.stringify(errors)}`);
    return data;
  };
  return {
    subject,
    post,
    send,
    ask,
    async act(command, input) {
      const [names, given] = input ? [`($input: ${capital(command)}Input!)`, '(input: $input)'] : ['', ''];
      const data = await ask(
        `mutation ${names} { ${command}${given} { __typename } }`,
        input ? { input } : {},
      );
      return data[command].__typename;
    },
    follow: async () => Promise.all([followEvents(line), followSocket(line)]),
  };
}

/** When those who unlocked did so, in seconds: before any clock begins here. */
const auth_time = 1_700_000_000;

const patience = 10_000;

/** Waits until something is so; what it is not in time is told. */
export async function eventually(so: () => boolean, what: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  for (let turns = 0; !so(); turns++) {
    if (Date.now() > deadline) throw new Error(what());
    await sleep(turns < 20 ? 0 : 2);
  }
}
