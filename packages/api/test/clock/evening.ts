import { type Attune, type Clock, createAttune, type StoreOptions } from '../../src/index.ts';
import type { LogEntry } from '../../src/telemetry/index.ts';
import { type TestIssuer, type TestPerson, testPerson } from '../../src/testing/index.ts';
import { kek } from '../support/test-kek.ts';
import { hour, minute, pairUp, startTime } from '../support/test-server.ts';

export const day = 24 * hour;
export const year = 366 * day;

/** A machine's clock, and the time that really passes. */
export interface TestClock extends Clock {
  wall: number;
  /** Lets real time pass. */
  pass(by: number): void;
  /** Suspends the machine: its monotonic clock stands still. */
  suspend(by: number): void;
}

export function testClock(wall: number = startTime): TestClock {
  let [elapsed, suspended] = [0, 0];
  const clock: TestClock = {
    wall,
    now: () => clock.wall,
    elapsed: () => elapsed,
    suspended: () => suspended,
    isTrusted: false,
    pass(by) {
      clock.wall += by;
      elapsed += by;
    },
    suspend(by) {
      clock.wall += by;
      suspended += by;
    },
  };
  return clock;
}

export interface Scene {
  readonly attune: Attune;
  readonly log: LogEntry[];
  readonly ada: TestPerson;
  readonly sam: TestPerson;
}

interface SceneOptions {
  readonly store: StoreOptions;
  readonly clock: Clock | (() => number);
  readonly issuer: TestIssuer;
}

/** Opens Attune for Ada and Sam. */
export async function openScene({ store, clock, issuer }: SceneOptions): Promise<Scene> {
  const log: LogEntry[] = [];
  const attune = await createAttune({
    store,
    clock,
    kek,
    auth: issuer.auth,
    log: (entry) => log.push(entry),
  });
  const person = async (name: string) => testPerson(attune.fetch, await issuer.token(name));
  return { attune, log, ada: await person('ada'), sam: await person('sam') };
}

/** Ada and Sam join and pair, and agree to something. Ada's reflection is shared. */
export async function agree({ ada, sam }: Scene): Promise<void> {
  for (const [one, displayName] of [[ada, 'Ada'] as const, [sam, 'Sam'] as const]) {
    await one.act('join', { displayName, adult: true });
    await one.act('setDial', { dial: 5 });
  }
  await pairUp(ada, sam);
  await ada.act('writeReflection', { promptId: 'prompt:hope', text: 'More slow evenings' });
  await ada.give('shareReflection', { promptId: 'prompt:hope' });
  await ada.give('invite');
  await sam.give('sayYes', { invitationId: (await sam.look()).couple.invitation.id });
  if (!(await isMutual(sam))) throw new Error('Ada and Sam did not agree.');
}

export const isMutual = async (one: TestPerson): Promise<boolean> =>
  (await one.look()).couple.invitation?.state === 'MUTUAL';

/** Whether Attune is ready, and otherwise the reason. */
export const readiness = ({ attune }: Scene): Promise<string> =>
  attune.ready().then(
    () => 'ready',
    (error: Error) => `${error.name}: ${error.message}`,
  );
export const notReady = 'NotReady: The clock departs from the time of the store. See the log.';

/** What the log says of clocks. */
export const clockEntries = ({ log }: Scene): readonly LogEntry[] =>
  log.filter(({ event }) => event === 'clockDeparts' || event === 'clockAgrees');

/** The longest that a mutual state lasts, by the default policy, and a little more. */
export const afterMutual = 16 * hour + minute;

/** How long a test waits for the next check of the clock, which follows within a second. */
export const soon = { timeout: 30_000, interval: 100 } as const;
