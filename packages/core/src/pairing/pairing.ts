import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import type { CoupleId, Mark, PersonId, RequestId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import { addSpan, hours, type Instant, ifFuture } from '../time.ts';
import type { PairingCode } from './code.ts';

/** I made a code; whoever redeems it asks me. */
export interface PairingOffer {
  readonly type: 'code';
  readonly code: PairingCode;
  readonly madeAt: Instant;
  readonly until: Instant;
}
/** Somebody redeemed my code: their name, as it was then. Good while they still ask with the same id. */
export interface IncomingRequest {
  readonly type: 'request';
  readonly id: RequestId;
  readonly asker: PersonId;
  readonly name: string;
  /** When the code was made that they redeemed. */
  readonly madeAt: Instant;
  readonly until: Instant;
}
/** I redeemed a code. It looks the same to me until it runs out, whatever the maker of the code does. */
export interface OutgoingRequest {
  readonly type: 'asking';
  readonly id: RequestId;
  readonly maker: PersonId;
  readonly code: PairingCode;
  readonly until: Instant;
}
/** Where a person is on the way to a couple, one place at a time; from `until` on it is gone. */
export type Pairing = PairingOffer | IncomingRequest | OutgoingRequest;

/** Wrong codes tried since an instant; forgotten an hour later. */
export interface Attempts {
  readonly since: Instant;
  readonly wrong: number;
}
export const attemptsPerHour = 10;

/** What of a person tells the other side of pairing how it stands. */
export interface PairingPeer {
  readonly id: PersonId;
  /** The couple I am in, if any: one at a time. */
  readonly couple: CoupleId | null;
  readonly pairing: Pairing | null;
}
/** What a person brings to pairing. */
export interface PairingPerson extends PairingPeer {
  readonly mark: Mark;
  readonly attempts: Attempts | null;
}

/** Why a step of pairing was refused. Where a code or request is gone, it never says why. */
export type PairingRefusal = Refusal<'alreadyPaired' | 'momentPassed' | 'codeNotGood' | 'requestGone'>;

/** What time alone does: codes, requests and attempts run out. */
export function settlePairing<P extends PairingPerson>(before: P, at: Instant): P {
  const pairing = currentPairing(before, at);
  const attempts =
    before.attempts && ifFuture(addSpan(before.attempts.since, hours(1)), at) ? before.attempts : null;
  return pairing === before.pairing && attempts === before.attempts
    ? before
    : { ...before, pairing, attempts };
}

const currentPairing = ({ pairing }: PairingPeer, at: Instant): Pairing | null =>
  pairing && ifFuture(pairing.until, at) ? pairing : null;

/** My pairing as I may see it: a request is gone once its asker no longer asks with it. */
export function visiblePairing(mine: PairingPeer, asker: PairingPeer | null, at: Instant): Pairing | null {
  const pairing = currentPairing(mine, at);
  if (mine.couple || pairing?.type !== 'request') return mine.couple ? null : pairing;
  return isStillAsking(asker, pairing, at) ? pairing : null;
}

function isStillAsking(asker: PairingPeer | null, request: IncomingRequest, at: Instant): boolean {
  if (!asker || asker.couple || asker.id !== request.asker) return false;
  const pairing = currentPairing(asker, at);
  return pairing?.type === 'asking' && pairing.id === request.id;
}

/** Makes a code; a new one drops the old one, its request and what I asked. Said again, it changes nothing. */
export function makeCode<P extends PairingPerson>(
  me: P,
  asker: PairingPeer | null,
  code: PairingCode,
  saying: OpeningContext,
): Result<P, PairingRefusal> {
  const { policy, moment, at } = saying;
  const settled = settlePairing(me, at);
  const pairing = visiblePairing(me, asker, at);
  if (me.couple) return refuse({ code: 'alreadyPaired' });
  if (pairing && pairing.type !== 'asking' && moment.at <= pairing.madeAt) return accept(settled);
  if (momentPassed(policy, moment, me.mark, at)) return refuse({ code: 'momentPassed' });
  return accept({
    ...settled,
    pairing: { type: 'code', code, madeAt: at, until: addSpan(at, policy.pairingLasts) },
  });
}

/** A code (null for what reads as none), the name its maker is to see, and a random id for the request. */
export interface CodeRedemptionInput extends OpeningContext {
  readonly code: PairingCode | null;
  readonly name: string;
  readonly id: RequestId;
}
/** `me` and, where a code was good, its `maker`: both as they are afterwards. */
export interface CodeRedemption<P extends PairingPerson> {
  readonly me: P;
  readonly maker: P | null;
  readonly refusal: PairingRefusal | null;
}

/**
 * Redeems a code, which asks its maker. Wrong, used, expired, own and foreign codes get the one refusal
 * `codeNotGood`, and so does everything after ten wrong ones in an hour; a wrong one is counted.
 */
export function redeemCode<P extends PairingPerson>(
  before: P,
  maker: P | null,
  redeeming: CodeRedemptionInput,
): CodeRedemption<P> {
  const { policy, moment, at, code, id, name } = redeeming;
  const me = settlePairing(before, at);
  const refused = (code: PairingRefusal['code']): CodeRedemption<P> => ({
    me,
    maker: null,
    refusal: { code },
  });
  if (me.couple) return refused('alreadyPaired');
  if (code !== null && me.pairing?.type === 'asking' && me.pairing.code === code) {
    return { me, maker: null, refusal: null };
  }
  if (momentPassed(policy, moment, me.mark, at)) return refused('momentPassed');
  const attempts = { since: me.attempts?.since ?? at, wrong: (me.attempts?.wrong ?? 0) + 1 };
  if (attempts.wrong > attemptsPerHour) return refused('codeNotGood');
  const offer = maker && maker.id !== me.id && !maker.couple ? settlePairing(maker, at).pairing : null;
  if (code === null || !maker || offer?.type !== 'code' || offer.code !== code) {
    return { me: { ...me, attempts }, maker: null, refusal: { code: 'codeNotGood' } };
  }
  const until = addSpan(at, policy.pairingLasts);
  return {
    me: { ...me, pairing: { type: 'asking', id, maker: maker.id, code, until } },
    maker: { ...maker, pairing: { type: 'request', id, asker: me.id, name, madeAt: offer.madeAt, until } },
    refusal: null,
  };
}

/** The couple that confirming a request makes; it bears the id of the request, so that saying it again is known. */
export const coupleIdOf = (request: RequestId): CoupleId => request as string as CoupleId;

/**
 * Whether I may confirm a request now. Accepts `confirmed` if the caller is to pair the two, and `repeated` if this
 * request made the couple that I am in. Pairing itself clears all codes and requests of both.
 */
export function confirmRequest(
  me: PairingPerson,
  asker: PairingPeer | null,
  id: RequestId,
  saying: OpeningContext,
): Result<'confirmed' | 'repeated', PairingRefusal> {
  const { policy, moment, at } = saying;
  if (me.couple) return me.couple === coupleIdOf(id) ? accept('repeated') : refuse({ code: 'alreadyPaired' });
  if (momentPassed(policy, moment, me.mark, at)) return refuse({ code: 'momentPassed' });
  const request = visiblePairing(me, asker, at);
  const found = request?.type === 'request' && request.id === id;
  return found ? accept('confirmed') : refuse({ code: 'requestGone' });
}

/** An exit: my request is declined. Its asker sees it run out like any other. */
export function declineRequest<P extends PairingPerson>(me: P, id: RequestId, mark: Mark): P {
  const declined = me.pairing?.type === 'request' && me.pairing.id === id;
  return { ...me, mark, pairing: declined ? null : me.pairing };
}

/** An exit: my code and its request, or what I asked, is taken back. */
export const cancelPairing = <P extends PairingPerson>(me: P, mark: Mark): P => ({
  ...me,
  mark,
  pairing: null,
});

/** What pairing leaves on either side: nothing of the way here, and a new mark. */
export const withCouple = <P extends PairingPerson>(person: P, couple: CoupleId, mark: Mark): P => ({
  ...person,
  couple,
  mark,
  pairing: null,
  attempts: null,
});
