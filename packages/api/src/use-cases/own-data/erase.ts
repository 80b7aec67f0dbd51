import { sides } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { losesRequest } from '../pairing/pairing.ts';
import type { Person } from '../person.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';

/**
 * Erases the viewer: their row, their journal and the key to both. Their couple ends, as if they had left. It needs
 * no moment. A later sign-in as this viewer has not joined.
 */
export const eraseMe = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runUseCase(context, viewer, 'eraseMe', eraseViewer);

/** Erases a person whose account the host ends. It needs no unlock. */
export async function erase(context: UseCaseContext, { tenant, subject }: Viewer): Promise<void> {
  await eraseMe({ ...context, unlockWithin: null }, { tenant, subject });
}

function eraseViewer(snapshot: LockedSnapshot): ChangeSet<Outcome> {
  const { me, couple } = snapshot;
  const result: Outcome = { refusal: null, home: null };
  const people = withoutRequestOf(snapshot);
  if (!couple) return { result, erased: true, people, notify: [me.id, ...losesRequest(snapshot, null)] };
  return { result, erased: true, ended: couple.id, notify: sides.map((side) => couple.people[side]) };
}

/** The person whose code the viewer redeemed, without the request, which names the viewer. They no longer see it anyway. */
function withoutRequestOf({ me, pairingPeer }: LockedSnapshot): readonly Person[] {
  const isAsked = pairingPeer?.pairing?.type === 'request' && pairingPeer.pairing.asker === me.id;
  return isAsked ? [{ ...pairingPeer, pairing: null }] : [];
}
