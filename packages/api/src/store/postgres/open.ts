import type { OnDamage } from '../../use-cases/damage.ts';
import type { ChangeNotifier, Ids, OnClockChange, OnListenerError, Store } from '../../use-cases/ports.ts';
import type { Clock } from '../clock/clock.ts';
import { clockReport } from '../clock/clock-report.ts';
import { type KekSource, missingKek } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import type { Runner } from '../engine/runner.ts';
import { noNotifier } from '../no-notifier.ts';
import { storeOn } from '../store.ts';
import { assertMarkedOrClose } from '../test-clock/assert-marked.ts';
import type { PostgresAddress } from './address.ts';
import { type PostgresClock, postgresClock } from './clock.ts';
import { createPools } from './pools.ts';
import { preparePostgres } from './prepare.ts';
import { postgresRunner, type TransactionalNotifier } from './runner.ts';

export interface PostgresOptions extends PostgresAddress {
  readonly notifier: ChangeNotifier | TransactionalNotifier;
  /** The source of the key-encryption keys. Opening throws without one. */
  readonly kek: KekSource | undefined;
  /** Draws the marks that replace those of a restored copy. */
  readonly ids: Ids;
  /** How often the clock is checked and recorded, in milliseconds. */
  readonly clockInterval?: number;
  /** The time that passes on this node, which the server's clock is checked against. The system's by default. */
  readonly clock?: Pick<Clock, 'elapsed' | 'suspended'>;
  /** Receives what the notifier throws. Ignored by default. */
  readonly onListenerError?: OnListenerError;
  /** Receives each record that does not open. Ignored by default. */
  readonly onDamage?: OnDamage;
  /** Receives when the clock departs from the store's time, and when they agree again. Ignored by default. */
  readonly onClockChange?: OnClockChange;
  /** Whether the time of each tenant can be moved. By default it cannot, and a marked database is opened, too. */
  readonly testClock?: boolean;
}

/** Opens the store on PostgreSQL and migrates its tables. */
export async function openPostgres({
  notifier,
  kek,
  ids,
  clockInterval = 1_000,
  clock: elapsing,
  onListenerError,
  onDamage,
  onClockChange = () => {},
  testClock,
  ...at
}: PostgresOptions): Promise<Store> {
  const keyring = await keyringFrom(kek ?? missingKek(), onDamage);
  await preparePostgres(at, keyring, ids);
  const pools = createPools(at);
  const clock = postgresClock(pools.shared, elapsing);
  const report = clockReport('database', onClockChange);
  await clock.check();
  report(clock.ahead());
  const runner = postgresRunner(pools, notifier, onListenerError);
  if (testClock !== undefined) await assertMarkedOrClose(runner, testClock);
  const store = storeOn(runner, keyring, { clockAhead: clock.ahead, testClock });
  return withClockChecks({ clock, report, every: clockInterval }, store);
}

/** Runs an action on the data keys, while the store may be in use. */
export async function withPostgresKeys<T>(
  at: PostgresAddress,
  action: (runner: Runner) => Promise<T>,
): Promise<T> {
  const runner = postgresRunner(createPools(at), noNotifier);
  try {
    return await action(runner);
  } finally {
    await runner.close();
  }
}

interface ClockChecks {
  readonly clock: PostgresClock;
  readonly report: (ahead: number) => void;
  /** In milliseconds. */
  readonly every: number;
}

/** Checks and records the clock on a timer, so that its timing reveals no command. */
function withClockChecks({ clock, report, every }: ClockChecks, store: Store): Store {
  let checking = false;
  const check = async (): Promise<void> => {
    if (checking) return;
    checking = true;
    try {
      await clock.check();
      report(clock.ahead());
    } catch {
      // The database does not answer; the next check follows.
    } finally {
      checking = false;
    }
  };
  const timer = setInterval(() => void check(), every).unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}
