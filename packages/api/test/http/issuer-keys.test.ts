import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BadToken, tokenAuthenticator } from '../../src/http/auth.ts';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { KeysUnreachable } from '../../src/http/issuer-keys.ts';
import { audience, inOneHour, issuer, signer } from '../support/toy-schema.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const ada = await signer();
const rotated = await signer('ES256', 'two');
const requestWith = (token: string) =>
  new Request('http://attune.example', { headers: { authorization: `Bearer ${token}` } });

/** A key server of the test: it answers, fails, or never answers. */
async function keyServer(
  first: { readonly status: number; readonly body: string } | 'hangs' = answerOf(ada),
) {
  const state = { answer: first, fetchCount: 0 };
  const server = createServer((_request, response) => {
    state.fetchCount += 1;
    if (state.answer !== 'hangs') response.writeHead(state.answer.status).end(state.answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks` });
}

function answerOf(...signers: readonly (typeof ada)[]) {
  return { status: 200, body: JSON.stringify({ keys: signers.flatMap(({ jwks }) => jwks.keys) }) };
}

const failure = { status: 500, body: '' };

/** Authenticates tokens with the keys of this address. `faults` are what it logs. */
function fetching(jwksUrl: string, staleFor?: number) {
  const faults: FaultEntry[] = [];
  const keys = { jwksUrl, ...(staleFor !== undefined && { staleFor }) };
  const authenticate = tokenAuthenticator({ issuers: [{ issuer, audience, keys }] }, (entry) =>
    faults.push(entry),
  );
  const ask = async (from: typeof ada, header: object = {}) =>
    (await authenticate(requestWith(await from.sign({ exp: inOneHour() }, header))))?.viewer.subject;
  return { ask, faults };
}

/** Stops the clocks, wall and monotonic, so that a test moves them. Timers and the network go on. */
function stopClocks() {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
}
afterEach(() => void vi.useRealTimers());

describe('fetched keys', () => {
  test('are fetched once and cached', async () => {
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    expect(await ask(ada)).toBe('ada');
    expect(await ask(ada)).toBe('ada');
    expect(server.fetchCount).toBe(1);
  });

  test.each([
    ['an HTTP error', { status: 500, body: '' }],
    ['a page that is not JSON', { status: 200, body: '<html>' }],
    ['JSON that is not a key set', { status: 200, body: '{"keys":"none"}' }],
  ])('throw KeysUnreachable, not BadToken, when the first response is %s', async (_name, response) => {
    const server = await keyServer(response);
    await expect(fetching(server.jwksUrl).ask(ada)).rejects.toThrow(KeysUnreachable);
  });

  test('throw KeysUnreachable when their server is down', async () => {
    await expect(fetching('http://127.0.0.1:1/jwks').ask(ada)).rejects.toThrow(KeysUnreachable);
  });

  test('are refreshed in the background after ten minutes', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await ask(ada);
    server.answer = answerOf(rotated);
    vi.advanceTimersByTime(11 * minute);
    expect(await ask(ada)).toBe('ada');
    await vi.waitFor(async () => expect(await ask(rotated)).toBe('ada'));
    expect(server.fetchCount).toBe(2);
    // The issuer withdrew this key, and the keys were fetched after that.
    vi.advanceTimersByTime(minute);
    await expect(ask(ada)).rejects.toThrow(BadToken);
  });
});

describe('while the key server is away, a token with a known key', () => {
  test.each([
    ['fails', failure],
    ['never answers', 'hangs' as const],
  ])('is accepted for a day, and waits for nothing: the server %s', async (_how, answer) => {
    stopClocks();
    const server = await keyServer();
    const { ask, faults } = fetching(server.jwksUrl);
    await ask(ada);
    server.answer = answer;
    for (const passed of [11 * minute, 11 * minute, 23 * 60 * minute]) {
      vi.advanceTimersByTime(passed);
      // A hanging fetch would keep this waiting for seconds.
      expect(
        await Promise.race([ask(ada), new Promise((resolve) => setTimeout(resolve, 1_500, 'waited'))]),
      ).toBe('ada');
    }
    if (answer === failure) await vi.waitFor(() => expect(faults).toHaveLength(1));
    expect(faults.length).toBeLessThanOrEqual(1);
  });

  test('is logged once for each outage', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask, faults } = fetching(server.jwksUrl);
    await ask(ada);
    const passAndFetch = async (answer: typeof failure) => {
      const { fetchCount } = server;
      server.answer = answer;
      vi.advanceTimersByTime(11 * minute);
      await ask(ada);
      await vi.waitFor(() => expect(server.fetchCount).toBe(fetchCount + 1));
      // The response has arrived, too, when a further request causes no fetch.
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    for (const answer of [failure, failure, failure]) await passAndFetch(answer);
    expect(faults.map(({ errors }) => errors[0]?.name)).toEqual(['KeysUnreachable']);
    await passAndFetch(answerOf(ada));
    await passAndFetch(failure);
    expect(faults).toHaveLength(2);
  });

  test('is accepted only until `staleFor` has passed', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl, 60 * minute);
    await ask(ada);
    server.answer = failure;
    vi.advanceTimersByTime(59 * minute);
    expect(await ask(ada)).toBe('ada');
    vi.advanceTimersByTime(2 * minute);
    await expect(ask(ada)).rejects.toThrow(KeysUnreachable);
    server.answer = answerOf(ada);
    vi.advanceTimersByTime(10_000);
    expect(await ask(ada)).toBe('ada');
  });
});

describe('a token with an unknown key', () => {
  test('is accepted when the issuer has published the key since the last fetch', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await ask(ada);
    server.answer = answerOf(ada, rotated);
    vi.advanceTimersByTime(10_000);
    expect(await ask(rotated)).toBe('ada');
  });

  test('is invalid when the keys were fetched after it arrived', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await expect(ask(rotated)).rejects.toThrow(BadToken);
    vi.advanceTimersByTime(10_000);
    await expect(ask(rotated)).rejects.toThrow(BadToken);
    expect(server.fetchCount).toBe(2);
  });

  test.each([
    ['fails', failure],
    ['never answers', 'hangs' as const],
  ])('is an outage when the key cannot be looked up: the server %s', async (_how, answer) => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await ask(ada);
    server.answer = answer;
    vi.advanceTimersByTime(minute);
    const failed = ask(rotated).catch((error: unknown) => error);
    // It keeps no one else waiting.
    expect(await ask(ada)).toBe('ada');
    expect(await failed).toMatchObject({
      name: expect.stringMatching(/^(KeysUnreachable|SignInUnavailable)$/),
    });
  });

  test('causes one fetch in five seconds, however many there are, and no failure of others', async () => {
    stopClocks();
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await ask(ada);
    vi.advanceTimersByTime(minute);
    for (let second = 0; second < 15; second += 1) {
      const invented = Array.from({ length: 20 }, (_, n) =>
        ask(ada, { kid: `invented ${second} ${n}` }).catch((error: Error) => error.name),
      );
      expect(await ask(ada)).toBe('ada');
      for (const failed of await Promise.all(invented))
        expect(['BadToken', 'KeysUnreachable']).toContain(failed);
      vi.advanceTimersByTime(1_000);
    }
    expect(server.fetchCount).toBe(1 + 3);
  });

  test('is found after the wall clock was ten years ahead during a fetch', async () => {
    stopClocks();
    vi.setSystemTime(Date.now() + 10 * 365 * day);
    const server = await keyServer();
    const { ask } = fetching(server.jwksUrl);
    await ask(ada);
    vi.setSystemTime(Date.now() - 10 * 365 * day);
    server.answer = answerOf(ada, rotated);
    vi.advanceTimersByTime(minute);
    expect(await ask(rotated)).toBe('ada');
  });
});
