import type { DbTask } from '../../../src/store/engine/db-task.ts';
import { type Runner, retryTime } from '../../../src/store/engine/runner.ts';
import { OutcomeUnknown, RetryableError, withRetry } from '../../../src/store/postgres/retry.ts';
import { currentDelivery, type Delivery } from '../delivery.ts';
import type { Faults } from '../faults.ts';
import type { Rng } from '../rng.ts';
import type { Scheduler } from '../scheduler.ts';

/** How one attempt of a transaction ends. */
type Ending = 'commit' | 'retry' | 'fail';

export interface FaultyRunnerOptions {
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly rng: Rng;
  /** Called for the delivery of a transaction, inside it, as its last step. */
  readonly onCommit: (delivery: Delivery) => void;
  /** Throws once the process of this runner has died. */
  readonly assertAlive: () => void;
  /** Retries an attempt after a `RetryableError`. */
  readonly retry?: typeof withRetry;
}

/**
 * A runner over SQLite that is slow, loses races and connections, and fails before or after COMMIT. It retries as the
 * runner for PostgreSQL does.
 */
export function faultyRunner(inner: Runner, options: FaultyRunnerOptions): Runner {
  const { scheduler, faults, rng, assertAlive, retry = withRetry } = options;
  const fail = (): void => {
    const delivery = currentDelivery.getStore();
    if (delivery) delivery.isFailed = true;
  };

  async function reachDatabase(): Promise<void> {
    assertAlive();
    await scheduler.sleep(faults.happens('store slow') ? rng.between(100, 3_000) : rng.between(0, 3));
    assertAlive();
  }

  async function readLate<T>(read: () => Promise<T>): Promise<T> {
    await reachDatabase();
    const value = await read();
    // A subscriber or a query then holds data from before later commits.
    if (faults.happens('read delivered late')) await scheduler.sleep(rng.between(50, 4_000));
    assertAlive();
    return value;
  }

  function endingOf(): Ending {
    if (faults.happens('transaction retried')) return 'retry';
    return faults.happens('store failed before commit') ? 'fail' : 'commit';
  }

  return {
    read: (begin) => readLate(() => inner.read(begin)),
    readAtOnce: (begin) => readLate(() => inner.readAtOnce(begin)),
    async write(begin, taskOptions = {}) {
      const delivery = currentDelivery.getStore();
      const value = await retry(performance.now() + retryTime(taskOptions), async () => {
        await reachDatabase();
        const ending = endingOf();
        if (ending === 'fail') fail();
        const steps = rng.between(2, 9);
        const onCommit = (): void => {
          if (delivery) options.onCommit(delivery);
        };
        return inner.write(() => interrupted(begin(), ending, steps, onCommit));
      });
      assertAlive();
      if (faults.happens('store failed after commit')) {
        fail();
        throw new OutcomeUnknown('The connection was lost during COMMIT.');
      }
      await scheduler.sleep(rng.between(0, 3));
      assertAlive();
      return value;
    },
    close: inner.close,
  };
}

/** Runs a task up to a step, and then fails it, unless it is to commit. SQLite then undoes the task. */
function* interrupted<T>(task: DbTask<T>, ending: Ending, steps: number, onCommit: () => void): DbTask<T> {
  let next = task.next();
  for (let step = 0; !next.done; step += 1) {
    if (ending !== 'commit' && step === steps) throw errorOf(ending);
    next = task.next(yield next.value);
  }
  if (ending !== 'commit') throw errorOf(ending);
  onCommit();
  return next.value;
}

const errorOf = (ending: Ending): Error => {
  const cause = new Error('The world lost the connection.');
  return ending === 'retry' ? new RetryableError('The transaction had no effect.', { cause }) : cause;
};
