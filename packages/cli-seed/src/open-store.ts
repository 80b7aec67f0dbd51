import { type KekSource, type OpenOptions, openAttune, type UseCaseContext } from '@attune/api/use-cases';
import type { StoryClock } from './simulation/simulate-couples.ts';

/** A simulation runs days in seconds, so no limit applies. */
const noLimits = {
  commandsPerMinute: Number.MAX_SAFE_INTEGER,
  codesPerHour: Number.MAX_SAFE_INTEGER,
  linesPerDay: Number.MAX_SAFE_INTEGER,
};

/**
 * Opens the use cases on a database, with the clock of a simulation. A database in memory needs no key. A simulation may
 * start before what an earlier one wrote. The store's time then waits until the story has caught up, so that no story
 * ends in the future.
 */
export async function openStore(
  sqlite: string,
  clock: StoryClock,
  kek?: KekSource,
  options: Pick<OpenOptions, 'testClock'> = {},
): Promise<UseCaseContext> {
  let written = 0;
  const attune = await openAttune({
    store: { sqlite },
    clock: {
      now: () => Math.max(clock.now, written),
      // No time passes but that of the story.
      elapsed: () => 0,
      suspended: () => 0,
      isTrusted: true,
    },
    onClockChange: () => {},
    limits: noLimits,
    ...(kek && { kek }),
    ...options,
  });
  written = await attune.store.now();
  return attune;
}
