import { accept, refuse } from '@attune/core';
import { readWebhookSecret } from '../adapters/webhook/signature.ts';
import type { WebhookOptions } from '../adapters/webhook/webhook.ts';
import { type ConfigResult, problemOf } from './problem.ts';
import { type ReadText, textIn } from './read.ts';
import type { ServerSettings } from './settings.ts';

/** An address to tell, and the secrets that sign. */
export type WebhookConfig = Pick<WebhookOptions, 'url' | 'secret'>;

/** Reads the webhook. Null without one. */
export function readWebhook(given: ServerSettings, readText: ReadText): ConfigResult<WebhookConfig | null> {
  const { ATTUNE_WEBHOOK_URL: url, ATTUNE_WEBHOOK_SECRET: text, ATTUNE_WEBHOOK_SECRET_FILE: file } = given;
  if (url === undefined && text === undefined && file === undefined) return accept(null);
  if (url === undefined) {
    return refuse([
      {
        settings: ['ATTUNE_WEBHOOK_URL'],
        message: 'ATTUNE_WEBHOOK_URL is needed with the secret of a webhook.',
      },
    ]);
  }
  if ((text === undefined) === (file === undefined)) {
    return refuse([
      {
        settings: ['ATTUNE_WEBHOOK_SECRET', 'ATTUNE_WEBHOOK_SECRET_FILE'],
        message:
          'Either ATTUNE_WEBHOOK_SECRET or ATTUNE_WEBHOOK_SECRET_FILE is needed with ATTUNE_WEBHOOK_URL, and only one of them.',
      },
    ]);
  }
  const secret = (text ?? textIn(file ?? '', readText) ?? '').split(',').map((each) => each.trim());
  if (secret.every((each) => readWebhookSecret(each) !== null)) return accept({ url, secret });
  return refuse([
    text === undefined
      ? problemOf(
          'ATTUNE_WEBHOOK_SECRET_FILE',
          'names a readable file with whsec_ and 24 to 64 bytes in base64.',
        )
      : problemOf('ATTUNE_WEBHOOK_SECRET', 'is whsec_ and 24 to 64 bytes in base64.'),
  ]);
}
