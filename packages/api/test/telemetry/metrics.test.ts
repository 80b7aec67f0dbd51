import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { serveMetrics } from '../../src/telemetry/metrics-server.ts';
import { type Prometheus, prometheus } from '../../src/telemetry/prometheus.ts';
import { withObservers } from '../../src/telemetry/with-observers.ts';
import { toy, url } from '../support/toy-schema.ts';

/** Creates a server that counts operations. */
function counting() {
  const metrics = prometheus();
  const { log, plugins } = withObservers({ observers: [metrics.observer] }, () => {});
  return { ...toy({ log, plugins }), metrics };
}

/** Every series of Attune with its value, by name and labels. */
async function series({ exposition }: Prometheus): Promise<ReadonlyMap<string, number>> {
  const lines = (await exposition()).split('\n').filter((line) => line.startsWith('attune_'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

const subscribe = (query: string, signal?: AbortSignal) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query }),
  ...(signal && { signal }),
});

const buckets = [
  '0.001',
  '0.0025',
  '0.005',
  '0.01',
  '0.025',
  '0.05',
  '0.1',
  '0.25',
  '0.5',
  '1',
  '2.5',
  '+Inf',
];
const all = [
  ...['2xx', '3xx', '4xx', '5xx'].map((status) => `attune_http_requests_total{status="${status}"}`),
  ...['query', 'mutation', 'subscription'].flatMap((kind) => [
    ...buckets.map((le) => `attune_operation_duration_seconds_bucket{le="${le}",kind="${kind}"}`),
    `attune_operation_duration_seconds_sum{kind="${kind}"}`,
    `attune_operation_duration_seconds_count{kind="${kind}"}`,
  ]),
  'attune_open_subscriptions{transport="sse"}',
  'attune_open_subscriptions{transport="websocket"}',
  'attune_faults_total',
];

describe('metrics', () => {
  test('have exactly these series from the start', async () => {
    const { metrics } = counting();
    expect([...(await series(metrics)).keys()].sort()).toEqual([...all].sort());
    expect([...(await series(metrics)).values()].every((value) => value === 0)).toBe(true);
    const names = (await metrics.exposition()).match(/^# TYPE \S+/gm) ?? [];
    expect(names.every((name) => /^# TYPE (?:attune|process|nodejs)_/.test(name))).toBe(true);
  });

  test('count requests by class, operations by kind, and faults', async () => {
    const { ask, metrics } = counting();
    await ask({ query: 'query Ada { hello }' });
    await ask({ query: 'mutation { setDial(input: { dial: -7 }) }' });
    await ask({ query: '{ nonsense }' });
    await ask({ query: '{ fails(how: "plainly") }' });
    const counted = await series(metrics);
    expect(Object.fromEntries([...counted].filter(([name]) => /count|total/.test(name)))).toEqual({
      'attune_http_requests_total{status="2xx"}': 3,
      'attune_http_requests_total{status="3xx"}': 0,
      'attune_http_requests_total{status="4xx"}': 1,
      'attune_http_requests_total{status="5xx"}': 0,
      'attune_operation_duration_seconds_count{kind="query"}': 2,
      'attune_operation_duration_seconds_count{kind="mutation"}': 1,
      'attune_operation_duration_seconds_count{kind="subscription"}': 0,
      attune_faults_total: 1,
    });
  });

  test.each([
    ['ends', 'finite'],
    ['breaks', 'breaks'],
  ])('count a stream until it %s', async (_how, field) => {
    const { yoga, metrics } = counting();
    await (await yoga.fetch(url, subscribe(`subscription { ${field} }`))).text();
    const counted = await series(metrics);
    expect(counted.get('attune_open_subscriptions{transport="sse"}')).toBe(0);
    expect(counted.get('attune_operation_duration_seconds_count{kind="subscription"}')).toBe(1);
  });

  test('count a stream until its client disconnects', async () => {
    const { yoga, metrics } = counting();
    const open = async () => (await series(metrics)).get('attune_open_subscriptions{transport="sse"}');
    const response = await yoga.fetch(url, subscribe('subscription { ticks }'));
    const reader = response.body?.getReader();
    await reader?.read();
    expect(await open()).toBe(1);
    await reader?.cancel();
    await vi.waitFor(async () => expect(await open()).toBe(0));
  });

  test('do not count a stream whose client disconnected during the setup', async () => {
    const { yoga, metrics } = counting();
    const leaving = new AbortController();
    const asked = Promise.resolve(yoga.fetch(url, subscribe('subscription { late }', leaving.signal)));
    await pause(50);
    leaving.abort();
    await asked.catch(() => {});
    await vi.waitFor(async () => {
      const counted = await series(metrics);
      expect(counted.get('attune_operation_duration_seconds_count{kind="subscription"}')).toBe(1);
      expect(counted.get('attune_open_subscriptions{transport="sse"}')).toBe(0);
    });
  });

  test('count streams by transport', async () => {
    const { yoga, metrics } = counting();
    const body = { query: 'subscription { ticks }' };
    const asked = { params: body, request: new Request(url, { method: 'POST' }) };
    const stream = await yoga.getResultForParams(asked, { transport: 'websocket' } as never);
    expect((await series(metrics)).get('attune_open_subscriptions{transport="websocket"}')).toBe(1);
    if (stream && Symbol.asyncIterator in stream) await stream[Symbol.asyncIterator]().return?.();
    expect((await series(metrics)).get('attune_open_subscriptions{transport="websocket"}')).toBe(0);
  });
});

describe('the metrics port', () => {
  async function serving() {
    const metrics = prometheus();
    const served = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => served.close());
    return { metrics, at: `http://127.0.0.1:${served.port}` };
  }

  test('serves only /metrics', async () => {
    const { metrics, at } = await serving();
    const response = await fetch(`${at}/metrics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, metrics.contentType]);
    expect(await response.text()).toContain('attune_faults_total 0');
    expect((await fetch(`${at}/graphql`)).status).toBe(404);
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  test('closes while a client keeps a connection open', async () => {
    const served = await serveMetrics(prometheus(), { host: '127.0.0.1', port: 0 });
    const held = request({ port: served.port, host: '127.0.0.1', headers: { connection: 'keep-alive' } });
    held.on('error', () => {});
    held.flushHeaders();
    await pause(20);
    const begun = performance.now();
    await served.close();
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('rejects if it is in use', async () => {
    const { at } = await serving();
    const port = Number(new URL(at).port);
    await expect(serveMetrics(prometheus(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
