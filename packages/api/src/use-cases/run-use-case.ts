import { allowedLocked, type PersonId } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import type { UseCaseContext } from './context.ts';
import { decideDespiteDamage, endsCouple } from './decide-despite-damage.ts';
import { type ExitUseCase, isExit } from './exits.ts';
import { getHome } from './home.ts';
import { isLocked } from './lock.ts';
import { exitWithoutPerson, notJoined, type Outcome, type UseCaseRefusal } from './outcome.ts';
import type { ChangeSet, JournalSelection, LockedSnapshot, Viewer } from './ports.ts';

/** The use cases that are not exits. */
const otherUseCases = [
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
  'correctEntry',
  'exportMe',
  'importMe',
] as const;
/** The name by which lock and rate limits know a use case. */
export type UseCase = ExitUseCase | (typeof otherUseCases)[number];

/**
 * Returns why the viewer may not run this use case now, or null. Checks the lock first, before any data is read.
 * Exits are not rate-limited.
 */
export async function checkAccess(
  context: UseCaseContext,
  viewer: Viewer,
  useCase: UseCase,
): Promise<UseCaseRefusal | null> {
  const { limits, store, unlockWithin } = context;
  const exits = isExit(useCase);
  const now = () => store.now({ isExit: exits, tenant: viewer.tenant });
  if (unlockWithin !== null && !allowedLocked(useCase) && isLocked(context, viewer, await now()))
    return { code: 'locked' };
  if (exits) return null;
  const allowed =
    (await limits.command(viewer)) && (useCase !== 'redeemPairingCode' || (await limits.pairing(viewer)));
  return allowed ? null : { code: 'rateLimited' };
}

/** A change set with its outcome, and how much of the journal allowance it spends. */
export interface Decision extends ChangeSet<Outcome> {
  /** In entries. By default, each entry that is added or corrected counts. */
  readonly allowance?: number;
}
/** What a use case reads under the lock in addition to the snapshot. */
interface AlsoRead {
  /** The person with this pairing code. */
  readonly code?: PairingCode | null;
  /** These entries of the viewer's journal. */
  readonly journal?: JournalSelection;
  /** For long work: it waits for its turn, and then calls this before any row is locked. */
  readonly prepare?: (() => Promise<void>) | null;
}

/**
 * Runs a use case in one transaction: checks access, locks the viewer's rows, decides, and commits. Then tells the
 * host whose view changed, except the viewer's own.
 */
export async function runUseCase(
  context: UseCaseContext,
  viewer: Viewer,
  useCase: UseCase,
  decide: (snapshot: LockedSnapshot) => Decision,
  { code = null, journal = {}, prepare = null }: AlsoRead = {},
): Promise<Outcome> {
  const refusal = await checkAccess(context, viewer, useCase);
  if (refusal) return { refusal, home: await getHome(context, viewer) };
  let subjects: readonly string[] = [];
  let undoSpending = (): void => {};
  const decideOnce = (snapshot: LockedSnapshot): Decision => {
    // The store calls this again for each retry. The attempt before wrote nothing.
    undoSpending();
    const change = decideDespiteDamage(useCase, snapshot, decide);
    undoSpending = spendEntries(context, viewer, snapshot, change);
    subjects = othersNotified(snapshot, change.notify ?? []);
    return change;
  };
  const options = { journal, isExit: isExit(useCase), endsCouple: endsCouple(useCase) };
  const run = () => context.store.transact(viewer, code, decideOnce, options);
  try {
    const outcome = await (prepare ? context.longWork(viewer, () => prepare().then(run)) : run());
    for (const subject of subjects) tellHost(context, viewer, subject);
    return outcome ?? (isExit(useCase) ? exitWithoutPerson : notJoined);
  } catch (error) {
    undoSpending();
    throw error;
  }
}

/** Counts the journal entries that a change adds or corrects. Returns a function that takes the count back. */
function spendEntries(
  { limits }: UseCaseContext,
  viewer: Viewer,
  { at }: LockedSnapshot,
  { entries = [], entriesCorrected = [], allowance = entries.length + entriesCorrected.length }: Decision,
): () => void {
  return allowance === 0 ? () => {} : limits.journal.spend(viewer, at, allowance);
}

/** The subjects of the notified people, except the viewer. */
function othersNotified(
  { me, partner, pairingPeer, codeOwner }: LockedSnapshot,
  notified: readonly PersonId[],
): readonly string[] {
  const people = [partner, pairingPeer, codeOwner].filter((person) => person !== null);
  const others = people.filter(({ id }) => id !== me.id && notified.includes(id));
  return [...new Set(others.map(({ subject }) => subject))];
}

/** Calls the host's listener. Its errors and its duration do not affect the use case. */
function tellHost(context: UseCaseContext, { tenant }: Viewer, subject: string): void {
  const { onViewChanged, onListenerError } = context;
  void (async () => onViewChanged({ tenant, subject }))().catch(onListenerError);
}
