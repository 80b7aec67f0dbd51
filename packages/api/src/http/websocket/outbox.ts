import type { WebSocket } from 'ws';

/** Sends messages to a client, and counts the messages that have left for the network. */
export interface Outbox {
  /**
   * Resolves when the message has left for the network, or when the connection was lost. Awaiting it applies
   * backpressure to a stream.
   */
  send(text: string): Promise<void>;
  sentCount(): number;
}

export function createOutbox(client: WebSocket): Outbox {
  let sent = 0;
  return {
    sentCount: () => sent,
    send: (text) =>
      new Promise((resolve) => {
        if (client.readyState !== client.OPEN) return resolve();
        client.send(text, (error) => {
          sent += 1;
          if (error) client.terminate();
          resolve();
        });
      }),
  };
}
