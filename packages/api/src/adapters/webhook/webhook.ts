import { randomUUID } from 'node:crypto';
import type { OnViewChanged } from '../../use-cases/ports.ts';
import { secureUrl } from '../../use-cases/secure-url.ts';
import { type DeliveryFailure, type DeliveryLimits, deliveryQueue } from './delivery-queue.ts';
import { post } from './post.ts';
import { readWebhookSecret, signedHeaders } from './signature.ts';

export interface WebhookOptions {
  /** An https address, or an http address on localhost. Redirects are not followed. */
  readonly url: string;
  /**
   * Signs each body: `whsec_`, and 24 to 64 random bytes in base64. While you change it, a list of the new and the old one.
   */
  readonly secret: string | readonly string[];
  /**
   * Called when a delivery is given up, at most once an hour, and when one succeeds after that. By default, a process
   * warning says so.
   */
  readonly onWebhookChange?: OnWebhookChange;
}

/** Receives why a delivery was given up; null when one succeeds after that. Names no person. */
export type OnWebhookChange = (failure: DeliveryFailure | null) => void;

export type { DeliveryFailure };

/** A listener for `onViewChanged` that tells an address. */
export interface Webhook extends OnViewChanged {
  /** Drops retries, and waits a moment for deliveries that have not been tried. */
  close(): Promise<void>;
}

/** Attempts end within 13 minutes. An older event is not worth a push. */
const limits: DeliveryLimits = {
  pauses: [1_000, 5_000, 30_000, 120_000, 600_000],
  age: 900_000,
  waiting: 10_000,
  running: 8,
};
/** How long the receiver may take, how long closing waits, and the time between two reports, in milliseconds. */
const timeout = 5_000;
const grace = 2_000;
const reportEvery = 3_600_000;

/** Posts `{ tenant, subject }`, signed as in Standard Webhooks. Throws a TypeError when an option is invalid. */
export const webhook = (options: WebhookOptions): Webhook => webhookWithin(limits, options);

/** The same with other limits. Only tests call it. */
export function webhookWithin(
  within: DeliveryLimits,
  { url: address, secret, onWebhookChange = warnOfWebhook }: WebhookOptions,
): Webhook {
  const url = secureUrl(address);
  if (url === null || url.username !== '' || url.password !== '')
    throw new TypeError('webhook: use a url that starts with https://, without a password.');
  const keys = [secret].flat().map((each) => {
    const key = readWebhookSecret(each);
    if (key === null) throw new TypeError('webhook: use a secret of whsec_ and 24 to 64 bytes in base64.');
    return key;
  });
  if (keys.length === 0) throw new TypeError('webhook: add a secret.');
  const closing = new AbortController();
  const report = onceAnHour(onWebhookChange);
  const queue = deliveryQueue({
    limits: within,
    send({ id, body }) {
      const headers = signedHeaders({ id, timestamp: Math.floor(Date.now() / 1_000), body }, keys);
      return post({ url, headers, body, timeout, signal: closing.signal });
    },
    onDelivered: () => report(null),
    onGivenUp: report,
  });
  const tell: OnViewChanged = ({ tenant, subject }) => {
    const body = JSON.stringify({ tenant, subject });
    queue.add({ key: body, id: randomUUID(), body });
  };
  return Object.assign(tell, {
    async close() {
      await queue.close(grace);
      closing.abort();
    },
  });
}

/** Limits reports, because each tells that someone's view changed some minutes before. */
function onceAnHour(onWebhookChange: OnWebhookChange): OnWebhookChange {
  let failedAt = Number.NEGATIVE_INFINITY;
  let fails = false;
  return (failure) => {
    const isNew = failure === null ? fails : !fails && performance.now() - failedAt >= reportEvery;
    if (!isNew) return;
    fails = failure !== null;
    if (fails) failedAt = performance.now();
    onWebhookChange(failure);
  };
}

/** Emits a process warning that says why deliveries fail, or that they succeed again. */
function warnOfWebhook(failure: DeliveryFailure | null): void {
  const text =
    failure === null
      ? 'The webhook accepts deliveries again.'
      : `A delivery to the webhook was given up (${'status' in failure ? failure.status : failure.reason}).`;
  process.emitWarning(text, { code: 'ATTUNE_WEBHOOK' });
}
