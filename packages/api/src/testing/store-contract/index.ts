import { couplesContract } from './couples.ts';
import { erasureContract } from './erasure.ts';
import { peopleContract } from './people.ts';
import { racesContract } from './races.ts';
import { keptContract, timeContract } from './time.ts';
import { type KeptOpened, type Opened, trialOf } from './trial.ts';

export type { KeptOpened, Opened } from './trial.ts';

/** What every store keeps to, on any database. `open` answers an empty store of its own each time. */
export function storeContract(open: () => Promise<Opened>): void {
  const trial = trialOf(open);
  peopleContract(trial);
  couplesContract(trial);
  erasureContract(trial);
  racesContract(trial);
  timeContract(trial);
}

/** What a store that outlives its process keeps to as well. */
export function keptStoreContract(open: () => Promise<KeptOpened>): void {
  const trial = trialOf(open);
  const reopen = async (clock?: number): Promise<void> => {
    const { opened } = trial;
    await trial.store.close();
    if (clock !== undefined) await opened.setClock(clock);
    trial.store = await opened.reopen();
  };
  keptContract(Object.assign(trial, { reopen }));
}
