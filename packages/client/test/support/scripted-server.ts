import { type AttuneClient, type ClientOptions, createAttuneClient, type View } from '../../src/index.ts';
import { newVirtualTime } from '../world/virtual-time.ts';

/** A request as it arrives. */
export interface Arrival {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string | null;
  readonly at: number;
}

/** What the server answers: data, an error, or nothing. */
export type Script = (arrival: Arrival) => Promise<Response> | Response;

/** An open stream. */
interface Stream {
  readonly arrival: Arrival;
  send(me: View | null): void;
  end(): void;
}

export interface Scene {
  readonly client: AttuneClient;
  readonly arrivals: readonly Arrival[];
  readonly streams: readonly Stream[];
  /** Replaces what the server answers. */
  answer(script: Script): void;
  commands(): readonly string[];
  wait(milliseconds: number): Promise<void>;
}

const start = Date.parse('2026-11-28T12:00:00.000Z');

const words = (text: string) => ({ key: text, text, language: 'en' });

/** A view of Ada. `number` tells one view from another, and is its moment. */
export const viewOf = (number: number, changes: Partial<View> = {}): View => ({
  id: 'me:ada',
  displayName: 'Ada',
  locked: false,
  couple: {
    id: 'couple:1',
    partner: { displayName: 'Sam' },
    invitation: null,
    match: null,
    ideasInCommon: [],
    partnerReflections: [],
    arrival: null,
    leaving: words('leaving'),
    mine: { paused: false, door: null, doorSpacedUntil: null, spacedUntil: null, ideas: [], turnEndsAt: '' },
  },
  own: {
    moment: `moment ${number}`,
    floor: 0,
    reading: null,
    guidance: {
      situation: 'QUIET',
      band: 'AT',
      stance: 'WELCOME',
      stanceWords: words('welcome'),
      options: [],
      message: words('message'),
    },
    pairing: null,
    reflections: [],
    consents: [],
    journal: null,
  },
  ...changes,
});

export const lockedView = (): View => ({ ...viewOf(0), locked: true, own: null });

const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/graphql-response+json', ...init.headers },
  });

/** Answers a query of `me`. */
export const look = (me: View | null, headers: Readonly<Record<string, string>> = {}): Response =>
  json({ data: { signedIn: true, me } }, { headers });

/** Answers a command with success. */
export const done = ({ command }: Arrival, me: View | null = viewOf(99)): Response =>
  json({ data: { [command]: { __typename: `${command}Success`, me } } });

export const refused = ({ command }: Arrival, code: string, me: View | null = viewOf(98)): Response =>
  json({
    data: {
      [command]: { __typename: 'Refused', code, message: words(code), discreetMessage: words('calm'), me },
    },
  });

export const failed = (code: string, init: ResponseInit = {}, extensions: object = {}): Response =>
  json({ data: null, errors: [{ message: `This is ${code}.`, extensions: { code, ...extensions } }] }, init);

export const lost = (): never => {
  throw new TypeError('fetch failed');
};

/** Answers everything: views with the number of the request, and successes. */
export const friendly: Script = (arrival) =>
  arrival.command === 'look' ? look(viewOf(arrival.at)) : done(arrival);

/** A client whose server does what the test says. Its token is `token`. */
export function newScene(options: Partial<ClientOptions> = {}): Scene {
  const time = newVirtualTime(start);
  const arrivals: Arrival[] = [];
  const streams: Stream[] = [];
  let script = friendly;

  function openStream(arrival: Arrival, signal: AbortSignal | null | undefined): Response {
    const encoder = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start(opened) {
        controller = opened;
        signal?.addEventListener('abort', () => opened.error(new TypeError('aborted')));
      },
    });
    streams.push({
      arrival,
      send: (me) =>
        controller?.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify({ data: { me } })}\n\n`)),
      end: () => controller?.close(),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  const client = createAttuneClient({
    url: 'https://attune.test/graphql',
    token: () => 'token',
    ...options,
    runtime: { now: time.now, setTimer: time.setTimer, random: () => 1 },
    async fetch(_url, init) {
      const { query, variables } = JSON.parse(String(init.body));
      const name = /^\w+ (\w+)/.exec(query)?.[1] ?? '';
      const headers = init.headers as Readonly<Record<string, string>>;
      const arrival: Arrival = {
        command: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
        input: variables.input ?? {},
        variables,
        token: headers['authorization']?.replace('Bearer ', '') ?? null,
        at: arrivals.length,
      };
      arrivals.push(arrival);
      return arrival.command === 'follow' ? openStream(arrival, init.signal) : script(arrival);
    },
  });

  /** Lets everything happen that is due now. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    client,
    arrivals,
    streams,
    answer(next) {
      script = next;
    },
    commands: () => arrivals.map(({ command }) => command),
    async wait(milliseconds) {
      await settle();
      await time.advance(milliseconds, settle);
    },
  };
}

/** The view of a client that is ready. */
export function shownBy(client: AttuneClient) {
  const state = client.getSnapshot();
  if (state.type !== 'ready') throw new Error(`The client is ${state.type}.`);
  return state.view;
}
