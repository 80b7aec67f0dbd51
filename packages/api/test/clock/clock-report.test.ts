import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockReport } from '../../src/store/clock/clock-report.ts';

const minute = 60_000;
const hour = 60 * minute;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** Reports once a second for a while. Returns what was reported. */
function reportsOf(
  reports: number[],
  report: (ahead: number) => void,
  ahead: number,
  during: number,
): number[] {
  for (let passed = 0; passed < during; passed += 1_000) {
    report(ahead);
    vi.advanceTimersByTime(1_000);
  }
  return reports.splice(0);
}

function reporting() {
  const reports: number[] = [];
  const report = clockReport('machine', ({ ahead }) => reports.push(ahead));
  return (ahead: number, during: number) => reportsOf(reports, report, ahead, during);
}

it('reports a departure once, again every hour, and when the clocks agree', () => {
  const during = reporting();
  expect(during(0, hour)).toEqual([]);
  expect(during(-hour, 59 * minute)).toEqual([-hour]);
  expect(during(-hour, 2 * minute)).toEqual([-hour]);
  expect(during(-2 * hour, 2 * minute)).toEqual([-2 * hour]);
  expect(during(0, hour)).toEqual([0]);
});

it('reports a clock that jumps every second at most once a minute', () => {
  const during = reporting();
  let reports = 0;
  for (let seconds = 0; seconds < 300; seconds += 1)
    reports += during(seconds % 2 === 0 ? hour : 0, 1_000).length;
  expect(reports).toBeGreaterThan(1);
  expect(reports).toBeLessThanOrEqual(5);
});
