import { hours, minutes } from '@attune/core';

/** How far a clock may step forward at once. On PostgreSQL, the function `clock_step_ms` has the same value. */
export const maxStep = minutes(1);
/** How long the store's time may wait for a clock that went back. Beyond this it runs on without that clock. */
const maxWait = minutes(1);
/** The longest downtime that a start believes. */
const maxDowntime = hours(24 * 366);
/** A clock that stays ahead by at most this much is believed after `confirmAfter`: the machine was probably suspended. */
const maxSuspension = hours(24);
const confirmAfter = minutes(10);

/** What a store believed of the time, when it last read its clock. */
export interface Belief {
  /** The store's time, in epoch milliseconds. */
  readonly at: number;
  /** The store's time minus the clock's; 0 while the clock is believed. */
  readonly offset: number;
  /** The monotonic time of this reading. */
  readonly elapsed: number;
  /** The monotonic time at which this offset began. */
  readonly since: number;
}

/** One reading of a clock. */
export interface ClockReading {
  /** The clock to check, in whole epoch milliseconds. */
  readonly wall: number;
  /** A monotonic clock of this process, in milliseconds. */
  readonly elapsed: number;
  /** The latest time that is stored or was given out; null in a new store. */
  readonly noted: number | null;
  /** The offset that is stored, or 0. */
  readonly offset: number;
  /** How far the clock may step forward; Infinity for a clock that is trusted. */
  readonly maxStep: number;
}

/**
 * Returns what to believe after a reading. The store's time never goes back and never stands still for longer than
 * `maxWait`. A clock that departs further from the time that has passed is not believed. The store's time then runs at
 * an offset from it, so that everything still ends in real time. The clock is believed again when it agrees.
 */
export function believe(last: Belief | null, reading: ClockReading): Belief {
  const { wall, elapsed, noted, offset } = reading;
  const passed = last ? Math.max(0, elapsed - last.elapsed) : 0;
  const latest = Math.max(noted ?? 0, last?.at ?? 0);
  const expected = Math.max(noted ?? 0, last ? last.at + passed : 0);
  const since = last && last.offset === offset ? last.since : elapsed;
  const isPlausible = (at: number): boolean => {
    if (last === null && noted === null) return true;
    const furthest = last ? reading.maxStep : Math.max(reading.maxStep, maxDowntime);
    return at >= expected - maxWait && at <= expected + furthest;
  };
  if (isPlausible(wall) || wasSuspended(expected, since, reading))
    return { at: Math.max(latest, wall), offset: 0, elapsed, since: elapsed };
  if (offset !== 0 && isPlausible(wall + offset))
    return { at: Math.max(latest, wall + offset), offset, elapsed, since };
  const at = Math.floor(expected);
  return { at, offset: at - wall, elapsed, since: elapsed };
}

/** Whether the clock has been ahead for so long that this process was probably suspended. */
const wasSuspended = (expected: number, since: number, { wall, elapsed, offset }: ClockReading): boolean =>
  offset < 0 && elapsed - since >= confirmAfter && wall > expected && wall <= expected + maxSuspension;
