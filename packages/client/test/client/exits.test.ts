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

const waitingOf = (state: ReturnType<ReturnType<typeof newScene>['client']['getSnapshot']>) =>
  state.type === 'ready' ? state.waiting : null;

describe('an exit', () => {
  it('waits for a network, in order, and is sent until there is an answer', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const results = [client.pause(), client.closeDoor(), client.sayNo({ invitationId: 'invitation:1' })];
    await wait(60_000);
    expect(waitingOf(client.getSnapshot())).toEqual(['pause', 'closeDoor', 'sayNo']);
    expect(new Set(commands())).toEqual(new Set(['look', 'pause']));
    answer(friendly);
    await wait(30_000);
    expect(await Promise.all(results)).toEqual([{ type: 'done' }, { type: 'done' }, { type: 'done' }]);
    expect(commands().slice(-3)).toEqual(['pause', 'closeDoor', 'sayNo']);
    expect(waitingOf(client.getSnapshot())).toEqual([]);
  });

  it('goes before everything else, also before a view is read', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    void client.setFloor({ floor: 2 });
    void client.pause();
    await wait(10_000);
    expect(await client.invite(shownBy(client))).toEqual({ type: 'notSent', reason: 'exitFirst' });
    const sent = commands().length;
    answer(friendly);
    await client.refresh();
    await wait(1_000);
    expect(commands().slice(sent)).toEqual(['pause', 'setFloor', 'look']);
  });

  it('waits longer each time, and as long as the server asks', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    void client.pause();
    const pauses = () => commands().filter((command) => command === 'pause').length;
    await wait(0);
    expect(pauses()).toBe(1);
    await wait(500);
    expect(pauses()).toBe(2);
    await wait(999);
    expect(pauses()).toBe(2);
    answer(() => failed('SIGN_IN_UNAVAILABLE', { status: 503, headers: { 'retry-after': '20' } }));
    await wait(1);
    expect(pauses()).toBe(3);
    await wait(19_999);
    expect(pauses()).toBe(3);
    await wait(1);
    expect(pauses()).toBe(4);
  });

  it('is one exit when it is tapped twice', async () => {
    const { client, commands } = newScene();
    await client.refresh();
    await Promise.all([client.pause(), client.pause(), client.sayNo({ invitationId: 'invitation:1' })]);
    expect(commands()).toEqual(['look', 'pause', 'sayNo']);
  });

  it('does not hold the others back when the server fails on it', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer((arrival) => {
      if (arrival.command === 'unshareReflection') return failed('INTERNAL_SERVER_ERROR');
      return friendly(arrival);
    });
    void client.unshareReflection({ promptId: 'prompt:hope' });
    const pause = client.pause();
    await wait(5_000);
    expect(await pause).toEqual({ type: 'done' });
    await client.refresh();
    expect(commands().at(-1)).toBe('look');
    expect(await client.invite(shownBy(client))).toEqual({ type: 'notSent', reason: 'exitFirst' });
  });

  it('is over when the server rejects its input', async () => {
    const { client, answer } = newScene();
    await client.refresh();
    answer(() => failed('BAD_USER_INPUT'));
    expect(await client.sayNo({ invitationId: 'none' })).toMatchObject({ type: 'failed' });
    expect(waitingOf(client.getSnapshot())).toEqual([]);
  });

  it('is forgotten at a sign-out, and the result says so', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const result = client.pause();
    await wait(100);
    client.signOut();
    expect(await result).toEqual({ type: 'notSent', reason: 'signedOut' });
    const sent = commands().length;
    await wait(100_000);
    expect(commands()).toHaveLength(sent);
    expect(await client.pause()).toEqual({ type: 'notSent', reason: 'signedOut' });
  });

  it('waits for the unlock when it is refused as locked, unless it was tapped while locked', async () => {
    const { client, answer, wait } = newScene();
    await client.refresh();
    answer((arrival) =>
      arrival.command === 'look' ? look(lockedView()) : refused(arrival, 'LOCKED', lockedView()),
    );
    const tappedBefore = client.unshareReflection({ promptId: 'prompt:hope' });
    await wait(1_000);
    expect(client.getSnapshot().type).toBe('locked');
    expect(await client.cancelPairingCode()).toMatchObject({ type: 'refused', code: 'LOCKED' });
    answer(friendly);
    await client.refresh();
    await wait(1_000);
    expect(await tappedBefore).toEqual({ type: 'done' });
  });

  it('is sent again at once when an earlier token was locked, and the latest is not', async () => {
    let token = 'early';
    const { client, answer, wait } = newScene({ token: () => token });
    await client.refresh();
    let answerEarly: (response: Response) => void = () => {};
    answer((arrival) => {
      if (arrival.command !== 'unshareReflection' || arrival.token !== 'early') return friendly(arrival);
      return new Promise((resolve) => {
        answerEarly = () => resolve(refused(arrival, 'LOCKED', lockedView()));
      });
    });
    const unshared = client.unshareReflection({ promptId: 'prompt:hope' });
    await wait(0);
    token = 'late';
    void client.journal();
    await wait(0);
    answerEarly(new Response());
    await wait(2_000);
    expect(await unshared).toEqual({ type: 'done' });
    expect(client.getSnapshot().type).toBe('ready');
  });

  it('of an idea is its no', async () => {
    const { client, arrivals, answer, wait } = newScene();
    await client.refresh();
    const shown = shownBy(client);
    answer(lost);
    const no = client.answerIdea(shown, { ideaId: 'idea:walk', answer: 'NO' });
    await wait(1_000);
    answer(friendly);
    await wait(10_000);
    expect(await no).toEqual({ type: 'done' });
    expect(arrivals.at(-1)?.input).toEqual({ ideaId: 'idea:walk', answer: 'NO' });
  });
});

describe('resume', () => {
  it('removes a pause that was never sent, and is then done', async () => {
    const { client, commands, answer, wait } = newScene();
    await client.refresh();
    answer(lost);
    const door = client.closeDoor();
    const pause = client.pause();
    await wait(0);
    expect(await client.resume(shownBy(client))).toEqual({ type: 'done' });
    expect(await pause).toEqual({ type: 'notSent', reason: 'replaced' });
    answer(friendly);
    await wait(60_000);
    expect(await door).toEqual({ type: 'done' });
    expect(commands()).not.toContain('pause');
    expect(commands()).not.toContain('resume');
  });

  it('is sent from the shown view when the pause may have arrived', async () => {
    const { client, arrivals, answer, wait } = newScene();
    await client.refresh();
    const shown = shownBy(client);
    answer(lost);
    void client.pause();
    await wait(0);
    answer((arrival) => (arrival.command === 'look' ? look(viewOf(7)) : done(arrival)));
    await client.resume(shown);
    expect(arrivals.at(-1)).toMatchObject({ command: 'resume', input: { moment: shown.own.moment } });
    await wait(60_000);
    expect(arrivals.filter(({ command }) => command === 'pause')).toHaveLength(1);
  });
});
