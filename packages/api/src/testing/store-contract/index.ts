import { couplesContract } from './couples.ts';
import { erasureContract } from './erasure.ts';
import { peopleContract } from './people.ts';
import { racesContract } from './races.ts';
import { persistenceContract, timeContract } from './time.ts';
import { newTrial, type PersistentStoreUnderTest, type StoreUnderTest } from './trial.ts';

export type { PersistentStoreUnderTest, StoreUnderTest } from './trial.ts';

/** Tests that every store passes, on any database. `open` returns a new, empty store each time. */
export function storeContract(open: () => Promise<StoreUnderTest>): void {
  const trial = newTrial(open);
  peopleContract(trial);
  couplesContract(trial);
  erasureContract(trial);
  racesContract(trial);
  timeContract(trial);
}

/** Tests that a store also passes when its data outlives its process. */
export function persistentStoreContract(open: () => Promise<PersistentStoreUnderTest>): void {
  const trial = newTrial(open);
  const reopen = async (clock?: number): Promise<void> => {
    const { underTest } = trial;
    await trial.store.close();
    if (clock !== undefined) await underTest.setClock(clock);
    trial.store = await underTest.reopen();
  };
  persistenceContract(Object.assign(trial, { reopen }));
}
