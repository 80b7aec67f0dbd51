import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import type { CoupleId, Mark, PersonId, RequestId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import { addSpan, hours, type Instant, ifFuture } from '../time.ts';
import type { PairingCode } from './code.ts';

/** The person made a code. Anyone who redeems it sends them a request. */
export interface PairingOffer {
  /** Tells the steps of pairing apart. */
  readonly type: 'code';
  /** The code to give to the other person. */
  readonly code: PairingCode;
  /** When the code was made. */
  readonly madeAt: Instant;
  /** When the code expires. */
  readonly until: Instant;
}
/** Someone redeemed the person's code. Valid while the asker's own request has the same id. */
export interface IncomingRequest {
  /** Tells the steps of pairing apart. */
  readonly type: 'request';
  /** The id of the request, which a confirmation names. */
  readonly id: RequestId;
  /** The person who redeemed the code. */
  readonly asker: PersonId;
  /** The asker's name at the time of redeeming. */
  readonly name: string;
  /** When the redeemed code was made. */
  readonly madeAt: Instant;
  /** When the request expires. */
  readonly until: Instant;
}
/** The person redeemed a code. It looks the same to them until it expires, so that a decline stays hidden. */
export interface OutgoingRequest {
  /** Tells the steps of pairing apart. */
  readonly type: 'asking';
  /** The id of the request. */
  readonly id: RequestId;
  /** The person who made the code. */
  readonly maker: PersonId;
  /** The code that was redeemed, to recognise a repetition. */
  readonly code: PairingCode;
  /** When the request expires. A declined one shows nothing before. */
  readonly until: Instant;
}
/** A person's step of pairing, one at a time. It expires at `until`. */
export type Pairing = PairingOffer | IncomingRequest | OutgoingRequest;

/** How many wrong codes a person tried since an instant. The count expires after an hour, and nothing else clears it. */
export interface Attempts {
  /** When the person tried the first of these wrong codes. */
  readonly since: Instant;
  /** How many wrong codes the person tried since then. */
  readonly wrong: number;
}
/** How many wrong codes a person may try in an hour. */
const attemptsPerHour = 10;

/** The fields of a person that pairing with another person reads. */
export interface PairingPeer {
  /** The id of the person. */
  readonly id: PersonId;
  /** The person's couple; null while unpaired. A person is in one couple at a time. */
  readonly couple: CoupleId | null;
  /** The person's step of pairing; null without one. */
  readonly pairing: Pairing | null;
}
/** The fields of a person that the rules of pairing read and change. */
export interface PairingPerson extends PairingPeer {
  /** The mark that a moment must carry while the person is unpaired. */
  readonly mark: Mark;
  /** The wrong codes that the person tried; null without any that count. */
  readonly attempts: Attempts | null;
}

/** Why a step of pairing was refused. `codeNotGood` and `requestGone` do not reveal the reason. */
export type PairingRefusal = Refusal<'alreadyPaired' | 'momentPassed' | 'codeNotGood' | 'requestGone'>;

/** Applies what time alone does: codes, requests and attempts expire. */
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

/** The pairing that a person may see. A request disappears once its asker no longer asks with it. */
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

/** Makes a code. It replaces an earlier code, its request and the person's own request. A repetition changes nothing. */
export function makeCode<P extends PairingPerson>(
  me: P,
  asker: PairingPeer | null,
  code: PairingCode,
  context: OpeningContext,
): Result<P, PairingRefusal> {
  const { policy, moment, at } = context;
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

/** A code (null if it cannot be parsed), the name for the code's maker to see, and a random id for the request. */
export interface CodeRedemptionInput extends OpeningContext {
  /** The code that the person typed, by `parseCode`; null if it cannot be parsed. */
  readonly code: PairingCode | null;
  /** The name of the person who redeems. The maker of the code sees it in the request. */
  readonly name: string;
  /** A new random id for the request. */
  readonly id: RequestId;
}
/** The people after redeeming. `maker` is null unless the code was valid. */
export interface CodeRedemption<P extends PairingPerson> {
  /** The person who redeemed the code. */
  readonly me: P;
  /** The person who made the code, with the request; null unless the code was valid. */
  readonly maker: P | null;
  /** Why the code was refused; null if it was accepted. */
  readonly refusal: PairingRefusal | null;
}

/**
 * Redeems a code, which sends a request to its maker. Wrong, used, expired, own and foreign codes are all refused as
 * `codeNotGood`, and count as wrong. After ten wrong codes in an hour, every code is refused. A good code counts as
 * nothing, and clears nothing.
 */
export function redeemCode<P extends PairingPerson>(
  before: P,
  maker: P | null,
  input: CodeRedemptionInput,
): CodeRedemption<P> {
  const { policy, moment, at, code, id, name } = input;
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

/** The id of the couple that a request leads to. It equals the request's id, so that Attune recognises a repetition. */
export const coupleIdOf = (request: RequestId): CoupleId => request as string as CoupleId;

/**
 * Checks whether a person may confirm a request now. Returns `confirmed` if the caller is to pair the two people, and
 * `repeated` if this request already made the person's couple.
 */
export function confirmRequest(
  me: PairingPerson,
  asker: PairingPeer | null,
  id: RequestId,
  context: OpeningContext,
): Result<'confirmed' | 'repeated', PairingRefusal> {
  const { policy, moment, at } = context;
  if (me.couple) return me.couple === coupleIdOf(id) ? accept('repeated') : refuse({ code: 'alreadyPaired' });
  if (momentPassed(policy, moment, me.mark, at)) return refuse({ code: 'momentPassed' });
  const request = visiblePairing(me, asker, at);
  const found = request?.type === 'request' && request.id === id;
  return found ? accept('confirmed') : refuse({ code: 'requestGone' });
}

/** Declines a request, as an exit. Its asker sees it expire, as any unanswered request does. */
export function declineRequest<P extends PairingPerson>(me: P, id: RequestId, mark: Mark): P {
  const declined = me.pairing?.type === 'request' && me.pairing.id === id;
  return { ...me, mark, pairing: declined ? null : me.pairing };
}

/** Withdraws the person's code and its request, or their own request, as an exit. */
export const cancelPairing = <P extends PairingPerson>(me: P, mark: Mark): P => ({
  ...me,
  mark,
  pairing: null,
});

/**
 * The person in a new couple, with a new mark, and without codes and requests. The count of wrong codes stays: a pairing
 * and a leaving would otherwise allow ten more.
 */
export const withCouple = <P extends PairingPerson>(person: P, couple: CoupleId, mark: Mark): P => ({
  ...person,
  couple,
  mark,
  pairing: null,
});
