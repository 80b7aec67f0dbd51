import { describe, expect, it } from 'vitest';
import { done, failed, friendly, lost, newScene, refused, viewOf } from '../support/scripted-server.ts';

describe('what is the person’s own', () => {
  it('counts from the tap: each attempt carries the same time, by the server’s clock', async () => {
    const { client, arrivals, answer, wait } = newScene();
    // The phone is a minute ahead.
    const date = 'Sat, 28 Nov 2026 11:59:00 GMT';
    answer((arrival) => {
      const response = friendly(arrival);
      return response instanceof Response ? withDate(response, date) : response;
    });
    await client.refresh();
    answer(lost);
    const dial = client.setDial({ dial: 4 });
    await wait(20_000);
    answer(friendly);
    await wait(30_000);
    expect(await dial).toEqual({ type: 'done' });
    const times = arrivals.filter(({ command }) => command === 'setDial').map(({ input }) => input['at']);
    expect(times.length).toBeGreaterThan(3);
    expect(new Set(times)).toEqual(new Set(['2026-11-28T11:59:00.000Z']));
  });

  it('waits in the order of the taps, and of the latest kind only the latest', async () => {
    const { client, arrivals, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const results = [
      client.setDial({ dial: 1 }),
      client.setFloor({ floor: 1 }),
      client.writeReflection({ promptId: 'prompt:hope', text: 'first' }),
      client.writeReflection({ promptId: 'prompt:ease', text: 'other' }),
      client.setFloor({ floor: 2 }),
      client.writeReflection({ promptId: 'prompt:hope', text: 'second' }),
      client.setDial({ dial: 2 }),
    ];
    await wait(10_000);
    answer(friendly);
    await wait(60_000);
    const types = (await Promise.all(results)).map((result) =>
      result.type === 'notSent' ? result.reason : result.type,
    );
    expect(types).toEqual(['done', 'replaced', 'replaced', 'done', 'done', 'done', 'done']);
    const arrived = arrivals.slice(-5).map(({ input: { dial, floor, text } }) => dial ?? floor ?? text);
    expect(arrived).toEqual([1, 'other', 2, 'second', 2]);
  });

  it('forgets an unsent clearing when the dial is set after it', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    void client.setFloor({ floor: 1 });
    const cleared = client.clearDial();
    void client.setDial({ dial: 3 });
    await wait(1_000);
    answer(friendly);
    await wait(60_000);
    expect(await cleared).toEqual({ type: 'notSent', reason: 'replaced' });
    expect(commands()).not.toContain('clearDial');
  });

  it('does not wait for a network when it erases, and is sent again while the person waits', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const erased = client.eraseJournal();
    await wait(60_000);
    expect(await erased).toEqual({ type: 'unknown', view: null });
    const attempts = commands().filter((command) => command === 'eraseJournal').length;
    expect(attempts).toBeGreaterThan(3);
    answer(friendly);
    await wait(60_000);
    expect(commands().filter((command) => command === 'eraseJournal')).toHaveLength(attempts);
  });

  it('erases no less because of a text that waits', async () => {
    const { client, arrivals, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const written = client.writeReflection({ promptId: 'prompt:hope', text: 'mine' });
    await wait(100);
    const erased = client.eraseReflection({ promptId: 'prompt:hope' });
    answer(friendly);
    await wait(60_000);
    expect([await written, await erased]).toEqual([
      { type: 'notSent', reason: 'replaced' },
      { type: 'done' },
    ]);
    expect(arrivals.filter(({ command }) => command === 'writeReflection')).toHaveLength(1);
  });

  it('is sent again after a new token', async () => {
    const tokens = ['old', 'new'];
    const { client, arrivals, answer, wait } = newScene({
      token: ({ rejected }) => (rejected === tokens[0] ? 'new' : 'old'),
    });
    await client.refresh();
    answer((arrival) =>
      arrival.token === 'old' ? failed('UNAUTHENTICATED', { status: 401 }) : friendly(arrival),
    );
    const dial = client.setDial({ dial: 4 });
    await wait(5_000);
    expect(await dial).toEqual({ type: 'done' });
    expect(arrivals.map(({ command, token }) => `${command} ${token}`)).toEqual([
      'look old',
      'setDial old',
      'look new',
      'setDial new',
    ]);
  });

  it('tells a refusal', async () => {
    const { client, answer } = newScene();
    await client.refresh();
    answer((arrival) => refused(arrival, 'NO_CONSENT'));
    expect(await client.checkIn({ felt: 2, wanted: 'FULLY', keep: true })).toMatchObject({
      type: 'refused',
      code: 'NO_CONSENT',
    });
  });

  it('begins with joining', async () => {
    const { client, answer } = newScene();
    answer((arrival) => (arrival.command === 'look' ? friendlyNull() : done(arrival, viewOf(5))));
    await client.refresh();
    expect(client.getSnapshot()).toEqual({ type: 'notJoined', isConnected: true });
    expect(await client.join({ displayName: 'Ada', adult: true })).toEqual({ type: 'done' });
    expect(client.getSnapshot()).toMatchObject({ type: 'ready', view: { displayName: 'Ada' } });
  });
});

const friendlyNull = (): Response =>
  new Response(JSON.stringify({ data: { signedIn: true, me: null } }), {
    headers: { 'content-type': 'application/json' },
  });

function withDate(response: Response, date: string): Response {
  const headers = new Headers(response.headers);
  headers.set('date', date);
  return new Response(response.body, { status: response.status, headers });
}
