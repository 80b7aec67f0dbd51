import { join } from 'node:path';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { ada, adaAndSam, sam } from '../../src/testing/store-people.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { kek } from '../../test/support/test-kek.ts';

export const openStore = (path: string): Promise<Store> =>
  openSqlite({ path, notifier: inProcessNotifier(), kek, ids: randomIds });

/** Creates a database of the couple Ada and Sam, and closes it. */
export async function closedDatabase(folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.db`);
  const store = await openStore(path);
  await adaAndSam(store);
  await store.close();
  return path;
}

/** The error of opening a database; null when it opens. */
export async function openError(path: string): Promise<unknown> {
  try {
    await (await openStore(path)).close();
    return null;
  } catch (error) {
    return error;
  }
}

/** How many of Ada and Sam can be read. */
export async function readPeople(path: string): Promise<number> {
  const store = await openStore(path);
  try {
    const found = await Promise.all([ada, sam].map((viewer) => store.readSnapshot(viewer)));
    return found.filter((snapshot) => snapshot?.couple).length;
  } finally {
    await store.close();
  }
}
