import type { WebSocket } from 'ws';

/** Sends messages to a client, and counts the messages that have left for the network. */
export interface Outbox {
  /** Resolves when the message has left for the network. Awaiting it applies backpressure to a stream. */
  send(text: string): Promise<void>;
  sentCount(): number;
}

export function createOutbox(client: WebSocket): Outbox {
  let sent = 0;
  return {
    sentCount: () => sent,
    send: (text) =>
      new Promise((resolve, reject) => {
        if (client.readyState !== client.OPEN) return resolve();
        client.send(text, (error) => {
          sent += 1;
          if (error && client.readyState === client.OPEN) reject(error);
          else resolve();
        });
      }),
  };
}
