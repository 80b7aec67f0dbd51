import { type KekSource, openAttune, type UseCaseContext } from '@attune/api/use-cases';
import type { StoryClock } from './simulation/simulate-couples.ts';

/** A simulation runs days in seconds, so no limit applies. */
const noLimits = {
  commandsPerMinute: Number.MAX_SAFE_INTEGER,
  codesPerHour: Number.MAX_SAFE_INTEGER,
  linesPerDay: Number.MAX_SAFE_INTEGER,
};

/** Opens the use cases on a database, with the clock of a simulation. A database in memory needs no key. */
export const openStore = (sqlite: string, clock: StoryClock, kek?: KekSource): Promise<UseCaseContext> =>
  openAttune({
    store: { sqlite },
    clock: () => clock.now,
    // A simulation starts before what an earlier one wrote.
    onClockChange: () => {},
    limits: noLimits,
    ...(kek && { kek }),
  });
