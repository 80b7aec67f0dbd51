import { sides } from '@attune/core';
import type { Attune } from '../context.ts';
import { hear } from '../run-use-case.ts';
import type { Outcome } from '../outcome.ts';
import { losesRequest } from '../pairing/pairing.ts';
import type { Change, Held, Viewer } from '../ports.ts';

/**
 * Erases the viewer: their row, their journal and the key to both; their couple ends as by leaving. It needs no
 * moment, and whoever signs in as this viewer afterwards has not joined.
 */
export const eraseMe = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  hear(attune, viewer, 'eraseMe', gone);

/** The same, when a host ends an account: whether or not anybody could unlock. */
export async function erase(attune: Attune, { tenant, subject }: Viewer): Promise<void> {
  await eraseMe({ ...attune, unlockWithin: null }, { tenant, subject });
}

function gone(held: Held): Change<Outcome> {
  const { me, couple } = held;
  const out: Outcome = { refusal: null, home: null };
  if (!couple) return { out, erased: true, wake: [me.id, ...losesRequest(held, null)] };
  return {
    out,
    erased: true,
    ended: couple.id,
    wake: sides.map((side) => couple.people[side]),
  };
}
