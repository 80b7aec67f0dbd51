import { afterEach, describe, expect, it } from 'vitest';
import { commandDocument, type TestPerson, testPerson } from '../../src/testing/index.ts';
import { importable } from '../scenarios/importable.ts';
import { adaAndSam, type Couple, minute, startTime } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const unlockWithin = 10 * minute;
/** A client whose token says that the person unlocked at this time. Null: the token does not say. */
const client = async ({ attune, issuer }: Couple, subject: string, at: number | null): Promise<TestPerson> =>
  testPerson(attune.fetch, await issuer.token(subject, at === null ? {} : { auth_time: at / 1_000 }));

/** Ada and Sam, paired with a recent unlock, and a second phone of Ada's that is locked. */
async function withLockedPhone(): Promise<Couple & { readonly locked: TestPerson }> {
  home = await adaAndSam({ unlockWithin }, { auth_time: startTime / 1_000 });
  return { ...home, locked: await client(home, 'ada', null) };
}

describe('a locked phone', () => {
  it('shows only what both people see alike', async () => {
    const { ada, sam, locked, clock } = await withLockedPhone();
    for (const person of [ada, sam]) await person.give('answerIdea', { ideaId: 'idea:walk', answer: 'YES' });
    await sam.act('writeReflection', { promptId: 'prompt:hope', text: 'More slow evenings' });
    await sam.give('shareReflection', { promptId: 'prompt:hope' });
    await sam.act('setDial', { dial: 3 });
    await sam.give('invite', { note: 'A slow evening?' });
    await ada.act('setDial', { dial: -3, note: 'mine alone' });
    const view = await locked.look();
    expect(view).toMatchObject({ displayName: 'Ada', locked: true, own: null });
    expect(view.couple).toMatchObject({
      partner: { displayName: 'Sam' },
      invitation: null,
      mine: null,
      match: null,
    });
    expect(view.couple.partnerReflections).toMatchObject([{ text: 'More slow evenings' }]);
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
    expect((await locked.look()).couple.ideasInCommon).toEqual([{ idea: { id: 'idea:walk' }, stands: true }]);
  });

  it('accepts the exits of the couple, and refuses every other command with the same response for everyone', async () => {
    const { ada, sam, locked, attune, issuer } = await withLockedPhone();
    const stranger = testPerson(attune.fetch, await issuer.token('stranger'));
    const moment = await ada.moment();
    const prompt = { promptId: 'prompt:hope' };
    const commands: [string, Record<string, unknown>?][] = [
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
      ['correctEntry', { entryId: 'journalReading:x', dial: 1 }],
      ['eraseEntry', { entryId: 'journalReading:x' }],
      ['importMe', { moment, document: importable }],
      ['exportMe'],
      ['eraseMe'],
    ];
    const before = await ada.look();
    for (const [command, input] of commands) {
      const document = commandDocument(command, input !== undefined, true);
      const [mine, theirs] = [
        await locked.send(document, { input }),
        await stranger.send(document, { input }),
      ];
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

  it('receives the required age of a sign-in with each response (RFC 9470)', async () => {
    const { attune, issuer } = await withLockedPhone();
    const headersOf = async (subject: string, claims = {}) => {
      const authorization = `Bearer ${await issuer.token(subject, claims)}`;
      const headers = { 'content-type': 'application/json', authorization };
      const request = { method: 'POST', headers, body: JSON.stringify({ query: '{ me { locked } }' }) };
      return (await attune.fetch(new Request('http://localhost/graphql', request))).headers;
    };
    const challenge = (await headersOf('ada')).get('www-authenticate');
    expect(challenge).toMatch(/^Bearer error="insufficient_user_authentication", .*max_age="600"$/);
    expect((await headersOf('ada', { auth_time: startTime / 1_000 })).get('www-authenticate')).toBeNull();
  });

  it('locks when the unlock expires, also during a stream', async () => {
    home = await adaAndSam({ unlockWithin }, { auth_time: startTime / 1_000 });
    const { clock } = home;
    const expiring = await client(home, 'ada', startTime - unlockWithin + 300);
    const following = await expiring.follow();
    await following.until(1);
    expect(following.seen[0].locked).toBe(false);
    // A real timer wakes the stream. The test's clock then shows the time at which the unlock expires.
    clock.now += 300;
    await following.until(2);
    expect(following.seen[1]).toMatchObject({ locked: true, own: null });
    await following.stop();
    expect((await expiring.look()).locked).toBe(true);
  });

  it('is one whose unlock lies too far in the future, such as a time in milliseconds', async () => {
    home = await adaAndSam({ unlockWithin }, { auth_time: startTime / 1_000 });
    const lockedWith = async (at: number) => (await (await client(home, 'ada', at)).look()).locked;
    expect(await lockedWith(startTime + minute)).toBe(false);
    expect(await lockedWith(startTime + unlockWithin)).toBe(false);
    expect(await lockedWith(startTime + unlockWithin + 1_000)).toBe(true);
    // Milliseconds instead of seconds.
    expect(await lockedWith(startTime * 1_000)).toBe(true);
  });
});
