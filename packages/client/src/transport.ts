import { documentOf, type OperationName } from './document.ts';
import type { Settings } from './options.ts';
import { type Reply, readReply } from './reply.ts';
import type { ServerClock } from './server-clock.ts';
import { readEvents } from './sse.ts';

/** A request: an operation with its variables. */
interface Operation {
  readonly name: OperationName;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The token of the person; null for none. */
  readonly token: string | null;
  /** Gives the request up. */
  readonly signal: AbortSignal;
}

/** Sends operations. It keeps nothing of them. */
export interface Transport {
  /** Sends an operation once. Never rejects. */
  send<Data>(operation: Operation): Promise<Reply<Data>>;
  /** Opens a stream of events, and calls back with each. Resolves when it ends, with the reason if it never opened. */
  follow<Data>(operation: Operation, onEvent: (reply: Reply<Data>) => void): Promise<Reply<never>>;
}

/** After this time without any event or sign of life, a stream counts as lost. The server sends one every 12 s. */
const silence = 40_000;

export function newTransport(settings: Settings, clock: ServerClock): Transport {
  const { runtime, timeout } = settings;

  function post(operation: Operation, accept: string, signal: AbortSignal): Promise<Response> {
    const { name, variables, token } = operation;
    const query = documentOf(name);
    const shared = {
      language: settings.language(),
      ...(query.includes('$region') && { region: settings.region }),
    };
    return settings.fetch(settings.url, {
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables: { ...shared, ...variables } }),
      cache: 'no-store',
      signal,
    });
  }

  /** Runs with a signal that aborts when the operation is given up, or at a deadline that `extend` moves. */
  async function withDeadline<T>(
    outer: AbortSignal,
    run: (signal: AbortSignal, extend: (milliseconds: number) => void) => Promise<T>,
  ): Promise<T | null> {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    let giveUp: () => void = abort;
    const aborted = new Promise<null>((resolve) => {
      giveUp = () => {
        abort();
        resolve(null);
      };
    });
    let cancel = runtime.setTimer(giveUp, timeout);
    const extend = (milliseconds: number): void => {
      cancel();
      cancel = runtime.setTimer(giveUp, milliseconds);
    };
    outer.addEventListener('abort', giveUp);
    if (outer.aborted) giveUp();
    try {
      return await Promise.race([run(controller.signal, extend), aborted]);
    } catch {
      // There was no answer. The error is dropped, because it may quote the request.
      return null;
    } finally {
      cancel();
      outer.removeEventListener('abort', giveUp);
    }
  }

  async function read<Data>(response: Response, sentAt: number): Promise<Reply<Data>> {
    const text = await response.text();
    const now = runtime.now();
    clock.measure(response.headers.get('date'), sentAt, now);
    return readReply(response.headers, text, now);
  }

  const lost = { type: 'lost', after: 0 } as const;
  return {
    async send<Data>(operation: Operation) {
      const sentAt = runtime.now();
      const reply = await withDeadline(operation.signal, async (signal) =>
        read<Data>(
          await post(operation, 'application/graphql-response+json, application/json', signal),
          sentAt,
        ),
      );
      return reply ?? lost;
    },
    async follow<Data>(operation: Operation, onEvent: (reply: Reply<Data>) => void) {
      const sentAt = runtime.now();
      const ended = await withDeadline(operation.signal, async (signal, extend) => {
        const response = await post(operation, 'text/event-stream', signal);
        const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
        if (!isStream || !response.body) return read<never>(response, sentAt);
        extend(silence);
        await readEvents(response.body, signal, {
          onPart: () => extend(silence),
          onEvent: (text) => onEvent(readReply(response.headers, text, runtime.now())),
        });
        return null;
      });
      return ended ?? lost;
    },
  };
}
