import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backup } from '../../src/maintenance.ts';
import { type Check, findingOf } from './check.ts';
import { runLoad } from './load.ts';
import { openStore } from './small-database.ts';
import { type Acknowledged, acknowledgedIn, brokenPromises, createPeople } from './state.ts';

export const backupUnderLoad = (folder: string, copies: number): Check => ({
  name: `${copies} backups under load, each restored (SQLite)`,
  promise:
    'A copy has everything that was acknowledged before it, nothing half applied, and no erased person.',
  async run() {
    const path = join(folder, 'backup.db');
    const store = await openStore(path);
    await createPeople(store, 'home');
    let acknowledged: Acknowledged = {};
    let isRunning = true;
    const load = runLoad(
      store,
      'home',
      (line) => {
        acknowledged = acknowledgedIn(`${line}\n`, acknowledged);
      },
      () => isRunning,
    );
    const before: Acknowledged[] = [];
    for (let copy = 0; copy < copies; copy += 1) {
      await sleep(150);
      before.push({ count: acknowledged.count ?? '0' });
      await backup({ store: { sqlite: path }, file: join(folder, `backup-${copy}.copy`) });
    }
    isRunning = false;
    await load;
    await store.close();
    const broken: string[] = [];
    for (const [copy, atLeast] of before.entries()) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
      copyFileSync(join(folder, `backup-${copy}.copy`), path);
      const restored = await openStore(path);
      broken.push(...(await brokenPromises(restored, 'home', atLeast)));
      await restored.close();
    }
    return findingOf(`${copies} copies; ${acknowledged.count} counts were acknowledged meanwhile.`, broken);
  },
});
