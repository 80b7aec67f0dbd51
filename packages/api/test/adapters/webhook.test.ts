import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DeliveryLimits } from '../../src/adapters/webhook/delivery-queue.ts';
import { type DeliveryFailure, webhook, webhookWithin } from '../../src/adapters/webhook/webhook.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { adaAndSam } from '../support/test-server.ts';
import { type Received, webhookReceiver } from './webhook-receiver.ts';

const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
const secret = secretOf(1);
const quick: DeliveryLimits = { pauses: [10, 10, 10], age: 10_000, waiting: 3, running: 2 };
const sam = { tenant: 'home', subject: 'sam' };
const ada = { tenant: 'home', subject: 'ada' };

async function setup(limits: Partial<DeliveryLimits> = {}, secrets: string | string[] = secret) {
  const receiver = await webhookReceiver();
  const changes: (DeliveryFailure | null)[] = [];
  const push = webhookWithin(
    { ...quick, ...limits },
    { url: receiver.url, secret: secrets, onWebhookChange: (change) => changes.push(change) },
  );
  onTestFinished(() => push.close());
  const until = (count: number) => vi.waitFor(() => expect(receiver.received).toHaveLength(count), 5_000);
  return { ...receiver, push, changes, until };
}

const verify = ({ headers, body }: Received, by = secret) =>
  new Webhook(by).verify(body, headers as Record<string, string>);

describe('a webhook', () => {
  it('tells who, and nothing else, and another implementation of the standard verifies it', async () => {
    const { push, received, until } = await setup();
    push(sam);
    await until(1);
    const [first] = received;
    if (!first) throw new Error('Nothing was received.');
    expect(first.body).toBe('{"tenant":"home","subject":"sam"}');
    expect(first.path).toBe('/attune');
    expect(
      Object.keys(first.headers)
        .filter((name) => /^(?:webhook|x-|traceparent|cookie)/.test(name))
        .sort(),
    ).toEqual(['webhook-id', 'webhook-signature', 'webhook-timestamp']);
    expect(verify(first)).toEqual(sam);
    expect(() => verify({ ...first, body: first.body.replace('sam', 'ada') })).toThrow();
    expect(() => verify(first, secretOf(2))).toThrow();
  });

  it('signs with each secret while one replaces the other', async () => {
    const { push, received, until } = await setup({}, [secretOf(2), secret]);
    push(sam);
    await until(1);
    for (const each of [secret, secretOf(2)]) expect(received.map((one) => verify(one, each))).toEqual([sam]);
  });

  it.each([
    [500, { reason: 'answer', status: 500 }],
    [404, { reason: 'answer', status: 404 }],
    [302, { reason: 'redirect' }],
    [307, { reason: 'redirect' }],
  ])('repeats a delivery with the same id after the answer %i, and gives up', async (status, failure) => {
    const { push, received, until, changes, answerWith, url } = await setup();
    answerWith((response) => response.writeHead(status, { location: `${url}/elsewhere` }).end());
    push(sam);
    await until(4);
    await vi.waitFor(() => expect(changes).toEqual([failure]));
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/attune']));
    for (const one of received) expect(verify(one)).toEqual(sam);

    answerWith(204);
    push(ada);
    await vi.waitFor(() => expect(changes).toEqual([failure, null]));
  });

  it('reports at most one failure an hour', async () => {
    const { push, changes, answerWith, until } = await setup({ pauses: [] });
    for (const [count, status] of [500, 204, 500, 204].entries()) {
      answerWith(status);
      push(sam);
      await until(count + 1);
      await sleep(20);
    }
    expect(changes).toEqual([{ reason: 'answer', status: 500 }, null]);
  });

  it('counts no events: those of one person become one delivery while it waits', async () => {
    const { push, received, until, answerWith } = await setup({ running: 1 });
    let answerFirst = () => {};
    answerWith((response) => {
      answerFirst = () => response.writeHead(204).end();
    });
    push(ada);
    await until(1);
    answerWith(204);
    for (let n = 0; n < 5; n += 1) push(sam);
    answerFirst();
    await until(2);
    await sleep(50);
    expect(received.map(({ body }) => JSON.parse(body).subject)).toEqual(['ada', 'sam']);
  });

  it('replaces a delivery that waits for a retry by a newer one of the same person', async () => {
    const { push, received, until, answerWith } = await setup({ pauses: [200] });
    answerWith(500);
    push(sam);
    await until(1);
    answerWith(204);
    push(sam);
    await until(2);
    await sleep(300);
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  it('drops what exceeds its queue, and what is too old', async () => {
    const { push, changes, answerWith } = await setup({ running: 1 });
    answerWith('never');
    for (const subject of ['a', 'b', 'c', 'd', 'e']) push({ tenant: 'home', subject });
    expect(changes).toEqual([{ reason: 'queueFull' }]);
    const { push: old, changes: others, received } = await setup({ age: 0 });
    old(sam);
    await vi.waitFor(() => expect(others).toEqual([{ reason: 'tooOld' }]));
    expect(received).toEqual([]);
  });

  it('retries nothing after it closed', async () => {
    const { push, received, answerWith, until } = await setup({ pauses: [200] });
    answerWith(500);
    push(sam);
    await until(1);
    await push.close();
    push(ada);
    await sleep(300);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['http://example.org', secret],
    ['https://ada:secret@example.org', secret],
    ['file:///etc/passwd', secret],
    ['https://example.org', 'whsec_c2hvcnQ='],
    ['https://example.org', secret.slice('whsec_'.length)],
    ['https://example.org', []],
  ])('does not open with the address %s and the secret %s', (url, one) => {
    expect(() => webhook({ url, secret: one })).toThrow(TypeError);
  });
});

describe.each(['never', 500, 302, 'unreachable'] as const)('while a receiver answers with %s', (answer) => {
  it('a pause gets through', async () => {
    const receiver = await webhookReceiver();
    if (answer !== 'unreachable') receiver.answerWith(answer);
    const url = answer === 'unreachable' ? 'http://127.0.0.1:1/attune' : receiver.url;
    const push = webhook({ url, secret, onWebhookChange: () => {} });
    const home = await adaAndSam({ onViewChanged: push });
    onTestFinished(() => home.close());
    onTestFinished(() => push.close());
    await home.ada.act('setDial', { dial: 6 });
    await home.ada.give('invite');
    expect(await home.ada.act('pause')).toMatchObject({
      me: { own: { guidance: { situation: 'PAUSED' } } },
    });
    if (answer !== 'unreachable')
      await vi.waitFor(() =>
        expect(receiver.received.map(({ body }) => JSON.parse(body).subject)).toContain('sam'),
      );
  });
});

it('a log line about a webhook names a reason and an answer, and nothing else', () => {
  let text = '';
  const write = createLog('info', { write: (line) => (text += line) });
  write({ event: 'webhookFails', reason: 'answer', answer: 500 });
  write({ event: 'webhookFails', reason: 'planted' as never, answer: 'planted' as never, ...sam } as never);
  write({ event: 'webhookWorks' });
  const time = expect.any(String);
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { level: 'error', time, event: 'webhookFails', reason: 'answer', answer: 500 },
    { level: 'error', time, event: 'webhookFails' },
    { level: 'info', time, event: 'webhookWorks' },
  ]);
});
