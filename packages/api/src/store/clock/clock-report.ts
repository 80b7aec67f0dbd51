import type { ClockName, OnClockChange } from '../../use-cases/ports.ts';
import { maxStep } from './believe.ts';

/** The shortest time between two reports, and between two reports of the same departure, in milliseconds. */
const shortest = 60_000;
const repeated = 3_600_000;

/**
 * Returns a function that receives how far a clock is ahead, once a second, and reports changes. It is called by a timer,
 * so that its timing reveals no command.
 */
export function clockReport(clock: ClockName, onClockChange: OnClockChange): (ahead: number) => void {
  let reported = 0;
  let reportedAt = -Infinity;
  return (ahead) => {
    const waited = performance.now() - reportedAt;
    const isNew = (ahead === 0) !== (reported === 0) || Math.abs(ahead - reported) > maxStep;
    if (waited < shortest || !(isNew || (ahead !== 0 && waited >= repeated))) return;
    reported = ahead;
    reportedAt = performance.now();
    onClockChange({ clock, ahead });
  };
}
