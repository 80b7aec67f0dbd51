import type { OnClockChange } from '../use-cases/ports.ts';

/** Emits a process warning when a clock departs from the store's time, and when they agree again. */
export const warnOfClock: OnClockChange = ({ clock, ahead }) => {
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  const state = ahead === 0 ? 'agrees with' : `is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'}`;
  process.emitWarning(`The clock of the ${clock} ${state} the time of the store.`, { code: 'ATTUNE_CLOCK' });
};
