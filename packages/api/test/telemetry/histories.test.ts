import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, test } from 'vitest';
import { createLog, logObserver } from '../../src/telemetry/log.ts';
import { prometheus } from '../../src/telemetry/prometheus.ts';
import { adaAndSam, type Couple } from '../support/test-server.ts';

/** What Ada feels and does. Both histories have the same number of requests. */
type History = (couple: Couple) => Promise<string>;

/** Everything that telemetry holds after a history, except times and durations. */
async function telemetryOf(history: History) {
  const metrics = prometheus();
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  let log = '';
  const write = createLog('debug', { write: (line) => (log += line) });
  const couple = await adaAndSam({
    log: write,
    telemetry: { observers: [metrics.observer, logObserver(write)], tracer: provider.getTracer('attune') },
  });
  const outcome = await history(couple);
  await couple.close();
  const exposition = (await metrics.exposition()).split('\n').filter((line) => line.startsWith('attune_'));
  return {
    outcome,
    metrics: exposition.filter((line) => !/_bucket|_sum/.test(line)),
    series: exposition.map((line) => line.replace(/ \S+$/, '')),
    log: log.replace(/"(?:time|took)":"[^"]*"/g, ''),
    spans: exporter
      .getFinishedSpans()
      .map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
  };
}

const below: History = async ({ ada, sam }) => {
  await ada.act('setFloor', { floor: 3 });
  await ada.act('setDial', { dial: -7, brakes: ['CONFLICT', 'PAIN'], note: 'planted' });
  const refused = await ada.give('invite', { note: 'planted' });
  await ada.act('pause');
  await sam.look();
  return refused.__typename;
};

const above: History = async ({ ada, sam }) => {
  await ada.act('setFloor', { floor: 0 });
  await ada.act('setDial', { dial: 9 });
  const invited = await ada.give('invite', {});
  await ada.act('pause');
  await sam.look();
  return invited.__typename;
};

test('metrics, log and spans do not differ by what people felt, wrote or were refused', async () => {
  const [one, other] = [await telemetryOf(below), await telemetryOf(above)];
  expect([one.outcome, other.outcome]).toEqual(['Refused', 'InviteSuccess']);
  expect({ ...one, outcome: '' }).toEqual({ ...other, outcome: '' });
  expect(one.metrics).toContain('attune_faults_total 0');
  expect(one.spans.length).toBeGreaterThan(5);
  expect(JSON.stringify(one)).not.toMatch(/planted|invite|Ada|Sam|"dial/i);
});
