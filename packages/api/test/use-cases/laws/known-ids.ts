import type { CoupleId, InvitationId, RequestId } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import type { Home } from '../../../src/use-cases.ts';

/** The ids that a command names. */
export interface NamedIds {
  readonly invitation: InvitationId;
  readonly couple: CoupleId;
  readonly request: RequestId;
  readonly code: PairingCode;
}

/** The ids that any person has seen so far. A command may name any of them. */
export interface KnownIds {
  add(home: Home | null): void;
  /** The newest id of each kind (`back` 0), the one before (1), or an unknown one. */
  find(back: number): NamedIds;
}

export function newKnownIds(): KnownIds {
  const invitations = new Set<InvitationId>();
  const couples = new Set<CoupleId>();
  const requests = new Set<RequestId>();
  const codes = new Set<PairingCode>();
  return {
    add(home) {
      const { couple, own } = home ?? { couple: null, own: null };
      if (couple) couples.add(couple.id);
      if (couple?.invitation) invitations.add(couple.invitation.id);
      if (own?.pairing?.type === 'code') codes.add(own.pairing.code);
      if (own?.pairing?.type === 'request') requests.add(own.pairing.id);
    },
    find: (back) => ({
      invitation: nth(invitations, back) ?? ('unknown' as InvitationId),
      couple: nth(couples, back) ?? ('unknown' as CoupleId),
      request: nth(requests, back) ?? ('unknown' as RequestId),
      code: nth(codes, back) ?? ('00000000' as PairingCode),
    }),
  };
}

const nth = <T>(seen: ReadonlySet<T>, back: number): T | undefined =>
  back < 2 ? [...seen].at(-1 - back) : undefined;
