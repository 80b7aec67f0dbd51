import { type KekSource, openAttune, type UseCaseContext } from '@attune/api/use-cases';
import type { StoryClock } from './write.ts';

/** Days of a story pass in a moment: nobody in it is asked to slow down. */
const unhurried = {
  commandsPerMinute: Number.MAX_SAFE_INTEGER,
  codesPerHour: Number.MAX_SAFE_INTEGER,
  linesPerDay: Number.MAX_SAFE_INTEGER,
};

/** Opens the use cases over a file, for a story: by its clock. What is in memory needs no key. */
export const openStore = (sqlite: string, clock: StoryClock, kek?: KekSource): Promise<UseCaseContext> =>
  openAttune({ store: { sqlite }, clock: () => clock.now, limits: unhurried, ...(kek && { kek }) });
