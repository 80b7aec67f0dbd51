import { describe, expect, it, vi } from 'vitest';
import {
  failed,
  friendly,
  lockedView,
  look,
  lost,
  newScene,
  shownBy,
  viewOf,
} from '../support/scripted-server.ts';

const challenge = {
  'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="300"',
};

describe('who is here', () => {
  it('is unknown, then unreachable, then known', async () => {
    const { client, answer, wait } = newScene();
    expect(client.getSnapshot()).toEqual({ type: 'loading' });
    answer(lost);
    client.subscribe(() => {});
    await wait(0);
    expect(client.getSnapshot()).toEqual({ type: 'unreachable' });
    answer(friendly);
    await wait(5_000);
    expect(client.getSnapshot()).toMatchObject({ type: 'ready', isConnected: true, waiting: [] });
  });

  it('is no one without a token, and then nothing is sent', async () => {
    let token: string | null = null;
    const { client, commands, wait } = newScene({ token: async () => token });
    client.subscribe(() => {});
    await wait(100_000);
    expect(client.getSnapshot()).toEqual({ type: 'signedOut' });
    expect(commands()).toEqual([]);
    token = 'token';
    expect(await client.refresh()).toMatchObject({ type: 'ready' });
  });

  it.each([
    ['a null of a server that says who is signed in', () => json({ data: { signedIn: false, me: null } })],
    ['an error', () => failed('UNAUTHENTICATED')],
    ['an error with a status', () => failed('UNAUTHENTICATED', { status: 401 })],
  ])('is no one when the server says so by %s', async (_, answered) => {
    const token = vi.fn(() => 'token');
    const { client, answer } = newScene({ token });
    answer(answered);
    expect(await client.refresh()).toEqual({ type: 'signedOut' });
    expect(token).toHaveBeenLastCalledWith({ rejected: 'token' });
  });

  it('is a person who has not joined when `me` is null', async () => {
    const { client, answer } = newScene();
    answer(() => look(null));
    expect(await client.refresh()).toEqual({ type: 'notJoined', isConnected: true });
  });

  it('is unreachable while the app has no token to give', async () => {
    const { client } = newScene({ token: () => Promise.reject(new Error('no network')) });
    expect(await client.refresh()).toEqual({ type: 'unreachable' });
  });

  it('is asked for again by a refresh right after a sign-out, while an earlier question is open', async () => {
    const tokens = [new Promise<string>(() => {}), Promise.resolve('sam')];
    const { client, wait } = newScene({ token: () => tokens.shift() ?? null });
    void client.refresh();
    await wait(0);
    client.signOut();
    expect(await client.refresh()).toMatchObject({ type: 'ready' });
  });

  it('is read by a cookie without a token', async () => {
    const { client, arrivals, answer } = newScene({ token: undefined as never });
    await client.refresh();
    expect(client.getSnapshot().type).toBe('ready');
    expect(arrivals[0]?.token).toBeNull();
    answer(() => json({ data: { signedIn: false, me: null } }));
    expect(await client.refresh()).toEqual({ type: 'signedOut' });
  });

  it('is never two people: another person’s view replaces everything', async () => {
    let token = 'ada';
    const { client, answer, wait, arrivals } = newScene({ token: () => token });
    await client.refresh();
    const shown = shownBy(client);
    answer(lost);
    const pause = client.pause();
    await wait(100);
    token = 'sam';
    answer((arrival) => (arrival.token === 'sam' ? look(viewOf(1, { id: 'me:sam' })) : friendly(arrival)));
    await wait(60_000);
    expect(await pause).toEqual({ type: 'notSent', reason: 'signedOut' });
    expect(shownBy(client).id).toBe('me:sam');
    expect(await client.invite(shown)).toEqual({ type: 'notSent', reason: 'notShown' });
    expect(arrivals.filter((one) => one.command === 'pause' && one.token === 'sam')).toEqual([]);
  });
});

describe('a stream', () => {
  it('keeps the view current while there is a subscriber, and a moment longer', async () => {
    const { client, streams, commands, wait } = newScene();
    await wait(10_000);
    expect(commands()).toEqual([]);
    const stop = client.subscribe(() => {});
    await wait(0);
    streams[0]?.send(viewOf(33));
    await wait(0);
    expect(shownBy(client).own.moment).toBe('moment 33');
    stop();
    const stopAgain = client.subscribe(() => {});
    await wait(5_000);
    expect(streams).toHaveLength(1);
    stopAgain();
    await wait(5_000);
    expect(client.getSnapshot()).toEqual({ type: 'loading' });
    await wait(100_000);
    expect(streams).toHaveLength(1);
  });

  it('connects again after it was lost or silent, and waits longer each time', async () => {
    const { client, streams, wait } = newScene();
    client.subscribe(() => {});
    await wait(0);
    streams[0]?.end();
    await wait(500);
    expect(streams).toHaveLength(2);
    streams[1]?.end();
    await wait(500);
    expect(streams).toHaveLength(2);
    await wait(500);
    expect(streams).toHaveLength(3);
    await wait(41_000);
    expect(streams).toHaveLength(4);
  });

  it('asks for a fresh token after the sign-in expired', async () => {
    const { client, streams, answer, wait } = newScene({
      token: ({ rejected }) => (rejected === 'token' ? 'fresh' : rejected === 'fresh' ? null : 'token'),
    });
    client.subscribe(() => {});
    await wait(0);
    answer((arrival) =>
      arrival.token === 'token' ? failed('UNAUTHENTICATED', { status: 401 }) : friendly(arrival),
    );
    streams[0]?.end();
    await wait(2_000);
    expect(streams.at(-1)?.arrival.token).toBe('fresh');
    answer(() => failed('UNAUTHENTICATED', { status: 401 }));
    streams.at(-1)?.end();
    await wait(5_000);
    expect(client.getSnapshot()).toEqual({ type: 'signedOut' });
  });

  it('locks: the private view is gone, an earlier answer does not bring it back, and `maxAge` is known', async () => {
    const { client, streams, answer, wait } = newScene();
    const states: string[] = [];
    client.subscribe(() => states.push(client.getSnapshot().type));
    await wait(0);
    let answerLate: (response: Response) => void = () => {};
    answer(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    const written = client.writeReflection({ promptId: 'prompt:hope', text: 'mine' });
    const late = client.eraseJournal();
    await wait(0);
    const answerErasure = answerLate;
    answer(() => look(lockedView(), challenge));
    streams[0]?.send(lockedView());
    await wait(0);
    expect(client.getSnapshot()).toMatchObject({ type: 'locked', view: { own: null }, maxAge: 300 });
    expect(await written).toEqual({ type: 'notSent', reason: 'locked' });
    expect(await client.setDial({ dial: 3 })).toEqual({ type: 'notSent', reason: 'locked' });
    answerErasure(json({ data: { eraseJournal: { __typename: 'EraseJournalSuccess', me: viewOf(44) } } }));
    expect(await late).toEqual({ type: 'done' });
    await wait(0);
    expect(client.getSnapshot().type).toBe('locked');
    expect(states.slice(states.indexOf('locked'))).not.toContain('ready');
  });

  it('hands nothing private over that arrives after a lock', async () => {
    const { client, streams, answer, wait } = newScene();
    client.subscribe(() => {});
    await wait(0);
    let answerLate: (response: Response) => void = () => {};
    answer(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    const exported = client.exportMe();
    await wait(0);
    const answerExport = answerLate;
    answer(() => look(lockedView(), challenge));
    streams[0]?.send(lockedView());
    await wait(0);
    const data = { __typename: 'ExportMeSuccess', me: viewOf(44), document: 'everything', journalCsv: '' };
    answerExport(json({ data: { exportMe: data } }));
    expect(await exported).toEqual({ type: 'unknown', view: null });
  });

  it('follows with the new token after an unlock', async () => {
    let token = 'locked';
    const { client, streams, answer, wait } = newScene({ token: () => token });
    answer((arrival) => (arrival.token === 'locked' ? look(lockedView(), challenge) : friendly(arrival)));
    client.subscribe(() => {});
    await wait(0);
    expect(client.getSnapshot()).toMatchObject({ type: 'locked', maxAge: 300 });
    token = 'unlocked';
    await client.refresh();
    await wait(1_000);
    expect(client.getSnapshot().type).toBe('ready');
    expect(streams.at(-1)?.arrival.token).toBe('unlocked');
  });

  it('can be replaced by a query at an interval', async () => {
    const { client, commands, wait } = newScene({ updates: { every: 30_000 } });
    client.subscribe(() => {});
    await wait(95_000);
    expect(commands()).toEqual(['look', 'look', 'look', 'look']);
  });
});

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
