import type { Runtime } from './options.ts';

/** A wait that can be cut short. */
export interface Sleeper {
  /** Resolves after this many milliseconds, or at the next `wake`. Forever without a number. */
  sleep(milliseconds?: number): Promise<void>;
  /** Ends the wait that runs now. */
  wake(): void;
}

export function newSleeper({ setTimer }: Runtime): Sleeper {
  let end: () => void = () => {};
  return {
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const cancel = milliseconds === undefined ? () => {} : setTimer(() => end(), milliseconds);
        end = () => {
          end = () => {};
          cancel();
          resolve();
        };
      }),
    wake: () => end(),
  };
}
