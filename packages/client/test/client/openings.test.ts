import { describe, expect, it } from 'vitest';
import {
  done,
  failed,
  friendly,
  lockedView,
  look,
  lost,
  newScene,
  refused,
  shownBy,
  viewOf,
} from '../support/scripted-server.ts';

const invited = viewOf(1, {
  couple: {
    ...(viewOf(1).couple as NonNullable<ReturnType<typeof viewOf>['couple']>),
    invitation: {
      id: 'invitation:1',
      fromMe: false,
      state: 'OPEN',
      note: null,
      sentAt: null,
      fadesAt: null,
      mutualUntil: null,
      idea: null,
      reply: null,
    },
  },
});

describe('a command that starts something', () => {
  it('carries the moment of the view that was shown, and not of the latest one', async () => {
    const { client, arrivals } = newScene();
    await client.refresh();
    const shown = shownBy(client);
    await client.refresh();
    expect(shownBy(client).own.moment).not.toBe(shown.own.moment);
    expect(await client.invite(shown, { note: 'Tea?' })).toEqual({ type: 'done' });
    expect(arrivals.at(-1)?.input).toEqual({ note: 'Tea?', moment: shown.own.moment });
  });

  it('answers the invitation and the request of that view', async () => {
    const { client, arrivals, answer } = newScene();
    answer((arrival) => (arrival.command === 'look' ? look(invited) : done(arrival)));
    await client.refresh();
    await client.sayYes(shownBy(client), { motives: ['PLAY'] });
    expect(arrivals.at(-1)?.input).toMatchObject({ invitationId: 'invitation:1', motives: ['PLAY'] });
    const sent = arrivals.length;
    expect(await client.confirmPairing(shownBy(client))).toEqual({ type: 'notSent', reason: 'notShown' });
    expect(arrivals).toHaveLength(sent);
  });

  it('is not sent from a copy of a view', async () => {
    const { client, commands } = newScene();
    await client.refresh();
    const copy = { ...shownBy(client) };
    expect(await client.openDoor(copy)).toEqual({ type: 'notSent', reason: 'notShown' });
    expect(commands()).toEqual(['look']);
  });

  it.each(['lock', 'sign-out'])('is not sent from a view of before a %s', async (end) => {
    const { client, commands, answer } = newScene();
    await client.refresh();
    const shown = shownBy(client);
    answer(() => look(lockedView()));
    if (end === 'lock') await client.refresh();
    else client.signOut();
    const sent = commands().length;
    expect(await client.invite(shown)).toEqual({ type: 'notSent', reason: 'notShown' });
    expect(commands()).toHaveLength(sent);
  });

  it('is sent once when its answer is lost, and the result has the view of now', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer((arrival) => (arrival.command === 'look' ? look(viewOf(7)) : lost()));
    const result = await client.invite(shownBy(client));
    expect(result).toMatchObject({ type: 'unknown', view: { own: { moment: 'moment 7' } } });
    answer(friendly);
    await wait(300_000);
    expect(commands().filter((command) => command === 'invite')).toHaveLength(1);
  });

  it('is sent once when there is no network at all, and the result has no view', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    expect(await client.openDoor(shownBy(client))).toEqual({ type: 'unknown', view: null });
    expect(client.getSnapshot()).toMatchObject({ type: 'ready', isConnected: false });
    answer(friendly);
    await client.refresh();
    await wait(300_000);
    expect(commands().filter((command) => command === 'openDoor')).toHaveLength(1);
  });

  it('is given up after the timeout', async () => {
    const { client, answer, wait } = newScene({ timeout: 5_000 });
    await client.refresh();
    answer((arrival) => (arrival.command === 'look' ? look(viewOf(7)) : new Promise(() => {})));
    const result = client.invite(shownBy(client));
    await wait(5_000);
    expect(await result).toMatchObject({ type: 'unknown' });
  });

  it.each([
    ['SIGN_IN_UNAVAILABLE', 'unreachable'],
    ['RATE_LIMITED', 'unreachable'],
    ['UNAUTHENTICATED', 'signInExpired'],
  ])('has no effect after the error %s', async (code, reason) => {
    const { client, answer } = newScene({ token: ({ rejected }) => (rejected ? 'fresh' : 'token') });
    await client.refresh();
    const shown = shownBy(client);
    answer((arrival) => (arrival.command === 'look' ? look(viewOf(7)) : failed(code)));
    expect(await client.invite(shown)).toEqual({ type: 'notSent', reason });
  });

  it('has an unknown outcome after a fault, and none after one that says when to try again', async () => {
    const { client, answer } = newScene();
    await client.refresh();
    answer((arrival) => (arrival.command === 'look' ? look(viewOf(7)) : failed('INTERNAL_SERVER_ERROR')));
    expect(await client.invite(shownBy(client))).toMatchObject({ type: 'unknown' });
    answer(() => failed('INTERNAL_SERVER_ERROR', { headers: { 'retry-after': '2' } }));
    expect(await client.invite(shownBy(client))).toEqual({ type: 'notSent', reason: 'unreachable' });
  });

  it('tells a refusal, and the state shows the view with it', async () => {
    const { client, answer } = newScene();
    await client.refresh();
    answer((arrival) => refused(arrival, 'MOMENT_PASSED', viewOf(42)));
    expect(await client.invite(shownBy(client))).toMatchObject({ type: 'refused', code: 'MOMENT_PASSED' });
    expect(shownBy(client).own.moment).toBe('moment 42');
  });

  it('tells which field was wrong, and quotes no motive', async () => {
    const { client, answer } = newScene();
    await client.refresh();
    answer(() => failed('BAD_USER_INPUT', { status: 400 }, { inputPath: ['input', 'note'] }));
    const expected = { type: 'failed', code: 'BAD_USER_INPUT', inputPath: ['input', 'note'] };
    expect(await client.invite(shownBy(client))).toEqual({ ...expected, message: 'This is BAD_USER_INPUT.' });
    expect(await client.invite(shownBy(client), { motives: ['OWING'] })).toEqual({
      ...expected,
      message: null,
    });
  });
});
