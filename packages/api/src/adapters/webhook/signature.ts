import { createHmac } from 'node:crypto';

/** A secret of a webhook, decoded. */
export type WebhookKey = Buffer;

/**
 * Reads a secret as Standard Webhooks writes it: `whsec_`, and 24 to 64 bytes in base64. Null for any other text.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function readWebhookSecret(text: string): WebhookKey | null {
  const encoded = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text.trim())?.[1];
  if (encoded === undefined) return null;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= 24 && key.length <= 64 && key.toString('base64') === encoded ? key : null;
}

/** What a receiver needs to check who sent a body. */
export interface Signed {
  /** The same for each attempt of a delivery. Random, so that it counts nothing. */
  readonly id: string;
  /** Seconds since the epoch at this attempt, not at the event. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of a signed body, with one signature for each key. */
export function signedHeaders({ id, timestamp, body }: Signed, keys: readonly WebhookKey[]) {
  const signatures = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
