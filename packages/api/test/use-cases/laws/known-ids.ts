import type { CoupleId, InvitationId, PairingCode, RequestId } from '@attune/core';
import type { Home } from '../../../src/use-cases.ts';

/** The ids that a command names. */
export interface Found {
  readonly invitation: InvitationId;
  readonly couple: CoupleId;
  readonly request: RequestId;
  readonly code: PairingCode;
}

/** The ids that anybody has seen so far; whoever speaks may have heard of any of them. */
export interface Known {
  see(home: Home | null): void;
  /** The newest of each, one of `back` before it, or one that nobody knows. */
  find(back: number): Found;
}

export function newKnown(): Known {
  const invitations = new Set<InvitationId>();
  const couples = new Set<CoupleId>();
  const requests = new Set<RequestId>();
  const codes = new Set<PairingCode>();
  return {
    see(home) {
      const { couple, own } = home ?? { couple: null, own: null };
      if (couple) couples.add(couple.id);
      if (couple?.invitation) invitations.add(couple.invitation.id);
      if (own?.pairing?.type === 'code') codes.add(own.pairing.code);
      if (own?.pairing?.type === 'request') requests.add(own.pairing.id);
    },
    find: (back) => ({
      invitation: nth(invitations, back) ?? ('of nobody' as InvitationId),
      couple: nth(couples, back) ?? ('of nobody' as CoupleId),
      request: nth(requests, back) ?? ('of nobody' as RequestId),
      code: nth(codes, back) ?? ('00000000' as PairingCode),
    }),
  };
}

const nth = <T>(seen: ReadonlySet<T>, back: number): T | undefined =>
  back < 2 ? [...seen].at(-1 - back) : undefined;
