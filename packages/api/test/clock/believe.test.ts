import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Belief, believe, type ClockReading, maxStep } from '../../src/store/clock/believe.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const year = 366 * day;
const start = Date.parse('2026-11-23T18:00:00.000Z');

/** A store that was last noted at `noted`, with a clock whose steps are not trusted. */
function storeAt(noted: number | null) {
  let last: Belief | null = null;
  let elapsed = 0;
  return (passed: number, wall: number, changed: Partial<ClockReading> = {}): Belief => {
    elapsed += passed;
    const reading = { wall, elapsed, noted: last?.at ?? noted, offset: last?.offset ?? 0, maxStep };
    last = believe(last, { ...reading, ...changed });
    return last;
  };
}

describe('a running store', () => {
  it('follows a clock that agrees, also through steps of a second', () => {
    const read = storeAt(start);
    expect(read(0, start)).toMatchObject({ at: start, offset: 0 });
    expect(read(hour, start + hour)).toMatchObject({ at: start + hour, offset: 0 });
    expect(read(second, start + hour + 2 * second)).toMatchObject({
      at: start + hour + 2 * second,
      offset: 0,
    });
    // One second back: the time waits, and goes on with the clock.
    expect(read(0, start + hour + second)).toMatchObject({ at: start + hour + 2 * second, offset: 0 });
    expect(read(minute, start + hour + minute)).toMatchObject({ at: start + hour + minute, offset: 0 });
  });

  it.each([10 * year, day, 2 * minute])('does not believe a clock that jumps ahead by %i ms', (jump) => {
    const read = storeAt(start);
    read(0, start);
    expect(read(second, start + second + jump)).toMatchObject({ at: start + second, offset: -jump });
    expect(read(minute, start + second + minute + jump)).toMatchObject({
      at: start + second + minute,
      offset: -jump,
    });
    expect(read(hour, start + second + minute + hour)).toMatchObject({
      at: start + second + minute + hour,
      offset: 0,
    });
  });

  it.each([10 * year, day, 2 * minute])('goes on in real time when its clock goes back by %i ms', (jump) => {
    const read = storeAt(start);
    read(0, start);
    expect(read(second, start + second - jump)).toMatchObject({ at: start + second, offset: jump });
    expect(read(8 * hour, start + second + 8 * hour - jump)).toMatchObject({ at: start + second + 8 * hour });
    expect(read(second, start + 8 * hour + 2 * second)).toMatchObject({ offset: 0 });
  });

  it('believes a clock that stays ahead by at most a day after ten minutes: the machine was suspended', () => {
    const read = storeAt(start);
    read(0, start);
    const woken = start + 3 * hour;
    expect(read(second, woken).offset).not.toBe(0);
    expect(read(9 * minute, woken + 9 * minute).offset).not.toBe(0);
    expect(read(minute, woken + 10 * minute)).toMatchObject({ at: woken + 10 * minute, offset: 0 });
  });

  it('never believes a clock that stays ahead by more than a day', () => {
    const read = storeAt(start);
    read(0, start);
    for (let passed = hour; passed <= 48 * hour; passed += hour)
      expect(read(hour, start + passed + 2 * day)).toMatchObject({ at: start + passed, offset: -2 * day });
  });

  it('goes on from a stored time that something else set ahead', () => {
    const read = storeAt(start);
    read(0, start);
    const ahead = start + 10 * year;
    expect(read(second, start + second, { noted: ahead })).toMatchObject({
      at: ahead,
      offset: ahead - start - second,
    });
    expect(read(hour, start + second + hour).at).toBe(ahead + hour);
  });

  it('never goes back, and after any jump lets no less time pass than really did, except for a minute', () => {
    const span = fc.integer({ min: 0, max: day });
    const jump = fc.integer({ min: -20 * year, max: 20 * year });
    fc.assert(
      fc.property(fc.array(fc.tuple(span, jump), { maxLength: 6 }), span, span, (jumps, first, then) => {
        const read = storeAt(start);
        let wall = start;
        let before = read(0, wall).at;
        for (const [passed, by] of jumps) {
          wall += passed + by;
          const { at } = read(passed, wall);
          expect(at).toBeGreaterThanOrEqual(before + passed - minute);
          expect(at).toBeGreaterThanOrEqual(before);
          before = at;
        }
        wall += first;
        const after = read(first, wall).at;
        expect(after).toBeGreaterThanOrEqual(before + first - minute);
        expect(read(then, wall + then).at).toBeGreaterThanOrEqual(after + then - minute);
      }),
      { seed: 20_261_128, numRuns: 300 },
    );
  });
});

describe('a start', () => {
  it('believes any clock in a new store', () => {
    expect(storeAt(null)(0, start)).toMatchObject({ at: start, offset: 0 });
  });

  it('believes a clock after a downtime of up to a year', () => {
    expect(storeAt(start)(0, start + 40 * day)).toMatchObject({ at: start + 40 * day, offset: 0 });
    expect(storeAt(start)(0, start + year)).toMatchObject({ at: start + year, offset: 0 });
  });

  it('does not believe a clock that is ahead by ten years, and goes on from the last time', () => {
    const read = storeAt(start);
    expect(read(0, start + 10 * year)).toMatchObject({ at: start, offset: -10 * year });
    expect(read(hour, start + 10 * year + hour).at).toBe(start + hour);
    expect(read(hour, start + 2 * hour)).toMatchObject({ at: start + 2 * hour, offset: 0 });
  });

  it('goes on from the last time when the clock is behind it', () => {
    const read = storeAt(start + day);
    expect(read(0, start)).toMatchObject({ at: start + day, offset: day });
    expect(read(8 * hour, start + 8 * hour).at).toBe(start + day + 8 * hour);
  });

  it('keeps a stored offset, so that a downtime counts', () => {
    expect(storeAt(start + day)(0, start + hour, { offset: day })).toMatchObject({
      at: start + day + hour,
      offset: day,
    });
  });
});
