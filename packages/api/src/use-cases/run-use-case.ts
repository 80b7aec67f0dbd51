import { allowedLocked, type PairingCode, type PersonId } from '@attune/core';
import { warnOfListener } from '../adapters/listener-warning.ts';
import type { UseCaseContext } from './context.ts';
import { type ExitUseCase, isExit } from './exits.ts';
import { isLocked } from './lock.ts';
import { getHome } from './look.ts';
import { type AnyRefusal, nothingToLeave, notJoined, type Outcome } from './outcome.ts';
import type { ChangeSet, LockedSnapshot, Viewer } from './ports.ts';

/** What is no exit. */
const others = [
  'join',
  'setDial',
  'clearDial',
  'setFloor',
  'rename',
  'invite',
  'sayYes',
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
export async function checkAccess(
  attune: UseCaseContext,
  viewer: Viewer,
  asking: UseCase,
): Promise<AnyRefusal | null> {
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
export async function runUseCase(
  attune: UseCaseContext,
  viewer: Viewer,
  asking: UseCase,
  decide: (held: LockedSnapshot) => ChangeSet<Outcome>,
  code: PairingCode | null = null,
): Promise<Outcome> {
  const refusal = await checkAccess(attune, viewer, asking);
  if (refusal) return { refusal, home: await getHome(attune, viewer) };
  let subjects: readonly string[] = [];
  let giveBack = (): void => {};
  const change = attune.store.transact(viewer, code, (held) => {
    // Where the store decides again, the attempt before kept nothing.
    giveBack();
    const decided = decide(held);
    giveBack = spendLines(attune, viewer, held, decided);
    subjects = subjectsOf(held, decided.notify ?? []);
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
  { limits }: UseCaseContext,
  viewer: Viewer,
  { at }: LockedSnapshot,
  { entries = [] }: ChangeSet<Outcome>,
): () => void {
  return entries.length === 0 ? () => {} : limits.journal.spend(viewer, at, entries.length);
}

/** Whose view changed, but for the viewer's own. */
function subjectsOf(
  { me, partner, pairingPeer, codeOwner }: LockedSnapshot,
  woken: readonly PersonId[],
): readonly string[] {
  const people = [partner, pairingPeer, codeOwner].filter((one) => one !== null);
  const others = people.filter(({ id }) => id !== me.id && woken.includes(id));
  return [...new Set(others.map(({ subject }) => subject))];
}

/** What a host does with it is its own: it neither fails nor delays what was done. */
function tellHost({ onViewChanged }: UseCaseContext, { tenant }: Viewer, subject: string): void {
  void (async () => onViewChanged({ tenant, subject }))().catch(warnOfListener);
}
