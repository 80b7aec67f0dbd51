import type { BrokenPromise } from '../../test/fault-simulation/checks/promises.ts';
import type { PlantedFault } from '../../test/fault-simulation/planted.ts';
import { plantedFaults } from '../../test/fault-simulation/planted-faults.ts';
import { simulate } from '../../test/fault-simulation/simulate.ts';

/** A planted fault with the first seed that finds it; null when no seed did. */
export interface FoundFault {
  readonly fault: PlantedFault;
  readonly seed: number | null;
  readonly broken: BrokenPromise | null;
}

/** How many seeds a planted fault may take. */
const maxSeeds = 60;

/** Searches each planted fault from seed 1 on. */
export async function searchPlantedFaults(print: (text: string) => void): Promise<readonly FoundFault[]> {
  const found: FoundFault[] = [];
  for (const fault of plantedFaults) {
    const one = await search(fault);
    print(
      one.seed === null
        ? `Not found: ${fault.part}: ${fault.name}\n`
        : `Found at seed ${one.seed}: ${fault.part}: ${fault.name} (${one.broken?.promise})\n`,
    );
    found.push(one);
  }
  return found;
}

async function search(fault: PlantedFault): Promise<FoundFault> {
  for (let seed = 1; seed <= maxSeeds; seed += 1) {
    const { broken } = await simulate(seed, fault.planted);
    if (broken && fault.breaks.includes(broken.promise)) return { fault, seed, broken };
  }
  return { fault, seed: null, broken: null };
}
