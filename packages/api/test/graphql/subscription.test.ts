import { setTimeout as sleep } from 'node:timers/promises';
import { testPolicy } from '@attune/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { Following } from '../../src/testing/index.ts';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple & { readonly follow: { readonly ada: Following; readonly sam: Following } };
afterEach(async () => {
  await home.follow.ada.stop();
  await home.follow.sam.stop();
  await home.close();
});

/** Milliseconds in which any message of a command would have arrived. */
const quietTime = 150;

async function withStreams(options: Parameters<typeof adaAndSam>[0] = {}): Promise<typeof home> {
  const couple = await adaAndSam(options);
  const [ada, sam] = [await couple.ada.follow(), await couple.sam.follow()];
  home = { ...couple, follow: { ada, sam } };
  await Promise.all([ada.until(1), sam.until(1)]);
  return home;
}

/** Waits until each stream has this many messages, and then checks that no more arrive. */
async function expectCounts(expected: { ada: number; sam: number }): Promise<void> {
  const { ada, sam } = home.follow;
  await Promise.all([ada.until(expected.ada), sam.until(expected.sam)]);
  await sleep(quietTime);
  expect({ ada: ada.seen.length, sam: sam.seen.length }).toEqual(expected);
}

describe('a subscriber', () => {
  it('receives the current view and their own changes, and none of the partner’s private ones', async () => {
    const { sam, follow } = await withStreams();
    expect(follow.ada.seen[0].couple.partner.displayName).toBe('Sam');

    await sam.act('setDial', { dial: -3 });
    await expectCounts({ ada: 1, sam: 2 });
    expect(follow.sam.seen[1].own.reading.dial).toBe(-3);

    await sam.act('pause');
    await expectCounts({ ada: 1, sam: 3 });
    await sam.give('resume');
    await expectCounts({ ada: 1, sam: 4 });
    await sam.act('clearDial');
    await expectCounts({ ada: 1, sam: 5 });
    await sam.act('setDial', { dial: 3 });
    await expectCounts({ ada: 1, sam: 6 });
    await sam.give('openDoor');
    await expectCounts({ ada: 1, sam: 7 });
    await sam.act('closeDoor');
    await expectCounts({ ada: 1, sam: 8 });
    await sam.act('setFloor', { floor: 2 });
    await expectCounts({ ada: 1, sam: 9 });
  });

  it('receives nothing for a command that changes nothing they see', async () => {
    const { ada, sam } = await withStreams();
    await sam.act('closeDoor');
    await sam.act('sayNo', { invitationId: 'invitation:none' });
    await sam.act('clearDial');
    await ada.give('invite');
    await ada.give('sayYes', { invitationId: 'invitation:none' });
    await expectCounts({ ada: 1, sam: 1 });
  });

  it('receives an invitation and its end, at the same time as the partner', async () => {
    const { ada, sam, follow } = await withStreams();
    await ada.act('setDial', { dial: 4 });
    await expectCounts({ ada: 2, sam: 1 });
    const sent = await ada.give('invite');
    await expectCounts({ ada: 3, sam: 2 });
    expect(follow.sam.seen[1].couple.invitation).toMatchObject({
      state: 'OPEN',
      fromMe: false,
      sentAt: null,
    });
    await sam.act('sayNo', { invitationId: sent.me.couple.invitation.id, kindness: 'THANKS' });
    await expectCounts({ ada: 4, sam: 3 });
    expect(follow.ada.seen[3].couple.invitation.reply.kindness).toBe('THANKS');
    expect(follow.sam.seen[2].couple.invitation).toBeNull();
  });

  it('who pauses receives none of the partner’s invitations, and the partner does not receive the pause', async () => {
    const { ada, sam } = await withStreams();
    await sam.act('pause');
    await ada.act('setDial', { dial: 4 });
    const sent = await ada.give('invite');
    await ada.act('sayNo', { invitationId: sent.me.couple.invitation.id });
    await expectCounts({ ada: 4, sam: 2 });
  });

  it('receives the partner’s new name only with the next change', async () => {
    const { ada, sam, follow } = await withStreams();
    await sam.give('rename', { displayName: 'Sami' });
    await expectCounts({ ada: 1, sam: 2 });
    await ada.act('setDial', { dial: 1 });
    await expectCounts({ ada: 2, sam: 2 });
    expect(follow.ada.seen[1].couple.partner.displayName).toBe('Sami');
  });

  it('receives a match, and the end of the couple, at the same time as the partner', async () => {
    const { ada, sam, follow } = await withStreams();
    await ada.act('setDial', { dial: 4 });
    await sam.act('setDial', { dial: 4 });
    await expectCounts({ ada: 2, sam: 2 });
    await ada.give('openDoor');
    await expectCounts({ ada: 3, sam: 2 });
    await sam.give('openDoor');
    await expectCounts({ ada: 4, sam: 3 });
    expect(follow.ada.seen[3].couple.match).toEqual(follow.sam.seen[2].couple.match);
    await ada.act('leave', { coupleId: (await ada.look()).couple.id });
    await expectCounts({ ada: 5, sam: 4 });
    expect(follow.sam.seen[3].couple).toBeNull();
  });
});

describe('many streams of one person', () => {
  it('are limited to 50: one more ends the oldest, and no stream of another person', async () => {
    const { ada, sam } = await withStreams();
    const streams = [home.follow.ada];
    for (let n = 0; n < 50; n += 1) streams.push(await ada.follow());
    await streams[0]?.ended;
    await Promise.all(streams.slice(1).map((stream) => stream.until(1)));
    await ada.act('setFloor', { floor: 3 });
    await Promise.all(streams.slice(1).map((stream) => stream.until(2)));
    await sam.act('setFloor', { floor: 3 });
    await home.follow.sam.until(2);
    await Promise.all(streams.slice(1).map((stream) => stream.stop()));
  });
});

describe('time alone', () => {
  /** Spans of less than a second, measured by the real clock. */
  const brief = testPolicy({
    fresh: 900,
    fades: 400,
    lasts: 300,
    spacing: 700,
    shownFor: 800,
    moment: 600,
    doorLasts: 300,
    matchLasts: 300,
    doorSpacing: 700,
  });

  it('delivers a fade to both people at its instant, without a command', async () => {
    const { ada, follow } = await withStreams({ policy: brief, clock: Date.now });
    await ada.act('setDial', { dial: 4 });
    const sent = await ada.give('invite');
    await follow.sam.until(2);
    await follow.sam.until(3);
    await follow.ada.until(4);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(sent.me.couple.invitation.fadesAt));
    expect(follow.sam.seen[2].couple.invitation).toBeNull();
    expect(follow.ada.seen[3].couple.invitation.state).toBe('FADED');
    // Then only the sender receives updates: the spacing ends, the reading expires, and the invitation disappears.
    await follow.ada.until(7);
    expect(follow.ada.seen[6]).toMatchObject({ own: { reading: null }, couple: { invitation: null } });
    await expectCounts({ ada: 7, sam: 3 });
  });

  it('sends an overdue change once, also if a command that changes nothing applies it', async () => {
    const { ada, sam, clock } = await withStreams();
    await ada.act('setDial', { dial: 4 });
    await expectCounts({ ada: 2, sam: 1 });
    await ada.give('invite');
    await expectCounts({ ada: 3, sam: 2 });
    clock.now += 9 * 3_600_000;
    await ada.act('closeDoor');
    await home.follow.sam.until(2);
    await sleep(quietTime);
    expect(home.follow.sam.seen).toHaveLength(2);
    await sam.act('setDial', { dial: 1 });
    await home.follow.sam.until(3);
    await sleep(quietTime);
    expect(home.follow.sam.seen).toHaveLength(3);
    expect(home.follow.sam.seen[2].couple.invitation).toBeNull();
  });
});

describe('a stream', () => {
  it('ends when Attune closes', async () => {
    const { attune, follow, ada } = await withStreams();
    await ada.act('setDial', { dial: 1 });
    await expect.poll(() => follow.ada.seen.length).toBe(2);
    await attune.close();
    await Promise.all([follow.ada.ended, follow.sam.ended]);
    expect(follow.ada.seen).toHaveLength(2);
  });

  it('ends when the sign-in expires', async () => {
    const { attune, issuer } = await withStreams();
    const exp = Math.floor(Date.now() / 1000) + 2;
    const token = await issuer.token('ada', { exp });
    const response = await attune.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ query: 'subscription { me { displayName } }' }),
      }),
    );
    const text = await response.text();
    expect(text).toContain('"displayName":"Ada"');
    expect(text).toContain('event: complete');
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1000);
  });
});
