import { allowedLocked, type PairingCode, type PersonId } from '@attune/core';
import type { Attune } from './context.ts';
import { type ExitUseCase, isExit } from './exits.ts';
import { isLocked } from './lock.ts';
import { look } from './look.ts';
import { type AnyRefusal, nothingToLeave, notJoined, type Outcome } from './outcome.ts';
import type { Change, Held, Viewer } from './ports.ts';
import { warnOfListener } from '../adapters/listener-warning.ts';

/** What is no exit. */
const others = [
  'join',
  'setDial',
  'clearDial',
  'setFloor',
  'rename',
  'invite',
  'yes',
  'openDoor',
  'resume',
  'makePairingCode',
  'redeemPairingCode',
  'confirmPairing',
  'answerIdea',
  'writeReflection',
  'shareReflection',
  'checkIn',
  'startJournal',
  'exportMe',
] as const;
/** What a viewer asks for, by the name of its rule. */
export type UseCase = ExitUseCase | (typeof others)[number];

/** Why a viewer is not heard now; null when they are. A lock comes first, before anything is looked at. */
export async function unheard(attune: Attune, viewer: Viewer, asking: UseCase): Promise<AnyRefusal | null> {
  const { limits, store, unlockWithin } = attune;
  if (unlockWithin !== null && !allowedLocked(asking) && isLocked(attune, viewer, await store.now()))
    return { code: 'locked' };
  if (isExit(asking)) return null;
  const heard =
    (await limits.command(viewer)) && (asking !== 'redeemPairingCode' || (await limits.pairing(viewer)));
  return heard ? null : { code: 'rateLimited' };
}

/**
 * Hears what a viewer asks for, and decides it while everything around them is held. Once it is kept, the host is
 * told whose view it changed, but for the viewer's own.
 */
export async function hear(
  attune: Attune,
  viewer: Viewer,
  asking: UseCase,
  decide: (held: Held) => Change<Outcome>,
  code: PairingCode | null = null,
): Promise<Outcome> {
  const refusal = await unheard(attune, viewer, asking);
  if (refusal) return { refusal, home: await look(attune, viewer) };
  let subjects: readonly string[] = [];
  let giveBack = (): void => {};
  const change = attune.store.change(viewer, code, (held) => {
    // Where the store decides again, the attempt before kept nothing.
    giveBack();
    const decided = decide(held);
    giveBack = spendLines(attune, viewer, held, decided);
    subjects = subjectsOf(held, decided.wake ?? []);
    return decided;
  });
  const answer = await change.catch((fault: unknown) => {
    giveBack();
    throw fault;
  });
  for (const subject of subjects) tellHost(attune, viewer, subject);
  return answer ?? (isExit(asking) ? nothingToLeave : notJoined);
}

/** Counts the lines that a change adds to the journal. Returns a function that takes the count back. */
function spendLines(
  { limits }: Attune,
  viewer: Viewer,
  { at }: Held,
  { entries = [] }: Change<Outcome>,
): () => void {
  return entries.length === 0 ? () => {} : limits.journal.spend(viewer, at, entries.length);
}

/** Whose view changed, but for the viewer's own. */
function subjectsOf(
  { me, partner, counterpart, holder }: Held,
  woken: readonly PersonId[],
): readonly string[] {
  const people = [partner, counterpart, holder].filter((one) => one !== null);
  const others = people.filter(({ id }) => id !== me.id && woken.includes(id));
  return [...new Set(others.map(({ subject }) => subject))];
}

/** What a host does with it is its own: it neither fails nor delays what was done. */
function tellHost({ onViewChanged }: Attune, { tenant }: Viewer, subject: string): void {
  void (async () => onViewChanged({ tenant, subject }))().catch(warnOfListener);
}
