import type { WebSocket } from 'ws';
import type { Outbox } from './outbox.ts';

/** Pings a client at an interval. Terminates a client that does not answer, or that reads nothing. */
export function terminateStalled(client: WebSocket, outbox: Outbox, interval: number): NodeJS.Timeout {
  let hasAnswered = true;
  let hadUnread = false;
  let sentBefore = 0;
  client.on('pong', () => {
    hasAnswered = true;
  });
  return setInterval(() => {
    // A pong is not enough: a client may send pongs without reading.
    const readsNothing = hadUnread && client.bufferedAmount > 0 && outbox.sentCount() === sentBefore;
    if (!hasAnswered || readsNothing) return client.terminate();
    hadUnread = client.bufferedAmount > 0;
    sentBefore = outbox.sentCount();
    hasAnswered = false;
    client.ping();
  }, interval);
}
