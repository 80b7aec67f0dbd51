import { afterEach, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../src/testing/index.ts';
import { hour, minute, openTestServer, pairUp, type TestServer } from '../support/test-server.ts';

let home: TestServer;
afterEach(() => home.close());

async function three(): Promise<{ ada: TestPerson; sam: TestPerson; kit: TestPerson }> {
  home = await openTestServer();
  return { ada: await home.person('Ada'), sam: await home.person('Sam'), kit: await home.person('Kit') };
}
/** Makes a new code, one millisecond later than the last command. */
const newCode = async (person: TestPerson): Promise<string> => {
  home.clock.now += 1;
  return (await person.give('makePairingCode')).me.own.pairing.code;
};
const pairingOf = async (person: TestPerson) => (await person.look()).own.pairing;
const codeNotGood = { __typename: 'Refused', code: 'CODE_NOT_GOOD' };

describe('pairing', () => {
  it('needs a code, a request and a confirmation', async () => {
    const { ada, sam } = await three();
    const code = await newCode(ada);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const redeemed = await sam.give('redeemPairingCode', {
      code: ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`,
    });
    expect(redeemed.me.own.pairing.__typename).toBe('PairingAsked');
    const request = await pairingOf(ada);
    expect(request).toMatchObject({ __typename: 'PairingRequest', displayName: 'Sam' });
    const confirmed = await ada.give('confirmPairing', { requestId: request.id });
    expect(confirmed.me.couple.partner.displayName).toBe('Sam');
    expect((await sam.look()).couple).toMatchObject({
      id: confirmed.me.couple.id,
      partner: { displayName: 'Ada' },
      invitation: null,
      match: null,
    });
    for (const person of [ada, sam]) {
      expect(await pairingOf(person)).toBeNull();
      expect(await person.give('makePairingCode')).toMatchObject({ code: 'ALREADY_PAIRED' });
      expect(await person.give('redeemPairingCode', { code })).toMatchObject({ code: 'ALREADY_PAIRED' });
    }
  });

  it('refuses wrong, used, expired, own and foreign codes with one response, and every code after ten', async () => {
    const { ada, sam, kit } = await three();
    const elsewhere = await openTestServer();
    const foreign = await newCode(await elsewhere.person('Ada'));
    await elsewhere.close();
    const used = await newCode(ada);
    await sam.give('redeemPairingCode', { code: used });
    const own = await newCode(kit);
    const responses = [];
    for (const code of ['00000000', 'nonsense!', '', used, foreign, own]) {
      const { me: _, ...response } = await kit.give('redeemPairingCode', { code });
      responses.push(JSON.stringify(response));
    }
    const expired = await newCode(ada);
    home.clock.now += 15 * minute;
    const { me: _, ...expiredResponse } = await kit.give('redeemPairingCode', { code: expired });
    responses.push(JSON.stringify(expiredResponse));
    expect(new Set(responses).size).toBe(1);
    expect(responses[0]).toContain('CODE_NOT_GOOD');

    for (let wrong = responses.length; wrong < 10; wrong++) {
      expect(await kit.give('redeemPairingCode', { code: '00000000' })).toMatchObject(codeNotGood);
    }
    const good = await newCode(ada);
    expect(await kit.give('redeemPairingCode', { code: good })).toMatchObject(codeNotGood);
    home.clock.now += hour;
    expect((await kit.give('redeemPairingCode', { code: await newCode(ada) })).__typename).toMatch(
      /Success$/,
    );
  });

  it('keeps the count of wrong codes through a pairing and a leaving, until the hour is over', async () => {
    const { ada, sam, kit } = await three();
    for (let wrong = 0; wrong < 9; wrong++)
      expect(await kit.give('redeemPairingCode', { code: '00000000' })).toMatchObject(codeNotGood);
    await kit.give('redeemPairingCode', { code: await newCode(ada) }); // A good code clears nothing.
    await kit.act('cancelPairingCode');
    expect(await kit.give('redeemPairingCode', { code: '00000000' })).toMatchObject(codeNotGood);
    await pairUp(kit, sam);
    const { couple } = await kit.look();
    await kit.act('leave', { coupleId: couple.id });
    const good = await newCode(ada);
    expect(await kit.give('redeemPairingCode', { code: good })).toMatchObject(codeNotGood);
    expect((await sam.give('redeemPairingCode', { code: good })).__typename).toMatch(/Success$/);
    home.clock.now += hour;
    expect((await kit.give('redeemPairingCode', { code: await newCode(ada) })).__typename).toMatch(
      /Success$/,
    );
  });

  it('finds a code however it is typed', async () => {
    const { ada, sam } = await three();
    const code = await newCode(ada);
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const typed = `\u200f${arabic.slice(0, 4).toLowerCase()}\u2014\u00a0${arabic.slice(4)}\ufeff`;
    expect((await sam.give('redeemPairingCode', { code: typed })).__typename).toMatch(/Success$/);
  });

  it('looks the same to the sender of a request, declined or not', async () => {
    const { ada, sam } = await three();
    const sendRequest = async () => {
      const code = await newCode(ada);
      await sam.give('redeemPairingCode', { code });
      return pairingOf(sam);
    };
    const shown = await sendRequest();
    const request = await pairingOf(ada);
    await ada.act('declinePairing', { requestId: request.id });
    expect(await pairingOf(ada)).toBeNull();
    expect(await pairingOf(sam)).toEqual(shown);
    expect(await ada.give('confirmPairing', { requestId: request.id })).toMatchObject({
      code: 'REQUEST_GONE',
    });
    home.clock.now += 15 * minute;
    expect(await pairingOf(sam)).toBeNull();
  });

  it('looks the same to the sender of a request after its receiver paired elsewhere', async () => {
    const { ada, sam, kit } = await three();
    await sam.give('redeemPairingCode', { code: await newCode(ada) });
    const shown = await pairingOf(sam);
    await pairUp(kit, ada);
    expect(await pairingOf(sam)).toEqual(shown);
    home.clock.now += 15 * minute;
    expect(await pairingOf(sam)).toBeNull();
  });

  it('shows the maker of a code that a request is gone, for every reason', async () => {
    const { ada, sam, kit } = await three();
    const sendRequest = async () => {
      await sam.give('redeemPairingCode', { code: await newCode(ada) });
      return (await pairingOf(ada)).id;
    };
    const cancelled = await sendRequest();
    await sam.act('cancelPairingCode');
    const elsewhere = await sendRequest();
    await pairUp(kit, sam);
    expect(await pairingOf(ada)).toBeNull();
    for (const requestId of [cancelled, elsewhere, 'pairingRequest:none', 'nonsense']) {
      expect(await ada.give('confirmPairing', { requestId })).toMatchObject({ code: 'REQUEST_GONE' });
    }
  });

  it('sends each step to the stream of the maker', async () => {
    const { ada, sam } = await three();
    const code = await newCode(ada);
    const following = await ada.follow();
    await following.until(1);
    await sam.give('redeemPairingCode', { code });
    await following.until(2);
    await sam.act('cancelPairingCode');
    await following.until(3);
    expect(following.seen.map(({ own }) => own.pairing?.__typename)).toEqual([
      'PairingCode',
      'PairingRequest',
      undefined,
    ]);
    await following.stop();
  });

  it('refuses a moment from before an exit', async () => {
    const { ada, sam } = await three();
    const code = await newCode(ada);
    const early = await sam.moment();
    await sam.act('cancelPairingCode');
    expect(await sam.act('redeemPairingCode', { moment: early, code })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
    await sam.give('redeemPairingCode', { code });
    const { id } = await pairingOf(ada);
    const moment = await ada.moment();
    await ada.act('pause');
    expect(await ada.act('confirmPairing', { moment, requestId: id })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
    expect((await ada.give('confirmPairing', { requestId: id })).__typename).toBe('ConfirmPairingSuccess');
  });

  it('gives a repeated command the same response', async () => {
    const { ada, sam } = await three();
    const moment = await ada.moment();
    const [one, two] = [
      await ada.act('makePairingCode', { moment }),
      await ada.act('makePairingCode', { moment }),
    ];
    expect(two.me.own.pairing).toEqual(one.me.own.pairing);
    const { code } = one.me.own.pairing;
    const first = await sam.give('redeemPairingCode', { code });
    expect((await sam.give('redeemPairingCode', { code })).me.own.pairing).toEqual(first.me.own.pairing);
    const late = await ada.act('makePairingCode', { moment });
    expect(late.me.own.pairing.__typename).toBe('PairingRequest');
    const input = { requestId: late.me.own.pairing.id, moment: await ada.moment() };
    const confirmed = await ada.act('confirmPairing', input);
    const again = await ada.act('confirmPairing', input);
    expect(again.__typename).toBe('ConfirmPairingSuccess');
    expect(again.me.couple).toEqual(confirmed.me.couple);
  });
});

describe('a person who has not joined', () => {
  it('gets NOT_JOINED, and exits still succeed', async () => {
    home = await openTestServer();
    const { testPerson } = await import('../../src/testing/index.ts');
    const kit = testPerson(home.attune.fetch, await home.issuer.token('kit'));
    expect(await kit.look()).toBeNull();
    expect(await kit.act('setDial', { dial: 1 })).toMatchObject({ code: 'NOT_JOINED', me: null });
    expect(await kit.act('pause')).toEqual({ __typename: 'PauseSuccess', me: null });
    expect(await kit.act('leave', { coupleId: 'couple:none' })).toMatchObject({
      __typename: 'LeaveSuccess',
      me: null,
    });
  });

  it('joins once, and joining again changes nothing', async () => {
    home = await openTestServer();
    const ada = await home.person('Ada');
    for (const displayName of ['Ada Two', 'You owe me']) {
      const again = await ada.act('join', { displayName, adult: true });
      expect(again).toMatchObject({ __typename: 'JoinSuccess', me: { displayName: 'Ada' } });
    }
  });

  it('and is not signed in can read only public fields', async () => {
    home = await openTestServer();
    const anonymous = (await import('../../src/testing/index.ts')).testPerson(home.attune.fetch, null);
    const publicFields = await anonymous.ask(`{
      signedIn node(id: "me:1") { id } policy { fades spacing moment noteMax }
      guidance(dial: 0, situation: INVITED) { band stance options message { text } }
      support(region: "gb") { kind name phone region } }`);
    expect([publicFields.signedIn, publicFields.node]).toEqual([false, null]);
    expect(publicFields.policy).toEqual({ fades: 'PT8H', spacing: 'PT20H', moment: 'PT15M', noteMax: 280 });
    const { band, options } = publicFields.guidance;
    expect([band, options[0]]).toEqual(['AT', 'SAY_YES']);
    expect(publicFields.support[0].region).toBe('GB');
    for (const operation of ['{ signedIn me { id } }', 'mutation { pause { __typename } }']) {
      const code = 'UNAUTHENTICATED';
      expect(await anonymous.send(operation)).toMatchObject({
        status: 401,
        body: { data: null, errors: [{ extensions: { code } }] },
      });
    }
  });
});
