import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { describe, expect, test } from 'vitest';
import { withObservers } from '../../src/telemetry/with-observers.ts';
import { toy, url } from '../support/toy-schema.ts';

function traced() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const { log, plugins } = withObservers({ tracer: provider.getTracer('attune') }, () => {});
  return { ...toy({ log, plugins }), spans: () => exporter.getFinishedSpans() };
}

describe('a span', () => {
  test('is recorded for each operation, with its kind and status', async () => {
    const { ask, spans } = traced();
    await ask({ query: 'query AdaIsSad { hello(name: "Ada") }' });
    await ask({
      query: 'mutation ($note: String!) { setDial(input: { dial: -7, notes: [{ text: $note }] }) }',
      variables: { note: 'planted' },
    });
    await ask({ query: 'query ($how: String!) { fails(how: $how) }', variables: { how: 'withCause' } });
    await ask({ query: '{ nonsense }' });
    expect(spans().map(({ name, attributes, status }) => ({ name, attributes, status }))).toEqual([
      span('query', 'ok'),
      span('mutation', 'ok'),
      span('query', 'error'),
    ]);
  });

  test('of a subscription ends after the setup, so that it does not reveal how long someone watched', async () => {
    const { yoga, spans } = traced();
    const response = await yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
    });
    const reader = response.body?.getReader();
    await reader?.read();
    expect(spans()).toMatchObject([span('subscription', 'ok')]);
    await reader?.cancel();
  });

  test('holds no private text, also not from an error', async () => {
    const { ask, spans } = traced();
    for (const how of ['plainly', 'uncoded', 'foreign', 'meant', 'serializing', 'withCause']) {
      await ask({ query: `query Planted${how} { hello(name: "planted") fails(how: "${how}") }` });
    }
    expect(spans()).toHaveLength(6);
    for (const { name, attributes, events, links, status, resource } of spans()) {
      expect({ events, links, message: status.message }).toEqual({
        events: [],
        links: [],
        message: undefined,
      });
      const written = JSON.stringify({ name, attributes, status, of: resource.attributes });
      for (const content of ['lanted', 'note', 'dial', '−7', 'TEAPOT', 'SQLITE'])
        expect(written).not.toContain(content);
    }
  });
});

function span(kind: string, status: string) {
  return {
    name: `graphql ${kind}`,
    attributes: { 'graphql.operation.type': kind, 'attune.status': status },
    status: { code: status === 'ok' ? 0 : 2 },
  };
}
