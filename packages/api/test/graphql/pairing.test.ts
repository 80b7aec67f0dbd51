import { afterEach, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../src/testing/index.ts';
import { type Household, hour, household, minute, pairUp } from '../support/test-server.ts';

let home: Household;
afterEach(() => home.close());

async function three(): Promise<{ ada: TestPerson; sam: TestPerson; kit: TestPerson }> {
  home = await household();
  return { ada: await home.person('Ada'), sam: await home.person('Sam'), kit: await home.person('Kit') };
}
/** A new code, asked for a moment after whatever came before. */
const codeOf = async (person: TestPerson): Promise<string> => {
  home.clock.now += 1;
  return (await person.give('makePairingCode')).me.own.pairing.code;
};
const pairingOf = async (person: TestPerson) => (await person.look()).own.pairing;
const codeNotGood = { __typename: 'Refused', code: 'CODE_NOT_GOOD' };

describe('pairing', () => {
  it('takes a code, an asking and a confirmation', async () => {
    const { ada, sam } = await three();
    const code = await codeOf(ada);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const asked = await sam.give('redeemPairingCode', {
      code: ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`,
    });
    expect(asked.me.own.pairing.__typename).toBe('PairingAsked');
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

  it('refuses wrong, used, expired, own and foreign codes alike, and everything after ten', async () => {
    const { ada, sam, kit } = await three();
    const elsewhere = await household();
    const foreign = await codeOf(await elsewhere.person('Ada'));
    await elsewhere.close();
    const used = await codeOf(ada);
    await sam.give('redeemPairingCode', { code: used });
    const own = await codeOf(kit);
    const answers = [];
    for (const code of ['00000000', 'nonsense!', '', used, foreign, own]) {
      const { me: _, ...answer } = await kit.give('redeemPairingCode', { code });
      answers.push(JSON.stringify(answer));
    }
    const expired = await codeOf(ada);
    home.clock.now += 15 * minute;
    const { me: _, ...late } = await kit.give('redeemPairingCode', { code: expired });
    answers.push(JSON.stringify(late));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('CODE_NOT_GOOD');

    for (let wrong = answers.length; wrong < 10; wrong++) {
      expect(await kit.give('redeemPairingCode', { code: '00000000' })).toMatchObject(codeNotGood);
    }
    const good = await codeOf(ada);
    expect(await kit.give('redeemPairingCode', { code: good })).toMatchObject(codeNotGood);
    home.clock.now += hour;
    expect((await kit.give('redeemPairingCode', { code: await codeOf(ada) })).__typename).toMatch(/Success$/);
  });

  it('looks the same to the one who asked, whether declined or left alone', async () => {
    const { ada, sam } = await three();
    const ask = async () => {
      const code = await codeOf(ada);
      await sam.give('redeemPairingCode', { code });
      return pairingOf(sam);
    };
    const asked = await ask();
    const request = await pairingOf(ada);
    await ada.act('declinePairing', { requestId: request.id });
    expect(await pairingOf(ada)).toBeNull();
    expect(await pairingOf(sam)).toEqual(asked);
    expect(await ada.give('confirmPairing', { requestId: request.id })).toMatchObject({
      code: 'REQUEST_GONE',
    });
    home.clock.now += 15 * minute;
    expect(await pairingOf(sam)).toBeNull();
  });

  it('shows the maker that a request is gone, however it went', async () => {
    const { ada, sam, kit } = await three();
    const ask = async () => {
      await sam.give('redeemPairingCode', { code: await codeOf(ada) });
      return (await pairingOf(ada)).id;
    };
    const cancelled = await ask();
    await sam.act('cancelPairingCode');
    const elsewhere = await ask();
    await pairUp(kit, sam);
    expect(await pairingOf(ada)).toBeNull();
    for (const requestId of [cancelled, elsewhere, 'pairingRequest:none', 'nonsense']) {
      expect(await ada.give('confirmPairing', { requestId })).toMatchObject({ code: 'REQUEST_GONE' });
    }
  });

  it('is told to the maker as it happens', async () => {
    const { ada, sam } = await three();
    const code = await codeOf(ada);
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

  it('lets nothing said before an exit take effect after it', async () => {
    const { ada, sam } = await three();
    const code = await codeOf(ada);
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

  it('gives a repeated command the same answer', async () => {
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

describe('somebody who has not joined', () => {
  it('is told so, and exits are done all the same', async () => {
    home = await household();
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

  it('joins once; joining again changes nothing', async () => {
    home = await household();
    const ada = await home.person('Ada');
    for (const displayName of ['Ada Two', 'You owe me']) {
      const again = await ada.act('join', { displayName, adult: true });
      expect(again).toMatchObject({ __typename: 'JoinSuccess', me: { displayName: 'Ada' } });
    }
  });

  it('and is not signed in, may see what is open to all and nothing else', async () => {
    home = await household();
    const { testPerson } = await import('../../src/testing/index.ts');
    const nobody = testPerson(home.attune.fetch, null);
    const open = await nobody.ask(`{
      signedIn me { id } node(id: "me:1") { id } policy { fades spacing moment noteMax }
      guidance(dial: 0, situation: INVITED) { band stance options message { text } }
      support(region: "gb") { kind name phone region }
    }`);
    expect(open).toMatchObject({ signedIn: false, me: null, node: null });
    expect(open.policy).toEqual({ fades: 'PT8H', spacing: 'PT20H', moment: 'PT15M', noteMax: 280 });
    expect(open.guidance).toMatchObject({
      band: 'AT',
      stance: 'WELCOME',
      options: ['SAY_YES', 'SAY_NO', 'OPEN_DOOR', 'PAUSE', 'LEAVE'],
    });
    expect(open.support[0].region).toBe('GB');
    const { body } = await nobody.send('mutation { pause { __typename } }');
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
