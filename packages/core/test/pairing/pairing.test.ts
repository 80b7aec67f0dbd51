import {
  accept,
  addSpan,
  cancelPairing,
  codeFrom,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  hours,
  type Instant,
  makeCode,
  minutes,
  type PairingCode,
  type PairingPerson,
  type PersonId,
  parseCode,
  defaultPolicy as policy,
  type RequestId,
  redeemCode,
  refuse,
  settlePairing,
  visiblePairing,
  withCouple,
} from '@attune/core';
import { describe, expect, test } from 'vitest';
import { mark, start } from '../support/scripted-couple.ts';

const code = 'ABCD2345' as PairingCode;
const another = 'ZZZZ9999' as PairingCode;
const single = (name: string): PairingPerson => ({
  id: name as PersonId,
  couple: null,
  mark: mark(name),
  pairing: null,
  attempts: null,
});
const ada = single('Ada');
const sam = single('Sam');
const couple = 'c1' as NonNullable<PairingPerson['couple']>;
const saying = (me: PairingPerson, at: Instant = start) => ({ policy, moment: { at, mark: me.mark }, at });
const offering = (me: PairingPerson, made = code, at: Instant = start): PairingPerson => {
  const result = makeCode(me, null, made, saying(me, at));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const redeeming = (me: PairingPerson, at: Instant = start, tried: PairingCode | null = code, id = 'r1') => ({
  ...saying(me, at),
  code: tried,
  name: 'Sam as named then',
  id: id as RequestId,
});
/** Ada made a code and Sam redeemed it. */
function asked() {
  const { me, maker } = redeemCode(sam, offering(ada), redeeming(sam));
  if (!maker) throw new Error('The code was not good.');
  return { sam: me, ada: maker };
}

describe('a code', () => {
  test('is eight characters of Crockford’s base32, from eight random bytes', () => {
    expect(codeFrom(new Uint8Array([0, 10, 31, 32, 255, 17, 18, 20]))).toBe('0AZ0ZHJM');
    expect(() => codeFrom(new Uint8Array(7))).toThrow(RangeError);
  });
  test('reads as people type it', () => {
    expect(parseCode(' abcd-2345 ')).toBe(code);
    expect(parseCode('oil0-oil0')).toBe('01100110');
    expect(['ABCD234', 'ABCD23456', 'ABCD234U', 'ABCD234!', ''].map(parseCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  test('lasts as long as the policy says; moment again, it stays the same', () => {
    const made = offering(ada);
    expect(made.pairing).toMatchObject({ type: 'code', code, until: start + policy.pairingLasts });
    const later = addSpan(start, minutes(5));
    expect(
      makeCode(made, null, another, { policy, moment: { at: start, mark: made.mark }, at: later }),
    ).toEqual({
      ok: true,
      value: made,
    });
    expect(offering(made, another, later).pairing).toMatchObject({ code: another });
    expect(visiblePairing(made, null, addSpan(start, policy.pairingLasts))).toBeNull();
  });
  test('is made from a moment, by somebody who is not paired', () => {
    const stale = { policy, moment: { at: start, mark: mark('before an exit') }, at: start };
    expect(makeCode(ada, null, code, stale)).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    const late = { policy, moment: { at: start, mark: ada.mark }, at: addSpan(start, policy.moment + 1) };
    expect(makeCode(ada, null, code, late)).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    expect(makeCode({ ...ada, couple }, null, code, saying(ada))).toEqual({
      ok: false,
      refusal: { code: 'alreadyPaired' },
    });
  });
  test('said again after the other redeemed it, it drops nothing', () => {
    const { ada: maker, sam: asker } = asked();
    expect(makeCode(maker, asker, another, saying(maker))).toEqual({ ok: true, value: maker });
  });
  test('made anew drops the request that came by the old one', () => {
    const { ada: maker, sam: asker } = asked();
    const anew = offering(maker, another, addSpan(start, 1));
    expect(visiblePairing(anew, asker, addSpan(start, 1))).toMatchObject({ type: 'code', code: another });
    expect(confirmRequest(anew, asker, request('r1'), saying(anew, addSpan(start, 1)))).toEqual(
      refuse({ code: 'requestGone' }),
    );
  });
});

const request = (id: string) => id as RequestId;

describe('redeeming', () => {
  test('asks its maker, who sees the name as it was then', () => {
    const { ada: maker, sam: asker } = asked();
    const until = start + policy.pairingLasts;
    expect(visiblePairing(maker, asker, start)).toEqual({
      type: 'request',
      id: 'r1',
      asker: 'Sam',
      name: 'Sam as named then',
      madeAt: start,
      until,
    });
    expect(visiblePairing(asker, null, start)).toEqual({
      type: 'asking',
      id: 'r1',
      maker: 'Ada',
      code,
      until,
    });
  });
  test('said again is done: the same request, and nothing is counted', () => {
    const { ada: maker, sam: asker } = asked();
    const again = redeemCode(asker, maker, redeeming(asker, addSpan(start, 1), code, 'r2'));
    expect(again).toEqual({ me: asker, maker: null, refusal: null });
  });
  test('wrong, used, expired, own and foreign codes get one refusal, and each is counted', () => {
    const made = offering(ada);
    const { ada: used } = asked();
    const third = single('Kim');
    const ended = addSpan(start, policy.pairingLasts);
    const tries = [
      redeemCode(sam, made, redeeming(sam, start, another)),
      redeemCode(sam, made, redeeming(sam, start, null)),
      redeemCode(sam, null, redeeming(sam)),
      redeemCode(third, used, redeeming(third)),
      redeemCode(sam, made, redeeming(sam, ended)),
      redeemCode(made, made, redeeming(made)),
      redeemCode(sam, { ...made, couple }, redeeming(sam)),
    ];
    for (const { refusal, maker, me } of tries) {
      expect([refusal?.code, maker, me.attempts?.wrong]).toEqual(['codeNotGood', null, 1]);
    }
  });
  test('after ten wrong codes in an hour not even the right one is good, until the hour is over', () => {
    let me: PairingPerson = sam;
    for (let tried = 0; tried < 10; tried += 1)
      me = redeemCode(me, null, redeeming(me, addSpan(start, tried))).me;
    expect(me.attempts).toEqual({ since: start, wrong: 10 });
    const lastOfHour = addSpan(start, hours(1) - 1);
    const blocked = redeemCode(me, offering(ada, code, lastOfHour), redeeming(me, lastOfHour));
    expect([blocked.refusal?.code, blocked.maker, blocked.me.attempts?.wrong]).toEqual([
      'codeNotGood',
      null,
      10,
    ]);
    const hourOver = addSpan(start, hours(1));
    const free = redeemCode(me, offering(ada, code, hourOver), redeeming(me, hourOver));
    expect([free.refusal, free.me.attempts]).toEqual([null, null]);
  });
  test('nine wrong codes leave room for the right one', () => {
    const tired = { ...sam, attempts: { since: start, wrong: 9 } };
    expect(redeemCode(tired, offering(ada), redeeming(tired)).refusal).toBeNull();
  });
  test('needs a moment, which an exit takes away, and somebody who is not paired', () => {
    const made = offering(ada);
    const moment = { at: start, mark: mark('before an exit') };
    expect(redeemCode(sam, made, { ...redeeming(sam), moment })).toEqual({
      me: sam,
      maker: null,
      refusal: { code: 'momentPassed' },
    });
    expect(redeemCode({ ...sam, couple }, made, redeeming(sam)).refusal?.code).toBe('alreadyPaired');
  });
});

describe('a request', () => {
  test('is confirmed by its id, from a moment, while its asker still asks', () => {
    const { ada: maker, sam: asker } = asked();
    expect(confirmRequest(maker, asker, request('r1'), saying(maker))).toEqual(accept('confirmed'));
    expect(confirmRequest(maker, asker, request('r2'), saying(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(confirmRequest(maker, null, request('r1'), saying(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(confirmRequest(maker, single('Kim'), request('r1'), saying(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(
      confirmRequest(maker, asker, request('r1'), saying(maker, addSpan(start, policy.pairingLasts))),
    ).toEqual(refuse({ code: 'requestGone' }));
    const moment = { at: start, mark: mark('before an exit') };
    expect(confirmRequest(maker, asker, request('r1'), { ...saying(maker), moment })).toEqual(
      refuse({ code: 'momentPassed' }),
    );
    expect(confirmRequest({ ...maker, couple }, asker, request('r1'), saying(maker))).toEqual(
      refuse({ code: 'alreadyPaired' }),
    );
    const confirmed = { ...maker, couple: coupleIdOf(request('r1')) };
    expect(confirmRequest(confirmed, null, request('r1'), saying(maker))).toEqual(accept('repeated'));
  });
  test('runs out for its asker at the same instant, declined or ignored', () => {
    const { ada: maker, sam: asker } = asked();
    const declined = declineRequest(maker, request('r1'), mark('declined'));
    expect(visiblePairing(declined, asker, start)).toBeNull();
    const seen = [0, policy.pairingLasts - 1, policy.pairingLasts].map((span) =>
      visiblePairing(asker, declined, addSpan(start, span)),
    );
    const ignored = [0, policy.pairingLasts - 1, policy.pairingLasts].map((span) =>
      visiblePairing(asker, maker, addSpan(start, span)),
    );
    expect(seen).toEqual(ignored);
    expect(seen.map((shown) => shown !== null)).toEqual([true, true, false]);
  });
  test('goes for its maker when its asker cancels, pairs elsewhere, or it runs out', () => {
    const { ada: maker, sam: asker } = asked();
    expect(visiblePairing(maker, cancelPairing(asker, mark('away')), start)).toBeNull();
    expect(visiblePairing(maker, withCouple(asker, couple, mark('paired')), start)).toBeNull();
    expect(visiblePairing(maker, asker, addSpan(start, policy.pairingLasts))).toBeNull();
  });
  test('declining another one declines nothing, and still renews the mark', () => {
    const { ada: maker } = asked();
    expect(declineRequest(maker, request('r9'), mark('new'))).toEqual({ ...maker, mark: mark('new') });
  });
  test('declined, it cannot be confirmed by what was said before', () => {
    const { ada: maker, sam: asker } = asked();
    const moment = saying(maker);
    expect(
      confirmRequest(declineRequest(maker, request('r1'), mark('new')), asker, request('r1'), moment),
    ).toEqual(refuse({ code: 'momentPassed' }));
  });
});

describe('pairing', () => {
  test('leaves nothing of the way there, and a new mark', () => {
    const { ada: maker } = asked();
    const done = withCouple({ ...maker, attempts: { since: start, wrong: 2 } }, couple, mark('new'));
    expect(done).toEqual({ id: 'Ada', couple, mark: mark('new'), pairing: null, attempts: null });
    expect(visiblePairing({ ...maker, couple }, null, start)).toBeNull();
  });
  test('what does not run out stays the same by identity', () => {
    const made = offering(ada);
    expect(settlePairing(made, start)).toBe(made);
  });
});
