import {
  accept,
  addSpan,
  hours,
  type Instant,
  minutes,
  type PersonId,
  defaultPolicy as policy,
  type RequestId,
  refuse,
} from '@attune/core';
import {
  cancelPairing,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  makeCode,
  type PairingCode,
  type PairingPerson,
  redeemCode,
  settlePairing,
  visiblePairing,
  withCouple,
} from '@attune/core/pairing';
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
const contextOf = (me: PairingPerson, at: Instant = start) => ({ policy, moment: { at, mark: me.mark }, at });
const withCode = (me: PairingPerson, made = code, at: Instant = start): PairingPerson => {
  const result = makeCode(me, null, made, contextOf(me, at));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const inputOf = (me: PairingPerson, at: Instant = start, tried: PairingCode | null = code, id = 'r1') => ({
  ...contextOf(me, at),
  code: tried,
  name: 'Sam as named then',
  id: id as RequestId,
});
/** Ada makes a code and Sam redeems it. */
function redeemed() {
  const { me, maker } = redeemCode(sam, withCode(ada), inputOf(sam));
  if (!maker) throw new Error('The code was refused.');
  return { sam: me, ada: maker };
}

describe('a code', () => {
  test('lasts as long as the policy says, and stays the same if the request is repeated', () => {
    const made = withCode(ada);
    expect(made.pairing).toMatchObject({ type: 'code', code, until: start + policy.pairingLasts });
    const later = addSpan(start, minutes(5));
    const repeated = { policy, moment: { at: start, mark: made.mark }, at: later };
    expect(makeCode(made, null, another, repeated)).toEqual({ ok: true, value: made });
    expect(withCode(made, another, later).pairing).toMatchObject({ code: another });
    expect(visiblePairing(made, null, addSpan(start, policy.pairingLasts))).toBeNull();
  });
  test('is refused from a wrong moment, and to a paired person', () => {
    const stale = { policy, moment: { at: start, mark: mark('before an exit') }, at: start };
    expect(makeCode(ada, null, code, stale)).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    const late = { policy, moment: { at: start, mark: ada.mark }, at: addSpan(start, policy.moment + 1) };
    expect(makeCode(ada, null, code, late)).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    expect(makeCode({ ...ada, couple }, null, code, contextOf(ada))).toEqual({
      ok: false,
      refusal: { code: 'alreadyPaired' },
    });
  });
  test('is not replaced by a repeated request after another person redeemed it', () => {
    const { ada: maker, sam: asker } = redeemed();
    expect(makeCode(maker, asker, another, contextOf(maker))).toEqual({ ok: true, value: maker });
  });
  test('removes the request of the earlier code if it is a new one', () => {
    const { ada: maker, sam: asker } = redeemed();
    const renewed = withCode(maker, another, addSpan(start, 1));
    expect(visiblePairing(renewed, asker, addSpan(start, 1))).toMatchObject({ type: 'code', code: another });
    expect(confirmRequest(renewed, asker, request('r1'), contextOf(renewed, addSpan(start, 1)))).toEqual(
      refuse({ code: 'requestGone' }),
    );
  });
});

const request = (id: string) => id as RequestId;

describe('redeeming a code', () => {
  test('sends a request to its maker, with the name of that time', () => {
    const { ada: maker, sam: asker } = redeemed();
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
  test('changes nothing when repeated, and is not counted', () => {
    const { ada: maker, sam: asker } = redeemed();
    const again = redeemCode(asker, maker, inputOf(asker, addSpan(start, 1), code, 'r2'));
    expect(again).toEqual({ me: asker, maker: null, refusal: null });
  });
  test('refuses and counts wrong, used, expired, own and foreign codes in the same way', () => {
    const made = withCode(ada);
    const { ada: used } = redeemed();
    const third = single('Kim');
    const ended = addSpan(start, policy.pairingLasts);
    const tries = [
      redeemCode(sam, made, inputOf(sam, start, another)),
      redeemCode(sam, made, inputOf(sam, start, null)),
      redeemCode(sam, null, inputOf(sam)),
      redeemCode(third, used, inputOf(third)),
      redeemCode(sam, made, inputOf(sam, ended)),
      redeemCode(made, made, inputOf(made)),
      redeemCode(sam, { ...made, couple }, inputOf(sam)),
    ];
    for (const { refusal, maker, me } of tries) {
      expect([refusal?.code, maker, me.attempts?.wrong]).toEqual(['codeNotGood', null, 1]);
    }
  });
  test('refuses even the right code after ten wrong ones, until the hour is over', () => {
    let me: PairingPerson = sam;
    for (let tried = 0; tried < 10; tried += 1)
      me = redeemCode(me, null, inputOf(me, addSpan(start, tried))).me;
    expect(me.attempts).toEqual({ since: start, wrong: 10 });
    const lastOfHour = addSpan(start, hours(1) - 1);
    const blocked = redeemCode(me, withCode(ada, code, lastOfHour), inputOf(me, lastOfHour));
    expect(blocked).toMatchObject({
      refusal: { code: 'codeNotGood' },
      maker: null,
      me: { attempts: { wrong: 10 } },
    });
    const hourOver = addSpan(start, hours(1));
    const free = redeemCode(me, withCode(ada, code, hourOver), inputOf(me, hourOver));
    expect([free.refusal, free.me.attempts]).toEqual([null, null]);
  });
  test('accepts the right code after nine wrong ones, which still count', () => {
    const tired = { ...sam, attempts: { since: start, wrong: 9 } };
    const { me, refusal } = redeemCode(tired, withCode(ada), inputOf(tired));
    expect([refusal, me.attempts]).toEqual([null, tired.attempts]);
  });
  test('refuses every code after ten wrong ones, also after a pairing and a leaving', () => {
    let me: PairingPerson = sam;
    for (let tried = 0; tried < 10; tried += 1) me = redeemCode(me, null, inputOf(me)).me;
    const left = { ...withCouple(me, couple, mark('paired')), couple: null, mark: mark('left') };
    const { refusal, maker } = redeemCode(left, withCode(ada), inputOf(left));
    expect([refusal, maker]).toEqual([{ code: 'codeNotGood' }, null]);
  });
  test('is refused from before an exit, and to a paired person', () => {
    const made = withCode(ada);
    const moment = { at: start, mark: mark('before an exit') };
    expect(redeemCode(sam, made, { ...inputOf(sam), moment })).toEqual({
      me: sam,
      maker: null,
      refusal: { code: 'momentPassed' },
    });
    expect(redeemCode({ ...sam, couple }, made, inputOf(sam)).refusal?.code).toBe('alreadyPaired');
  });
});

describe('a request', () => {
  test('can be confirmed by its id, from a valid moment, while its asker still asks', () => {
    const { ada: maker, sam: asker } = redeemed();
    expect(confirmRequest(maker, asker, request('r1'), contextOf(maker))).toEqual(accept('confirmed'));
    expect(confirmRequest(maker, asker, request('r2'), contextOf(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(confirmRequest(maker, null, request('r1'), contextOf(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(confirmRequest(maker, single('Kim'), request('r1'), contextOf(maker))).toEqual(
      refuse({ code: 'requestGone' }),
    );
    expect(
      confirmRequest(maker, asker, request('r1'), contextOf(maker, addSpan(start, policy.pairingLasts))),
    ).toEqual(refuse({ code: 'requestGone' }));
    const moment = { at: start, mark: mark('before an exit') };
    expect(confirmRequest(maker, asker, request('r1'), { ...contextOf(maker), moment })).toEqual(
      refuse({ code: 'momentPassed' }),
    );
    expect(confirmRequest({ ...maker, couple }, asker, request('r1'), contextOf(maker))).toEqual(
      refuse({ code: 'alreadyPaired' }),
    );
    const confirmed = { ...maker, couple: coupleIdOf(request('r1')) };
    expect(confirmRequest(confirmed, null, request('r1'), contextOf(maker))).toEqual(accept('repeated'));
  });
  test('expires for its asker at the same instant, whether declined, dropped, ignored, or paired elsewhere', () => {
    const { ada: maker, sam: asker } = redeemed();
    const declined = declineRequest(maker, request('r1'), mark('declined'));
    expect(visiblePairing(declined, asker, start)).toBeNull();
    const seenNextTo = (maker: PairingPerson | null) =>
      [0, policy.pairingLasts - 1, policy.pairingLasts].map((span) =>
        visiblePairing(asker, maker, addSpan(start, span)),
      );
    const ignored = seenNextTo(maker);
    expect(ignored.map((shown) => shown !== null)).toEqual([true, true, false]);
    const elsewhere = withCouple(maker, couple, mark('paired'));
    for (const later of [declined, withCode(maker, another, addSpan(start, 1)), elsewhere, null])
      expect(seenNextTo(later)).toEqual(ignored);
  });
  test('disappears for its receiver when its asker cancels or pairs, or when it expires', () => {
    const { ada: maker, sam: asker } = redeemed();
    expect(visiblePairing(maker, cancelPairing(asker, mark('away')), start)).toBeNull();
    expect(visiblePairing(maker, withCouple(asker, couple, mark('paired')), start)).toBeNull();
    expect(visiblePairing(maker, asker, addSpan(start, policy.pairingLasts))).toBeNull();
  });
  test('stays if another one is declined, which still renews the mark', () => {
    const { ada: maker } = redeemed();
    expect(declineRequest(maker, request('r9'), mark('new'))).toEqual({ ...maker, mark: mark('new') });
  });
  test('cannot be confirmed from a moment before it was declined', () => {
    const { ada: maker, sam: asker } = redeemed();
    const moment = contextOf(maker);
    expect(
      confirmRequest(declineRequest(maker, request('r1'), mark('new')), asker, request('r1'), moment),
    ).toEqual(refuse({ code: 'momentPassed' }));
  });
});

describe('pairing', () => {
  test('removes codes and requests, keeps the count of wrong codes, and sets a new mark', () => {
    const { ada: maker } = redeemed();
    const attempts = { since: start, wrong: 2 };
    const done = withCouple({ ...maker, attempts }, couple, mark('new'));
    expect(done).toEqual({ id: 'Ada', couple, mark: mark('new'), pairing: null, attempts });
    expect(visiblePairing({ ...maker, couple }, null, start)).toBeNull();
  });
  test('keeps its identity if nothing expires', () => {
    const made = withCode(ada);
    expect(settlePairing(made, start)).toBe(made);
  });
});
