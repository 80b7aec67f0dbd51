import type { Database } from 'better-sqlite3';
import type { Identify } from '../../src/index.ts';
import type { Runner } from '../../src/store/engine/runner.ts';
import type { withRetry } from '../../src/store/postgres/retry.ts';
import type { UseCaseContext } from '../../src/use-cases/context.ts';
import type { ChangeNotifier } from '../../src/use-cases/ports.ts';
import type { PromiseName } from './checks/promises.ts';
import type { Scheduler } from './scheduler.ts';
import type { BusOptions } from './server/notification-bus.ts';

type Fetch = (request: Request) => Promise<Response>;

/** A deliberate bug in one part of the system. */
export interface Planted {
  readonly bus?: BusOptions;
  readonly database?: (db: Database, clock: () => number) => void;
  readonly runner?: (runner: Runner) => Runner;
  readonly retry?: typeof withRetry;
  readonly notifier?: (notifier: ChangeNotifier, local: ChangeNotifier) => ChangeNotifier;
  readonly identify?: (identify: Identify) => Identify;
  readonly fetch?: (fetch: Fetch, scheduler: Scheduler) => Fetch;
  readonly context?: (context: UseCaseContext, scheduler: Scheduler) => UseCaseContext;
}

/** A planted fault, and the promises of which it breaks one. */
export interface PlantedFault {
  readonly part: 'store' | 'retry' | 'notify' | 'idempotence';
  readonly name: string;
  readonly breaks: readonly PromiseName[];
  /** A seed that is known to find it, where a search may start. */
  readonly seed: number;
  readonly planted: Planted;
}
