import { addSpan, type Instant, type Span } from '@attune/core';
import type { Store } from '../../use-cases/ports.ts';
import { clockTopic, maxAhead, type TestClock } from '../../use-cases/test-clock.ts';
import { type DbTask, notify } from '../engine/db-task.ts';
import type { Runner, TaskOptions } from '../engine/runner.ts';
import { addAdvance, readAhead } from './advances.ts';

/**
 * Moves the time of every read. What is read first is never later than the time that is read after it. A transaction
 * reads its time itself, under its locks.
 */
export function withTestClock(
  { read, write }: Runner,
  store: Store,
): Store & { readonly testClock: TestClock } {
  const moved = async (tenant: string, at: Instant, options?: TaskOptions): Promise<Instant> =>
    addSpan(at, await read(() => readAhead(tenant), options));
  const testClock: TestClock = {
    async read(tenant) {
      const real = await store.now();
      const ahead = await read(() => readAhead(tenant));
      return { now: addSpan(real, ahead), ahead };
    },
    async advance(tenant, span) {
      if (!Number.isInteger(span) || span <= 0)
        throw new RangeError('The test clock advances by a whole number of milliseconds above 0.');
      await write(() => advance(tenant, span));
      return testClock.read(tenant);
    },
    timeAt: async (tenant, real) => addSpan(real, await read(() => readAhead(tenant, real))),
  };
  return {
    ...store,
    async readSnapshot(viewer) {
      const snapshot = await store.readSnapshot(viewer);
      return snapshot && { ...snapshot, at: await moved(viewer.tenant, snapshot.at) };
    },
    async join(viewer, person) {
      const snapshot = await store.join(viewer, person);
      return { ...snapshot, at: await moved(viewer.tenant, snapshot.at) };
    },
    async now({ tenant, ...options } = {}) {
      const real = await store.now(options);
      return tenant === undefined ? real : moved(tenant, real, options);
    },
    testClock,
  };
}

function* advance(tenant: string, span: Span): DbTask<void> {
  if ((yield* readAhead(tenant)) + span > maxAhead)
    throw new RangeError('The time of a tenant is at most 3,650 days ahead.');
  yield* addAdvance(tenant, span);
  yield* notify(tenant, clockTopic);
}
