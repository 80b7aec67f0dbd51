import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { webhookReceiver } from '../adapters/webhook-receiver.ts';
import { pairUp } from '../support/test-server.ts';
import { does, folder, served } from './served.ts';

const example = fileURLToPath(new URL('../../../../examples/content', import.meta.url));

test('serves the texts of the example folder, and tells a webhook whose view changed', async () => {
  const receiver = await webhookReceiver();
  const at = folder();
  const env = {
    PORT: '0',
    ATTUNE_DRAIN: '0',
    ATTUNE_DATABASE: join(at, 'attune.db'),
    ATTUNE_DEV_ISSUER_FILE: join(at, 'issuer.json'),
    ATTUNE_CONTENT: example,
    ATTUNE_LANGUAGE: 'de',
    ATTUNE_WEBHOOK_URL: receiver.url,
    ATTUNE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    ATTUNE_LOG_LEVEL: 'error',
  };
  await does('token ada', env);
  const attune = await served(env);
  const [ada, sam] = [await attune.person('ada'), await attune.person('sam')];
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  const { node, ideas, guidance, support } = await ada.ask(`{
    node(id: "idea:pottery") { ... on Idea { words { de: text(language: "de") fr: text(language: "fr") } } }
    ideas { id }
    guidance(dial: 4, situation: QUIET) { message { text(language: "fr") } }
    support(region: "AT") { name }
  }`);
  expect(node.words).toEqual({ de: 'Zusammen töpfern.', fr: 'Faire de la poterie ensemble.' });
  expect(JSON.stringify(ideas)).toContain('pottery');
  expect(JSON.stringify(ideas)).not.toContain('gettingDressedUp');
  expect(guidance.message.text).toMatch(/^Tu es à 4\./);
  expect(support[0].name).toBe('Your helpline');

  await pairUp(ada, sam);
  await vi.waitFor(() =>
    expect(new Set(receiver.received.map(({ body }) => JSON.parse(body).subject))).toEqual(
      new Set(['ada', 'sam']),
    ),
  );
  expect(await attune.stop()).toBe(0);
  expect(attune.said.err).toBe('');
});
