import type { Fetch } from '../../src/options.ts';
import type { Backend } from './backend.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What the network does to one request. */
export const fates = [
  'delivered',
  'request lost',
  'answer lost',
  'delivered twice',
  'request delayed',
  'answer delayed',
  'no such page',
] as const;
export type Fate = (typeof fates)[number];

/** A request as the client sent it. */
export interface SentRequest {
  readonly command: string;
  readonly isMutation: boolean;
  readonly input: Readonly<Record<string, unknown>>;
  readonly token: string | null;
}

/** The network of one phone. */
export interface Network {
  readonly fetch: Fetch;
  isOnline(): boolean;
  /** Goes offline, which loses all that is on its way to the phone, or online. */
  setOnline(isOnline: boolean): void;
  /** How often it went offline or online. */
  switches(): number;
}

interface NetworkContext {
  readonly backend: Backend;
  readonly time: VirtualTime;
  readonly drawFate: () => Fate;
  /** Called when the client calls `fetch`, before anything happens. */
  readonly onSend: (request: SentRequest) => void;
  /** Called when the server receives it, once or twice. */
  readonly onArrival: (request: SentRequest) => void;
}

export function newNetwork({ backend, time, drawFate, onSend, onArrival }: NetworkContext): Network {
  let isOnline = true;
  let switches = 0;
  let cut = new AbortController();

  /** Resolves after a span of the world, or rejects when the phone goes offline or gives up. */
  const pass = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const cancel = time.setTimer(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        cancel();
        reject(new TypeError('fetch failed'));
      });
      if (signal.aborted) reject(new TypeError('fetch failed'));
    });

  async function deliver(url: string, init: RequestInit, sent: SentRequest): Promise<Response> {
    onArrival(sent);
    const { signal: _, cache: __, ...rest } = init;
    return backend.fetch(new Request(url, rest));
  }

  async function exchange(url: string, init: RequestInit, sent: SentRequest, signal: AbortSignal) {
    const fate = drawFate();
    if (fate === 'request lost') await pass(2_000, signal).finally(() => fail());
    if (fate === 'no such page') return new Response('<html>', { status: 502 });
    if (fate === 'request delayed') {
      // It may arrive long after the client gave it up.
      const late = new Promise<Response>((resolve) => {
        time.setTimer(() => resolve(deliver(url, init, sent)), 20_000);
      });
      return Promise.race([late, pass(60_000, signal).then(fail)]);
    }
    const response = await deliver(url, init, sent);
    if (fate === 'delivered twice') time.setTimer(() => void deliver(url, init, sent).then(drain), 3_000);
    if (fate === 'answer lost') await pass(1_000, signal).finally(() => fail());
    if (fate === 'answer delayed') await pass(4_000, signal);
    return response;
  }

  return {
    isOnline: () => isOnline,
    switches: () => switches,
    setOnline(next) {
      if (next === isOnline) return;
      isOnline = next;
      switches += 1;
      cut.abort();
      cut = new AbortController();
    },
    async fetch(url, init) {
      const sent = readRequest(init);
      onSend(sent);
      if (!isOnline) return fail();
      const signal = AbortSignal.any([cut.signal, init.signal ?? cut.signal]);
      const aborted = pass(24 * 3_600_000, signal);
      const response = await Promise.race([exchange(url, init, sent, signal), aborted.then(fail)]);
      return withTime(response, time, signal);
    },
  };
}

const fail = (): never => {
  throw new TypeError('fetch failed');
};

const drain = (response: Response): Promise<string> => response.text();

function readRequest(init: RequestInit): SentRequest {
  const { query, variables } = JSON.parse(String(init.body));
  const [, kind, name = ''] = /^(\w+) (\w+)/.exec(query) ?? [];
  return {
    command: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    isMutation: kind === 'mutation',
    input: variables.input ?? {},
    token: (init.headers as Record<string, string>)['authorization']?.replace('Bearer ', '') ?? null,
  };
}

/** Adds the header of a real server. Its body breaks off when the phone goes offline. */
function withTime(response: Response, time: VirtualTime, signal: AbortSignal): Response {
  const headers = new Headers(response.headers);
  headers.set('date', new Date(time.now()).toUTCString());
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      signal.addEventListener('abort', () => {
        void reader?.cancel();
        controller.error(new TypeError('network lost'));
      });
    },
    async pull(controller) {
      const part = await reader?.read();
      if (signal.aborted) return;
      if (part?.value) controller.enqueue(part.value);
      if (!part || part.done) controller.close();
    },
  });
  return new Response(body, { status: response.status, headers });
}
