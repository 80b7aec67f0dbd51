import { afterEach, describe, expect, it } from 'vitest';
import { commandDocument, type TestPerson, testPerson } from '../../src/testing/index.ts';
import { adaAndSam, type Couple, minute, start } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const unlockWithin = 10 * minute;
/** A client of somebody who unlocked at this time, or whose host cannot tell. */
const client = async ({ attune, issuer }: Couple, subject: string, at: number | null): Promise<TestPerson> =>
  testPerson(attune.fetch, await issuer.token(subject, at === null ? {} : { auth_time: at / 1_000 }));

/** Ada and Sam, paired while an unlock was recent; with a phone of Ada's that is locked. */
async function withLockedPhone(): Promise<Couple & { readonly locked: TestPerson }> {
  home = await adaAndSam({ unlockWithin }, { auth_time: start / 1_000 });
  return { ...home, locked: await client(home, 'ada', null) };
}

describe('a phone that was not unlocked lately', () => {
  it('shows what both see alike, and nothing else', async () => {
    const { ada, sam, locked, clock } = await withLockedPhone();
    for (const person of [ada, sam]) await person.give('answerIdea', { ideaId: 'idea:walk', answer: 'YES' });
    await sam.act('writeReflection', { promptId: 'prompt:hope', text: 'More slow evenings' });
    await sam.give('shareReflection', { promptId: 'prompt:hope' });
    await sam.act('setDial', { dial: 3 });
    await sam.give('invite', { note: 'A slow evening?' });
    await ada.act('setDial', { dial: -3, note: 'mine alone' });
    const seen = await locked.look();
    expect(seen).toMatchObject({ displayName: 'Ada', locked: true, own: null });
    expect(seen.couple).toMatchObject({
      partner: { displayName: 'Sam' },
      invitation: null,
      mine: null,
      match: null,
    });
    expect(seen.couple.partnerReflections).toMatchObject([{ text: 'More slow evenings' }]);
    await ada.act('setDial', { dial: 3 });
    const { invitation } = (await ada.look()).couple;
    await ada.give('sayYes', { invitationId: invitation.id });
    expect((await locked.look()).couple.invitation).toEqual({
      id: invitation.id,
      state: 'MUTUAL',
      fromMe: null,
      idea: null,
      note: 'A slow evening?',
      sentAt: null,
      fadesAt: null,
      mutualUntil: '2026-11-24T02:00:00.000Z',
      reply: null,
    });
    clock.now += 24 * 60 * minute;
    expect((await locked.look()).couple.ideasInCommon).toEqual([{ id: 'idea:walk' }]);
  });

  it('lets a no, a pause, a closed door and leaving through, and refuses all else alike, whatever there is', async () => {
    const { ada, sam, locked, attune, issuer } = await withLockedPhone();
    const nobody = testPerson(attune.fetch, await issuer.token('nobody'));
    const moment = await ada.moment();
    const prompt = { promptId: 'prompt:hope' };
    const asked: [string, Record<string, unknown>?][] = [
      ['join', { displayName: 'Ada', adult: true }],
      ['setDial', { dial: 1 }],
      ['clearDial'],
      ['setFloor', { floor: 1 }],
      ['rename', { moment, displayName: 'A' }],
      ['invite', { moment }],
      ['sayYes', { moment, invitationId: 'invitation:x' }],
      ['openDoor', { moment }],
      ['resume', { moment }],
      ['makePairingCode', { moment }],
      ['cancelPairingCode'],
      ['redeemPairingCode', { moment, code: 'AAAAAAAA' }],
      ['confirmPairing', { moment, requestId: 'pairingRequest:x' }],
      ['declinePairing', { requestId: 'pairingRequest:x' }],
      ['answerIdea', { ideaId: 'idea:walk', answer: 'NO' }],
      ['writeReflection', { ...prompt, text: 'x' }],
      ['shareReflection', { ...prompt, moment }],
      ['unshareReflection', prompt],
      ['eraseReflection', prompt],
      ['checkIn', { felt: 1, wanted: 'FULLY' }],
      ['startJournal', { moment }],
      ['eraseJournal'],
      ['exportMe'],
      ['eraseMe'],
    ];
    const before = await ada.look();
    for (const [command, input] of asked) {
      const document = commandDocument(command, input !== undefined, true);
      const [mine, theirs] = [await locked.send(document, { input }), await nobody.send(document, { input })];
      expect([command, mine.body.data?.[command].code]).toEqual([command, 'LOCKED']);
      expect(JSON.stringify(theirs)).toBe(JSON.stringify(mine));
    }
    const { own, ...rest } = await ada.look();
    expect({ ...rest, own: { ...own, moment: '' } }).toEqual({
      ...before,
      own: { ...before.own, moment: '' },
    });
    await sam.act('setDial', { dial: 3 });
    await sam.give('invite');
    const { invitation } = (await ada.look()).couple;
    await locked.act('closeDoor');
    await locked.act('sayNo', { invitationId: invitation.id });
    expect((await sam.look()).couple.invitation.state).toBe('NOT_NOW');
    expect((await locked.act('pause')).me).toMatchObject({ locked: true, own: null, couple: { mine: null } });
    expect((await ada.look()).couple.mine.paused).toBe(true);
    await locked.act('leave', { coupleId: before.couple.id });
    expect((await sam.look()).couple).toBeNull();
  });

  it('is told with each answer how recent a sign-in would do (RFC 9470)', async () => {
    const { attune, issuer } = await withLockedPhone();
    const headersOf = async (subject: string, claims = {}) => {
      const authorization = `Bearer ${await issuer.token(subject, claims)}`;
      const headers = { 'content-type': 'application/json', authorization };
      const request = { method: 'POST', headers, body: JSON.stringify({ query: '{ me { locked } }' }) };
      return (await attune.fetch(new Request('http://localhost/graphql', request))).headers;
    };
    const challenge = (await headersOf('ada')).get('www-authenticate');
    expect(challenge).toMatch(/^Bearer error="insufficient_user_authentication", .*max_age="600"$/);
    expect((await headersOf('ada', { auth_time: start / 1_000 })).get('www-authenticate')).toBeNull();
  });

  it('becomes one when the unlock lapses, also in the middle of a stream', async () => {
    home = await adaAndSam({ unlockWithin }, { auth_time: start / 1_000 });
    const { clock } = home;
    const soon = await client(home, 'ada', start - unlockWithin + 300);
    const following = await soon.follow();
    await following.until(1);
    expect(following.seen[0].locked).toBe(false);
    // Its own timer wakes the stream; the clock, which tests move by hand, has to be there by then.
    clock.now += 300;
    await following.until(2);
    expect(following.seen[1]).toMatchObject({ locked: true, own: null });
    await following.stop();
    expect((await soon.look()).locked).toBe(true);
  });

  it('is one where its unlock lies further ahead than one lasts, as a time in the wrong unit does', async () => {
    home = await adaAndSam({ unlockWithin }, { auth_time: start / 1_000 });
    const lockedWith = async (at: number) => (await (await client(home, 'ada', at)).look()).locked;
    expect(await lockedWith(start + minute)).toBe(false);
    expect(await lockedWith(start + unlockWithin)).toBe(false);
    expect(await lockedWith(start + unlockWithin + 1_000)).toBe(true);
    // Milliseconds, where the token's time is in seconds.
    expect(await lockedWith(start * 1_000)).toBe(true);
  });
});
