import { sides } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { losesRequest } from '../pairing/pairing.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';

/**
 * Erases the viewer: their row, their journal and the key to both; their couple ends as by leaving. It needs no
 * moment, and whoever signs in as this viewer afterwards has not joined.
 */
export const eraseMe = (attune: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runUseCase(attune, viewer, 'eraseMe', gone);

/** The same, when a host ends an account: whether or not anybody could unlock. */
export async function erase(attune: UseCaseContext, { tenant, subject }: Viewer): Promise<void> {
  await eraseMe({ ...attune, unlockWithin: null }, { tenant, subject });
}

function gone(held: LockedSnapshot): ChangeSet<Outcome> {
  const { me, couple } = held;
  const result: Outcome = { refusal: null, home: null };
  if (!couple) return { result, erased: true, notify: [me.id, ...losesRequest(held, null)] };
  return {
    result,
    erased: true,
    ended: couple.id,
    notify: sides.map((side) => couple.people[side]),
  };
}
