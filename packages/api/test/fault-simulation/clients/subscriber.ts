import { deepEqual, type Instant } from '@attune/core';
import type { Data } from '../../../src/testing/index.ts';
import { checkView, difference, withMarkOnly } from '../checks/checks.ts';
import type { Process } from '../server/node.ts';
import type { SignInSession } from '../server/sessions.ts';
import type { World } from '../world.ts';
import { headersOf } from './network.ts';
import { subscription } from './operations.ts';

/** How long a connected subscriber may show an earlier view, in milliseconds. */
export const staleBound = 40_000;
/** How long after its expiry a sign-in may still receive a view, in milliseconds. The wall clock may have stepped. */
const expiryBound = 30_000;
/**
 * How long after the host ended a sign-in it may still receive a view, in milliseconds. It is twice the longest time between
 * two readings of an open sign-in, and some time for the answer.
 */
const endedBound = 130_000;

/** One open subscription over server-sent events. */
export interface Subscriber {
  readonly session: SignInSession;
  /** The latest view, without its moment; undefined before the first. */
  latest(): Data;
  isOpen(): boolean;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  disconnect(): void;
}

/** Subscribes to a person's views, and checks each one. Null when the server does not accept. */
export async function subscribe(
  world: World,
  name: string,
  session: SignInSession,
  process: Process,
): Promise<Subscriber | null> {
  const { trace, ledger, scheduler } = world;
  const { by, token } = session;
  let from = ledger.count();
  const response = await process.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: headersOf(token, 'text/event-stream'),
      body: JSON.stringify({ query: subscription }),
    }),
  );
  if (!process.isAlive() || !response.ok || !response.body) return null;
  const reader = response.body.getReader();
  trace.add(`${name} subscribes`);
  let latest: Data;
  let isOpen = true;

  function receive(event: string): void {
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (!data || !isOpen || !process.isAlive()) return;
    const { data: sent, errors }: Data = JSON.parse(data);
    if (errors || !sent) {
      world.breakPromise('stream', `${name} received an error: ${data}`);
      return;
    }
    trace.add(`${name} receives a view: ${JSON.stringify(sent.me).length} characters`);
    if (sent.me === null) {
      latest = null;
      return;
    }
    const { expires, endedAt } = session;
    if (expires !== null && world.wallClock() > expires + expiryBound)
      world.breakPromise('authority', `${name} received a view after its sign-in expired`);
    if (endedAt !== null && scheduler.now() > endedAt + endedBound)
      world.breakPromise('authority', `${name} received a view after its sign-in ended`);
    from = checkView(world, by, sent.me, { from, to: ledger.count(), what: `a view of ${name}` }) ?? from;
    latest = withMarkOnly(sent.me);
  }

  async function read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const events = `${text}${decoder.decode(part.value, { stream: true })}`.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) receive(event);
      }
    } catch {
      // The connection was lost.
    }
    if (isOpen) trace.add(`${name} ends`);
    isOpen = false;
  }

  const ended = read();
  return {
    session,
    latest: () => latest,
    isOpen: () => isOpen && process.isAlive(),
    ended,
    disconnect() {
      if (!isOpen) return;
      isOpen = false;
      trace.add(`${name} disconnects`);
      void reader.cancel().catch(() => {});
    },
  };
}

/** A view without what changes quietly: no one is told of a mark, or of a partner's name, shares and ideas. */
function loud(view: Data): unknown {
  if (!view) return view;
  const { mark: _, ...own } = view.own;
  const { partner: __, ideasInCommon: ___, partnerReflections: ____, ...couple } = view.couple ?? {};
  return { ...view, own, couple: view.couple && couple };
}

/** Says how a subscriber's view differs from the present one; null if it does not. */
export function staleness(world: World, { session, latest }: Subscriber): string | null {
  const { ledger } = world;
  const shown = latest();
  if (shown === undefined || shown === null) return null;
  // A timer may be about to run, and the store's clock may be ahead of a wall clock that stepped back.
  const now = world.wallClock();
  const instants = [now, now - 5_000, Math.max(now, world.latestInstant())] as Instant[];
  const views = instants.map((at) => loud(ledger.viewAfter(ledger.count(), session.by, at)));
  if (views.some((view) => deepEqual(view, loud(shown)))) return null;
  return difference(views[0], loud(shown));
}
