import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { createAuthenticator, type Identified } from '../../src/http/identify.ts';
import { newOpenSessions } from '../../src/http/sessions/open-sessions.ts';
import { sessionWatcher } from '../../src/http/sessions/session-watch.ts';
import { stream, toy, url } from '../support/toy-schema.ts';

const ada: Identified = { tenant: 't', subject: 'ada', unlockedAt: 1 };

/** An event stream of a host whose sign-in a test changes. `text` resolves when the stream ends. */
async function openStream(confirmEvery?: number) {
  const host = { asked: 0, identify: async (): Promise<Identified | null> => ada };
  const identify = () => {
    host.asked += 1;
    return host.identify();
  };
  const openSessions = newOpenSessions();
  const authenticate = createAuthenticator({ identify, identifyTimeout: 300 });
  const watchSession = sessionWatcher({ authenticate, confirmEvery, openSessions });
  const { yoga } = toy({ authenticate, watchSession });
  const before = { ...stream };
  const open = () =>
    yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
    });
  const text = (await open()).text();
  await vi.waitFor(() => expect(stream.opened).toBe(before.opened + 1));
  const endedIn = (milliseconds: number) =>
    Promise.race([text, sleep(milliseconds, 'still open', { ref: false })]);
  return { host, openSessions, open, text, endedIn, isOpen: () => stream.ended === before.ended };
}

describe('an event stream', () => {
  test('stays open while the sign-in is valid, and ends within the interval after the host ended it', async () => {
    const { host, endedIn, isOpen } = await openStream(200);
    await sleep(600);
    expect(isOpen()).toBe(true);
    expect(host.asked).toBeGreaterThanOrEqual(1 + 2);
    host.identify = async () => null;
    expect(await endedIn(5_000)).toMatch(/"ticks":2[\s\S]*event: complete/);
    await vi.waitFor(() => expect(isOpen()).toBe(false));
  });

  test('ends at once when the host says that the person’s sessions ended', async () => {
    const { host, openSessions, endedIn, isOpen } = await openStream();
    openSessions.end({ tenant: 't', subject: 'sam' });
    expect(isOpen()).toBe(true);
    openSessions.end({ tenant: 't', subject: 'ada' });
    expect(await endedIn(5_000)).toContain('event: complete');
    expect(host.asked).toBe(1);
  });

  test('ends when the session belongs to another person, or when an unlock was taken back', async () => {
    for (const other of [
      { ...ada, subject: 'sam' },
      { ...ada, tenant: 'other' },
      { ...ada, unlockedAt: null },
    ]) {
      const { host, endedIn } = await openStream(100);
      host.identify = async () => other;
      expect(await endedIn(5_000)).toContain('event: complete');
    }
  });

  test('stays open after a newer unlock', async () => {
    const { host, isOpen } = await openStream(100);
    host.identify = async () => ({ ...ada, unlockedAt: Date.now() });
    await sleep(500);
    expect(isOpen()).toBe(true);
  });

  test.each([
    ['throws', async (): Promise<never> => Promise.reject(new Error('down'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('ends when the sign-in cannot be checked for twice the interval: identify %s', async (_how, broken) => {
    const { host, endedIn, isOpen } = await openStream(500);
    host.identify = broken;
    await sleep(600);
    expect(isOpen()).toBe(true);
    expect(await endedIn(5_000)).toContain('event: complete');
  });

  test('survives an outage that is shorter than that', async () => {
    const { host, isOpen } = await openStream(400);
    host.identify = async () => Promise.reject(new Error('down'));
    await sleep(450);
    host.identify = async () => ada;
    await sleep(1_500);
    expect(isOpen()).toBe(true);
  });

  test('is checked soon when sessions ended just before it opened: its sign-in may have been read earlier', async () => {
    const { host, openSessions, open } = await openStream();
    const { promise: reading, resolve: answer } = Promise.withResolvers<Identified | null>();
    host.identify = () => reading;
    const opening = open();
    openSessions.end({ tenant: 't', subject: 'ada' });
    host.identify = async () => null;
    answer(ada);
    const late = (await opening).text();
    expect(await Promise.race([late, sleep(5_000, 'still open', { ref: false })])).toContain(
      'event: complete',
    );
  });

  test('is checked no more after its client left', async () => {
    const { host, open } = await openStream(100);
    const second = await open();
    const reader = second.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    host.identify = async () => null;
    // The first stream ends, too.
    await sleep(400);
    const { asked } = host;
    await sleep(400);
    expect(host.asked).toBe(asked);
  });
});

test('many streams are not checked all at once', async () => {
  const times: number[] = [];
  const authenticate = createAuthenticator({
    identify: () => {
      times.push(performance.now());
      return ada;
    },
  });
  const watchSession = sessionWatcher({ authenticate, confirmEvery: 1_000 });
  const session = await authenticate(new Request(url));
  if (!session) throw new Error('Ada is signed in.');
  times.length = 0;
  const watches = Array.from({ length: 200 }, () =>
    watchSession({ request: new Request(url), host: null, session }, () => {}),
  );
  await sleep(1_100);
  for (const { stop } of watches) stop();
  const [first = 0] = times;
  // Spread over half of the interval: no tenth of it has a third of the checks.
  const tenths = Array.from(
    { length: 12 },
    (_, n) => times.filter((at) => Math.floor((at - first) / 100) === n).length,
  );
  expect(times.length).toBeGreaterThanOrEqual(200);
  expect(Math.max(...tenths)).toBeLessThan(times.length / 3);
});

test.each([0, -1, Number.NaN, 2 ** 31])('confirmEvery = %s is rejected at start', (confirmEvery) => {
  expect(() => sessionWatcher({ authenticate: async () => null, confirmEvery })).toThrow(/confirmEvery/);
});
