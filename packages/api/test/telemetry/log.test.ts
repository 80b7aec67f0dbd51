import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { createLog, logObserver } from '../../src/telemetry/log.ts';
import type { LogEntry } from '../../src/telemetry/log-allowlist.ts';
import type { LogLevel } from '../../src/telemetry/log-level.ts';
import { withObservers } from '../../src/telemetry/with-observers.ts';
import { signer, toy, url } from '../support/toy-schema.ts';

function logged(level: LogLevel = 'debug') {
  let text = '';
  const write = createLog(level, { write: (line) => (text += line) });
  const lines = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { write, text: () => text, lines };
}

const fault = (errors: FaultEntry['errors']): FaultEntry => ({
  event: 'fault',
  incident: '00000000-0000-4000-8000-000000000000',
  errors,
});

describe('a log line', () => {
  test('has a level, a time and an event', () => {
    const { write, lines } = logged();
    write({ event: 'listening' });
    expect(lines()).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), event: 'listening' },
    ]);
  });

  test.each([
    ['debug', ['operation', 'listening', 'clockAgrees', 'localKey', 'clockDeparts', 'fault']],
    ['info', ['listening', 'clockAgrees', 'localKey', 'clockDeparts', 'fault']],
    ['warn', ['localKey', 'clockDeparts', 'fault']],
    ['error', ['clockDeparts', 'fault']],
    ['silent', []],
  ] as const)('at the level %s is written for %s', (level, events) => {
    const { write, lines } = logged(level);
    write({ event: 'operation', transport: 'http', status: 'ok', took: 'under 10 ms' });
    write({ event: 'listening' });
    write({ event: 'clockAgrees', clock: 'machine', ahead: 0 });
    write({ event: 'localKey' });
    write({ event: 'clockDeparts', clock: 'database', ahead: 86_400 });
    write(fault([]));
    expect(lines().map(({ event }) => event)).toEqual(events);
  });

  test('names a clock and how far it departs, and nothing else', () => {
    const { write, lines } = logged();
    write({ event: 'clockDeparts', clock: 'database', ahead: -86_400 });
    write({ event: 'clockDeparts', clock: 'Ada' as 'database', ahead: 'planted' as never });
    const time = expect.any(String);
    expect(lines()).toEqual([
      { level: 'error', time, event: 'clockDeparts', clock: 'database', ahead: -86_400 },
      { level: 'error', time, event: 'clockDeparts' },
    ]);
  });

  test('holds no field outside the allow-list, also if a caller passes one', () => {
    const { write, lines } = logged();
    const planted = {
      note: 'planted',
      dial: -7,
      viewer: { subject: 'planted' },
      msg: 'planted',
      level: 'planted',
    };
    write({ event: 'listening', ...planted } as LogEntry);
    write({ ...fault([]), ...planted, time: 'planted' } as LogEntry);
    expect(lines().map((line) => Object.keys(line))).toEqual([
      ['level', 'time', 'event'],
      ['level', 'time', 'event', 'incident', 'errors'],
    ]);
    expect(JSON.stringify(lines())).not.toMatch(/planted|-7/);
  });

  test('of a damaged record holds its table and its random id, and nothing else', () => {
    const { write, lines } = logged();
    const id = '00000000-0000-4000-8000-000000000000';
    write({ event: 'damage', table: 'couple', id });
    write({ event: 'damage', table: 'ada wrote', id: 'ada' } as unknown as LogEntry);
    expect(lines()).toMatchObject([{ level: 'error', event: 'damage', table: 'couple', id }, {}]);
    expect(JSON.stringify(lines())).not.toMatch(/ada/);
  });

  test('holds no free text in an allowed field', () => {
    const { write, text } = logged();
    const planted = 'Ada wrote: planted';
    write({ event: planted, transport: planted, status: planted, took: planted } as unknown as LogEntry);
    write({ event: 'fault', incident: planted, errors: planted } as unknown as LogEntry);
    const frames = [planted, `at ${planted} (/a/b.ts:1:1)`, `at Object.f (${planted})`, 'at f (note:1:1)'];
    write(fault([{ name: planted, code: planted, frames }]));
    write(fault([{ name: 'Error', code: '-7', frames: [] }]));
    write({ event: 'operation', transport: 'http', status: 'ok', took: 7.12345 } as unknown as LogEntry);
    expect(text()).not.toMatch(/Ada|planted|-7|7\.12345/);
  });

  test('keeps the name, code and stack frames of an error', () => {
    const { write, lines } = logged();
    const error = { name: 'SqliteError', code: 'SQLITE_BUSY', frames: framesOf(new Error('planted')) };
    write(fault([error, { name: 'error', code: '23505', frames: [] }, { name: 'TypeError', frames: [] }]));
    const [{ errors }] = lines();
    expect(errors[0].frames.length).toBeGreaterThan(0);
    expect(errors[0].frames[0]).toMatch(/log\.test\.ts:\d+:\d+\)?$/);
    expect(errors).toEqual(
      [error, { name: 'error', code: '23505', frames: [] }, { name: 'TypeError', frames: [] }].map(
        (each) => ({ ...each, frames: expect.any(Array) }),
      ),
    );
  });
});

const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim());

/** Errors that a host's code may throw, with private text in each part. */
const thrown: Readonly<Record<string, () => unknown>> = {
  message: () => new Error('planted'),
  cause: () => new Error('planted', { cause: new Error('planted', { cause: 'planted' }) }),
  name: () => Object.assign(new Error('x'), { name: 'planted by Ada' }),
  code: () => Object.assign(new Error('x'), { code: 'PLANTED' }),
  dial: () => Object.assign(new Error('x'), { code: '77' }),
  fields: () => Object.assign(new Error('x'), { note: 'planted', detail: 'planted', params: ['planted'] }),
  stack: () =>
    Object.assign(new Error('x'), {
      stack: 'Error: planted\n    at planted (here)\n    at a planted word (/x.ts:1:1)',
    }),
  changed: () => Object.assign(new Error('planted\n    at planted words (/x.ts:1:1)'), { message: 'x' }),
  graphql: () => new GraphQLError('planted', { extensions: { note: 'planted', code: 7 } }),
  text: () => 'planted',
  object: () => ({ message: 'planted', stack: '    at planted (/x.ts:1:1)' }),
};

test.each([
  ['ECONNREFUSED', true],
  ['ERR_JWKS_TIMEOUT', true],
  ['UND_ERR_CONNECT_TIMEOUT', true],
  ['SELF_SIGNED_CERT_IN_CHAIN', true],
  ['CERT_HAS_EXPIRED', true],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', true],
  ['SQLITE_IOERR_SHORT_READ', true],
  ['57P01', true],
  ['40001', true],
  ['ADA', false],
  ['HELLO', false],
  ['7', false],
  ['-7', false],
  ['I_AM_NOT_SURE', false],
])('the error code %s is logged: %s', (code, written) => {
  const { write, lines } = logged();
  write(fault([{ name: 'Error', code, frames: [] }]));
  expect('code' in lines()[0].errors[0]).toBe(written);
});

describe('a log', () => {
  test.each(Object.keys(thrown))('holds no private text from the %s of an error', async (part) => {
    const { write, text, lines } = logged();
    const { log, plugins } = withObservers({ observers: [logObserver(write)] }, write);
    const { ask } = toy({
      log,
      plugins,
      context: () => {
        throw thrown[part]?.();
      },
    });
    const { status } = await ask({ query: '{ hello }' });
    expect(status).toBe(500);
    expect(lines()).toMatchObject([{ event: 'fault', level: 'error' }]);
    expect(text()).not.toMatch(/planted|"77"/i);
  });

  test('holds no text from any part of a request', async () => {
    const { write, text, lines } = logged();
    const { log, plugins } = withObservers({ observers: [logObserver(write)] }, write);
    const { sign } = await signer();
    const { ask, yoga } = toy({ log, plugins });
    const token = await sign({ sub: 'planted' });
    const headers = { authorization: `Bearer ${token}`, cookie: 'planted=planted', 'user-agent': 'planted' };
    const document = `
      query Planted($planted: String!) { planted: hello(name: $planted) }
      mutation PlantedToo($planted: String!) { setDial(input: { dial: -7, notes: [{ text: $planted }] }) }
      query Breaks { fails(how: "withCause") }
      # planted`;
    for (const operationName of ['Planted', 'PlantedToo', 'Breaks', 'PlantedNowhere']) {
      await ask({ query: document, operationName, variables: { planted: 'planted' } }, headers);
    }
    await ask({ query: '{ planted }' }, headers);
    await ask({ query: 'planted' }, headers);
    await ask({ query: '{ dialIs(dial: "planted") }' }, headers);
    await yoga.fetch(`${url}?planted=planted`, { method: 'POST', headers, body: 'planted' });
    await yoga.fetch(`${url}/planted`, { method: 'PUT', headers, body: 'planted' });
    const events = lines().map(({ event }) => event);
    expect(events.filter((event) => event === 'operation').length).toBeGreaterThanOrEqual(3);
    expect(events.filter((event) => event === 'fault')).toHaveLength(1);
    expect(text()).not.toMatch(/planted|\W-7\W|dial|hello/i);
    expect(text()).not.toContain(token);
    expect(new Set(lines().flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['level', 'time', 'event', 'transport', 'status', 'took', 'incident', 'errors']),
    );
  });
});
