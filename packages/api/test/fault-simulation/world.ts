import type { TestPolicy } from '@attune/core';
import { minutes } from '@attune/core';
import { testPolicy } from '@attune/core/testing';
import type { BrokenPromise, PromiseName } from './checks/promises.ts';
import { type Faults, newFaults } from './faults.ts';
import { type Commit, type Ledger, newLedger } from './ledger.ts';
import type { Planted } from './planted.ts';
import { type Rng, rngOf } from './rng.ts';
import { newScheduler, type Scheduler } from './scheduler.ts';
import { type NotificationBus, newNotificationBus } from './server/notification-bus.ts';
import { newSessions, type Sessions } from './server/sessions.ts';
import { newTrace, type Trace } from './trace.ts';

/** Short spans, so that a world sees invitations fade and doors close within minutes. */
export const policy: TestPolicy = testPolicy({
  fresh: minutes(4),
  fades: minutes(2),
  lasts: minutes(2),
  spacing: minutes(5),
  doorLasts: minutes(2),
  matchLasts: minutes(2),
  doorSpacing: minutes(5),
  shownFor: minutes(6),
  moment: minutes(1),
  pairingLasts: minutes(2),
});

/** The wall clock at the start of every world. */
const startTime = Date.parse('2026-11-23T18:00:00.000Z');

/** What all parts of one world share. */
export interface World {
  readonly seed: number;
  readonly rng: Rng;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly ledger: Ledger;
  readonly sessions: Sessions;
  readonly bus: NotificationBus;
  readonly planted: Planted;
  /** Where the database file is. */
  readonly folder: string;
  /** The time of day of the machine. It may step. */
  wallClock(): number;
  /** Moves the time of day by this span. */
  stepClock(span: number): void;
  /** The latest instant of the store's clock that anyone saw. */
  latestInstant(): number;
  sawInstant(at: number): void;
  /** Records that a promise was broken. The world then stops. */
  breakPromise(promise: PromiseName, detail: string): void;
  broken(): BrokenPromise | null;
  /** Records an error of the world itself, which also stops it. */
  fail(error: unknown): void;
  failure(): unknown;
  /** How long loops wait between two rounds, in milliseconds: longer at night, when little happens. */
  readonly pace: { round: number };
  /** Calls back at each COMMIT. */
  onCommit(listener: (commit: Commit) => void): void;
}

export function newWorld(seed: number, folder: string, planted: Planted): World {
  const rng = rngOf(`world ${seed}`);
  const scheduler = newScheduler(rng.fork('scheduler'));
  const trace = newTrace(scheduler.now);
  const faults = newFaults(rng.fork('faults'));
  const listeners: ((commit: Commit) => void)[] = [];
  let skew = 0;
  let latest = 0;
  let failure: unknown = null;
  let broken: BrokenPromise | null = null;
  const wallClock = (): number => startTime + scheduler.now() + skew;
  const breakPromise = (promise: PromiseName, detail: string): void => {
    if (broken === null) trace.add(`broken promise: ${promise}: ${detail}`);
    broken ??= { promise, detail };
  };
  const onCommit = (commit: Commit): void => {
    for (const each of listeners) each(commit);
  };
  return {
    seed,
    rng,
    scheduler,
    faults,
    trace,
    planted,
    folder,
    wallClock,
    breakPromise,
    ledger: newLedger(policy, breakPromise, onCommit),
    sessions: newSessions(scheduler, faults, rng.fork('sessions'), wallClock),
    bus: newNotificationBus(scheduler, faults, rng.fork('bus'), planted.bus),
    stepClock(span) {
      skew += span;
      trace.add(`the clock steps by ${span} ms`);
    },
    latestInstant: () => latest,
    sawInstant(at) {
      latest = Math.max(latest, at);
    },
    broken: () => broken,
    fail(error) {
      failure ??= error;
    },
    failure: () => failure,
    pace: { round: 20_000 },
    onCommit: (listener) => void listeners.push(listener),
  };
}
