import { join } from 'node:path';
import type { PressureCheck } from '@attune/core/pressure';
import Sqlite from 'better-sqlite3';
import { type Attune, createAttuneOver } from '../../../src/create-attune.ts';
import { openWithPolicy } from '../../../src/open-attune.ts';
import { trustedClock } from '../../../src/store/clock/clock.ts';
import { keyringOf } from '../../../src/store/crypto/keyring.ts';
import { prepareSqlite } from '../../../src/store/sqlite/prepare.ts';
import { sqliteRunner } from '../../../src/store/sqlite/runner.ts';
import { storeOn } from '../../../src/store/store.ts';
import type { OpenStreams } from '../../../src/use-cases/open-streams.ts';
import type { Ids, Store } from '../../../src/use-cases/ports.ts';
import { kek } from '../../support/test-kek.ts';
import { currentDelivery } from '../delivery.ts';
import { seededIds } from '../seeded-ids.ts';
import { policy, type World } from '../world.ts';
import { faultyRunner } from './faulty-runner.ts';
import type { BusConnection } from './notification-bus.ts';

/** How many entries a person's journal takes a day. A person of the world sends no more different ones. */
export const linesPerDay = 3;

/** A process that has died answers nothing. */
class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

/** One running process of Attune. */
export interface Process {
  readonly fetch: Attune['fetch'];
  readonly isAlive: () => boolean;
  /** Kills the process: nothing of it answers, reads or writes from now on. */
  kill(): Promise<void>;
  /** Closes the process as an operator does. */
  close(): Promise<void>;
  readonly connection: BusConnection;
  /** How many streams are open. */
  openStreams(): number;
}

/** Text checks are no part of this world. */
const noteCheck: PressureCheck = () => ({ read: true, refused: false, cues: [] });

/** Starts a process over the database of the world. */
export async function startProcess(world: World, name: string, clock: () => number): Promise<Process> {
  const { planted, rng, bus, scheduler, faults, ledger } = world;
  const own = rng.fork(name);
  let isAlive = true;
  const assertAlive = (): void => {
    if (!isAlive) throw new ProcessDied(`${name} has died.`);
  };
  const ids: Ids = seededIds(own.fork('ids'), (kind, id) => {
    const drawn = currentDelivery.getStore()?.drawn[kind] as string[] | undefined;
    drawn?.push(id);
  });
  const connection = bus.connect();
  const notifier = planted.notifier?.(connection.notifier, connection.local) ?? connection.notifier;
  const path = join(world.folder, 'attune.db');
  const db = new Sqlite(path);
  const keyring = keyringOf({ current: kek });
  prepareSqlite(db, path, { keyring, clock: trustedClock(clock), ids });
  planted.database?.(db, clock);
  const inner = sqliteRunner(db, notifier);
  const runner = faultyRunner(planted.runner?.(inner) ?? inner, {
    scheduler,
    faults,
    rng: own.fork('runner'),
    assertAlive,
    onCommit: ledger.commit,
    ...(planted.retry && { retry: planted.retry }),
  });
  const store = withRecordedInstants(storeOn(runner, keyring));
  const openStreams: OpenStreams = new Map();
  const attune = await createAttuneOver(
    async (options) => {
      const opened = await openWithPolicy(policy, options);
      const close = async (): Promise<void> => {
        connection.end();
        await opened.store.close();
        await store.close();
      };
      const context = { ...opened, openStreams, notifier, store: { ...store, close } };
      return planted.context?.(context, scheduler) ?? context;
    },
    {
      store: { sqlite: ':memory:' },
      identify: planted.identify?.(world.sessions.identify) ?? world.sessions.identify,
      ids,
      noteCheck,
      limits: { commandsPerMinute: 1e9, codesPerHour: 1e9, linesPerDay },
      anonymousPerSecond: 1e9,
      log: () => {},
      onViewChanged({ subject }) {
        const delivery = currentDelivery.getStore();
        if (isAlive) delivery?.pushed.push(subject);
      },
    },
  );
  return {
    fetch: planted.fetch?.(attune.fetch, scheduler) ?? attune.fetch,
    connection,
    isAlive: () => isAlive,
    openStreams: () => openStreams.size,
    async kill() {
      isAlive = false;
      await attune.close();
    },
    async close() {
      await attune.close();
      isAlive = false;
    },
  };
}

/** Records the instant that a transaction got under its locks. */
const withRecordedInstants = (store: Store): Store => ({
  ...store,
  transact: (viewer, code, decide, options) => {
    const delivery = currentDelivery.getStore();
    return store.transact(
      viewer,
      code,
      (snapshot) => {
        if (delivery) delivery.at = snapshot.at;
        return decide(snapshot);
      },
      options,
    );
  },
});
